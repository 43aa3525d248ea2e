// A tie as it is stored on its relationship: each thing once for each clearance.
import { datesOf } from '../analysis/evidence.ts';
import type { Days } from '../values/partialDate.ts';
import { best } from './best.ts';
import type { StandingClaim } from './fuse.ts';
import { atEach, judged, type Level, storedEvidence } from './levels.ts';
import type { TieKey } from './touched.ts';

// Which strand a stored tie's dates speak of does not depend on today: it is the latest.
const noDay: Days = { first: 0, last: 0 };

/** The properties of the relationship; null where no claim about the tie stands. */
export function fuseTie(
  tie: TieKey,
  claims: readonly StandingClaim[],
  levels: readonly Level[],
): Record<string, unknown> | null {
  if (claims.length === 0) return null;
  const names = [...new Set(claims.flatMap(({ qualifierNames }) => qualifierNames))];
  const at = atEach(claims, levels, (level) => {
    const evidence = judged(level, tie.id);
    return {
      evidence,
      dates: evidence && datesOf(level.columns, level.judge, null, noDay),
      role: best(claims, level, ({ role }) => role) ?? '',
      qualifiers: names.map((name) => best(claims, level, (claim) => qualifierOf(claim, name)) ?? ''),
    };
  });
  return {
    id: tie.id,
    ...storedEvidence(at.map(({ evidence }) => evidence)),
    validFrom: at.map(({ dates }) => dates?.validFrom ?? ''),
    validTo: at.map(({ dates }) => dates?.validTo ?? ''),
    strands: at.map(
      ({ dates }) => dates?.strands.map(({ from, to }) => `${from ?? ''}/${to ?? ''}`).join(' ') ?? '',
    ),
    lastAttestedOn: at.map(({ dates }) => dates?.lastAttestedOn ?? ''),
    role: at.map(({ role }) => role),
    ...Object.fromEntries(names.map((name, index) => [name, at.map(({ qualifiers }) => qualifiers[index])])),
  };
}

export function qualifierOf(
  claim: Pick<StandingClaim, 'qualifierNames' | 'qualifierValues'>,
  name: string,
): string | null {
  const index = claim.qualifierNames.indexOf(name);
  return index < 0 ? null : (claim.qualifierValues[index] ?? null);
}
