/** Brings the files of a folder into the graph. */
import type { SentClaim } from '../server/record/inputs.ts';
import { readSeed } from './check.ts';
import { claimInputs } from './claims.ts';
import { printMistakes } from './mistakes.ts';
import { batchesOf } from './order.ts';

/**
 * Records all of these claims or none, and says how many are new. `at` is given for fiction alone: when they are to have been
 * recorded, in milliseconds since 1970.
 */
export type RecordClaims = (claims: SentClaim[], at?: number) => Promise<{ ids: string[]; created: number }>;

/** Far below what the API takes at once, so that progress is seen and one transaction stays short. */
const AT_ONCE = 2_000;

/**
 * Records what the folder's files say, at most 2,000 claims at once; `created` counts what the graph did not have,
 * names among them, and `ids` are those of all claims that the files amount to. Loading again changes nothing. Throws, before
 * anything is recorded, where the files have mistakes.
 */
export async function loadSeed(
  record: RecordClaims,
  folder: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ claims: number; created: number; ids: Set<string> }> {
  const seed = readSeed(folder);
  if (seed.mistakes.length > 0) {
    throw new Error(
      `The seed cannot be loaded; nothing was recorded.\n${printMistakes(folder, seed.mistakes)}`,
    );
  }
  const claims = claimInputs(seed);
  const ids = new Set<string>();
  let created = 0;
  let done = 0;
  for (const batch of batchesOf(claims, seed.fictional, AT_ONCE)) {
    onProgress(done, claims.length);
    const recorded = await record(batch.claims, batch.at);
    for (const id of recorded.ids) ids.add(id);
    created += recorded.created;
    done += batch.claims.length;
  }
  onProgress(claims.length, claims.length);
  return { claims: claims.length, created, ids };
}
