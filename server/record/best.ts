// One value from many: the asserted one with the best band, then most independent sources, then latest recorded, then lowest
// claim id. One that is denied as well is not chosen while another stands.
import { noBand } from '../vocabulary/scales.ts';
import type { StandingClaim } from './fuse.ts';
import type { Level } from './levels.ts';

interface Standing {
  denied: boolean;
  band: number;
  sources: number;
  recordedAt: string;
  id: string;
}

/** The best evidenced of the values that `valueOf` reads off these claims, which all are about one thing; null if none. */
export function best(
  claims: readonly StandingClaim[],
  level: Level,
  valueOf: (claim: StandingClaim) => string | null,
): string | null {
  // Most ties have no claim that gives a role, and most claims no qualifier.
  if (claims.every((claim) => valueOf(claim) === null)) return null;
  return ranked(claims, level, valueOf)[0] ?? null;
}

/** All the values, the best evidenced first. */
export function ranked(
  claims: readonly StandingClaim[],
  level: Level,
  valueOf: (claim: StandingClaim) => string | null,
): string[] {
  const denied = new Set(
    claims
      .filter((claim) => claim.stance === 'DENIES' && isKnown(claim, level))
      .map((claim) => valueOf(claim)),
  );
  const giving = counting(claims, level).filter((claim) => valueOf(claim) !== null);
  const standings = [...Map.groupBy(giving, valueOf)].map(
    ([value, group]) => [value ?? '', { ...standingOf(group, level), denied: denied.has(value) }] as const,
  );
  return standings.sort(([, a], [, b]) => compare(a, b)).map(([value]) => value);
}

/** The asserting claims that count: known, and not of a source that took its word back. */
export function counting(claims: readonly StandingClaim[], level: Level): StandingClaim[] {
  const known = claims.filter((claim) => isKnown(claim, level));
  const from = ({ about, origin }: StandingClaim) => `${about} ${origin}`;
  const withdrawn = new Set(known.filter(({ stance }) => stance === 'WITHDRAWN').map(from));
  return known.filter((claim) => claim.stance === 'ASSERTS' && !withdrawn.has(from(claim)));
}

/** Does this claim exist at this level? */
export function isKnown(claim: StandingClaim, { known, claims, columns }: Level): boolean {
  if (claim.marking > known.clearance) return false;
  if (known.at === null ? claim.retractedAt !== null : !stoodAt(claim, known.at)) return false;
  const root = claims.root[columns.sources.ids.find(claim.origin)];
  return root === undefined || !known.without.includes(columns.sources.ids.text(root));
}

function stoodAt({ recordedAt, retractedAt }: StandingClaim, at: number): boolean {
  return Date.parse(recordedAt) <= at && (retractedAt === null || Date.parse(retractedAt) > at);
}

function standingOf(
  claims: readonly StandingClaim[],
  { claims: known, columns }: Level,
): Omit<Standing, 'denied'> {
  const roots = Int32Array.from(claims, ({ origin }) => known.root[columns.sources.ids.find(origin)] ?? 0);
  return {
    band: Math.min(noBand, ...claims.map(({ band }) => band)),
    sources: known.independence.count(roots, roots.length),
    recordedAt:
      claims
        .map(({ recordedAt }) => recordedAt)
        .sort()
        .at(-1) ?? '',
    id: claims.map(({ id }) => id).sort()[0] ?? '',
  };
}

function compare(a: Standing, b: Standing): number {
  if (a.denied !== b.denied) return a.denied ? 1 : -1;
  if (a.band !== b.band) return a.band - b.band;
  if (a.sources !== b.sources) return b.sources - a.sources;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
