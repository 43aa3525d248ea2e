// Fuses the whole graph anew, from its claims alone: with the same result as the writes had, or the writes were wrong.
import type { Store } from '../ask.ts';
import { fuse } from './fuse.ts';
import { type AboutRow, Touched } from './touched.ts';
import { lock } from './write.ts';

/** Claims looked at so far, after each part. Every part is a write of its own, so the graph can be read meanwhile. */
export async function fuseAll(
  store: Store,
  now: () => number,
  onProgress: (claims: number) => void,
): Promise<number> {
  let after = '';
  let done = 0;
  for (;;) {
    const rows = await store.read<{ claim: AboutRow & { id: string } }>('fuse/all', { after });
    const last = rows.at(-1);
    if (!last) return done;
    const touched = new Touched();
    for (const { claim } of rows) touched.add(claim);
    await store.write(async (writing) => {
      const { decided } = await lock(writing, now());
      await fuse(writing, touched, decided);
    });
    after = last.claim.id;
    done += rows.length;
    onProgress(done);
  }
}
