// One value from many: all those that are asserted, the one to choose first.
import { asserting, independent } from './judgement.ts';
import type { Recorded } from './ledger.ts';
import type { Oracle } from './oracle.ts';

/** The best band, then most independent sources, then latest recorded, then lowest claim id; what is denied after what is not. */
export function ranked(
  claims: readonly Recorded[],
  valueOf: (claim: Recorded) => string | null,
  oracle: Oracle,
): string[] {
  const denied = claims.filter(({ stance }) => stance === 'DENIES').map(valueOf);
  const groups = [
    ...Map.groupBy(
      asserting(claims).filter((claim) => valueOf(claim) !== null),
      valueOf,
    ),
  ].map(([value, group]) => ({
    value: value!,
    denied: Number(denied.includes(value)),
    band: Math.min(...group.map(({ band }) => band)),
    sources: independent(group, oracle),
    recordedAt: Math.max(...group.map(({ recordedAt }) => recordedAt)),
    id: group.map((claim) => oracle.played.claimIds.get(claim.key)!).sort(less)[0]!,
  }));
  groups.sort(
    (a, b) =>
      a.denied - b.denied ||
      a.band - b.band ||
      b.sources - a.sources ||
      b.recordedAt - a.recordedAt ||
      less(a.id, b.id),
  );
  return groups.map(({ value }) => value);
}

export function less(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
