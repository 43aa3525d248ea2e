// A tie as it is stored on its relationship: each thing once for each clearance.
import { datesOf } from '../analysis/evidence.ts';
import type { Days } from '../values/partialDate.ts';
import { best } from './best.ts';
import type { StandingClaim } from './fuse.ts';
import { judged, type Level, storedEvidence } from './levels.ts';
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
  const evidence = levels.map((level) => judged(level, tie.id));
  // Judged once more: dates and words are read off the claims that the judge kept last.
  const dates = levels.map((level, k) => {
    if (!evidence[k]) return null;
    level.judge.judge(level.columns.tieIds.find(tie.id));
    return datesOf(level.columns, level.judge, null, noDay);
  });
  const roles = levels.map((level) => best(claims, level, ({ role }) => role) ?? '');
  const qualifiers = [...new Set(claims.flatMap(({ qualifierNames }) => qualifierNames))].map((name) => [
    name,
    levels.map((level) => best(claims, level, (claim) => qualifierOf(claim, name)) ?? ''),
  ]);
  return {
    id: tie.id,
    ...storedEvidence(evidence),
    validFrom: dates.map((one) => one?.validFrom ?? ''),
    validTo: dates.map((one) => one?.validTo ?? ''),
    strands: dates.map(
      (one) => one?.strands.map(({ from, to }) => `${from ?? ''}/${to ?? ''}`).join(' ') ?? '',
    ),
    lastAttestedOn: dates.map((one) => one?.lastAttestedOn ?? ''),
    role: roles,
    ...Object.fromEntries(qualifiers),
  };
}

export function qualifierOf(
  claim: Pick<StandingClaim, 'qualifierNames' | 'qualifierValues'>,
  name: string,
): string | null {
  const index = claim.qualifierNames.indexOf(name);
  return index < 0 ? null : (claim.qualifierValues[index] ?? null);
}
