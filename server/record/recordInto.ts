// Recording from within: as the API does it, for whoever may see and say everything.
import type { Store } from '../ask.ts';
import { marking } from '../vocabulary/codes.ts';
import { handedOver, type SentClaim } from './inputs.ts';
import { readClaims, type Recorded, recordDrafts } from './recordClaims.ts';
import { retract } from './retractClaims.ts';
import { finish, lock } from './write.ts';

/** A function that records all of the claims it is given in one transaction, or none, as this author. */
export function recordInto(
  store: Store,
  author: string,
  now: () => number = Date.now,
): (claims: readonly SentClaim[]) => Promise<Recorded> {
  const recorder = { clearance: marking.RED, author };
  return (claims) => {
    const drafts = readClaims(claims.map(handedOver), recorder);
    return store.write(async (writing) => {
      const write = await lock(writing, now());
      const recorded = await recordDrafts(writing, drafts, recorder, write);
      await finish(writing, write);
      return recorded;
    });
  };
}

/** Retracts, in one transaction, the standing claims of this author that are not among `kept`, and returns how many these were. */
export async function retractOthers(
  store: Store,
  author: string,
  kept: ReadonlySet<string>,
  reason: string,
): Promise<number> {
  const standing = await store.read<{ id: string }>('seeding/standing', {
    author,
    clearance: marking.RED,
  });
  const others = standing.map(({ id }) => id).filter((id) => !kept.has(id));
  if (others.length === 0) return 0;
  await store.write(async (writing) => {
    const write = await lock(writing, Date.now());
    await retract(writing, others, reason, { clearance: marking.RED }, write);
    await finish(writing, write);
  });
  return others.length;
}
