// Recording from within: as the API does it, for whoever may see and say everything.
import type { Store } from '../ask.ts';
import { marking } from '../vocabulary/codes.ts';
import { handedOver, type SentClaim } from './inputs.ts';
import { readClaims, type Recorded, recordDrafts } from './recordClaims.ts';
import { finish, lock } from './write.ts';

/** A function that records all of the claims it is given in one transaction, or none. */
export function recordInto(
  store: Store,
  now: () => number = Date.now,
): (claims: readonly SentClaim[]) => Promise<Recorded> {
  const recorder = { clearance: marking.RED };
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
