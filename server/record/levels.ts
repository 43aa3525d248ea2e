// Each clearance's own look at the same claims.
import type { Columns } from '../analysis/columns.ts';
import { stageLine } from '../values/stageLine.ts';
import { type Evidence, evidenceOf, sourcesByBand } from '../analysis/evidence.ts';
import { Judge } from '../analysis/judge.ts';
import { type Known, KnownClaims } from '../analysis/known.ts';
import { clearances } from '../vocabulary/codes.ts';
import type { StandingClaim } from './fuse.ts';

export interface Level {
  known: Known;
  columns: Columns;
  claims: KnownClaims;
  judge: Judge;
}

export function eachClearance(columns: Columns): Level[] {
  return clearances.map((clearance) => levelOf(columns, { clearance, at: null, without: [] }));
}

export function levelOf(columns: Columns, known: Known): Level {
  const claims = new KnownClaims(columns, known);
  return { known, columns, claims, judge: new Judge(claims) };
}

/**
 * What each level sees of these claims, which are looked at again only where it can differ from the level below: where one of
 * them becomes known, or turns out to come from another source in the end.
 */
export function atEach<T>(
  claims: readonly StandingClaim[],
  levels: readonly Level[],
  look: (level: Level) => T,
): T[] {
  const seen: T[] = [];
  for (const [k, level] of levels.entries()) {
    const below = levels[k - 1];
    seen.push(below && looksTheSame(claims, level, below) ? seen[k - 1]! : look(level));
  }
  return seen;
}

function looksTheSame(claims: readonly StandingClaim[], level: Level, below: Level): boolean {
  const { ids } = level.columns.sources;
  return claims.every(({ marking, origin }) => {
    if (marking > below.known.clearance && marking <= level.known.clearance) return false;
    const source = ids.find(origin);
    return level.claims.root[source] === below.claims.root[source];
  });
}

/** The evidence of a group of claims (a tie or a value) at one clearance; null where none of them is known there. */
export function judged(level: Level, group: string): (Evidence & { byBand: number[] }) | null {
  const number = level.columns.tieIds.find(group);
  if (number < 0 || !level.judge.judge(number)) return null;
  return { ...evidenceOf(level.columns, level.judge), byBand: sourcesByBand(level.columns, level.judge) };
}

/** Evidence as it is stored: lists of five, one entry a clearance; `evidence` has six entries for each. */
export function storedEvidence(
  levels: readonly ((Evidence & { byBand: number[] }) | null)[],
): Record<string, unknown> & { claims: number[] } {
  return {
    evidence: levels.flatMap((one) => one?.byBand ?? [0, 0, 0, 0, 0, 0]),
    claims: levels.map((one) => one?.claims ?? 0),
    denials: levels.map((one) => one?.denials ?? 0),
    questions: levels.map((one) => one?.questions ?? 0),
    contested: levels.map((one) => one?.contested ?? false),
    cleared: levels.map((one) => one?.cleared ?? false),
    stages: levels.map((one) => (one ? stageLine(one) : '')),
  };
}
