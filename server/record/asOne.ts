// Claims as they are about what their entities go by, where some are one: with the same values and ties as one.
import type { Sameness } from '../analysis/sameness.ts';
import type { StandingClaim } from './fuse.ts';
import { valueIdOf } from './identity.ts';

export function asOne(claims: readonly StandingClaim[], sameness: Sameness | null): readonly StandingClaim[] {
  if (!sameness) return claims;
  return claims.map((claim) => {
    const subject = sameness.goesBy(claim.subject);
    return {
      ...claim,
      subject,
      object: claim.object === null ? null : sameness.goesBy(claim.object),
      about:
        claim.property === null
          ? sameness.tieId(claim.about)
          : valueIdOf(subject, claim.property, claim.value ?? ''),
    };
  });
}
