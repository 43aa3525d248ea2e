// A tie as it looks in a view: its evidence, and when it holds. What is asked chooses ties and changes nothing here, save for the
// period that `holds` and the dates speak of.
import { stageNames } from '../vocabulary/codes.ts';
import { noBand } from '../vocabulary/scales.ts';
import type { Days } from '../values/partialDate.ts';
import type { Stages } from '../values/stageLine.ts';
import { type Columns, unknownDate } from './columns.ts';
import { type Holding, holdingIn, strandFor } from './holding.ts';
import type { Judge } from './judge.ts';
import { type Strand, strandsOf } from './strands.ts';
import { bandOrNull } from './view.ts';

export interface Evidence extends Stages {
  sources: number;
  claims: number;
  denials: number;
  questions: number;
  grade: number | null;
  contested: boolean;
  cleared: boolean;
}

export interface Dates {
  validFrom: string | null;
  validTo: string | null;
  strands: Strand[];
  holds: Holding;
  lastAttestedOn: string | null;
}

/** The evidence of the tie that was judged last. */
export function evidenceOf(columns: Columns, judge: Judge): Evidence {
  const { stage } = columns.claims.columns;
  const asserted = new Set<number>();
  for (let i = 0; i < judge.asserted; i++) asserted.add(stage[judge.asserting[i]!]!);
  const stages = new Set(asserted);
  for (let i = 0; i < judge.denied; i++) stages.add(stage[judge.denying[i]!]!);
  return {
    sources: judge.independent(judge.asserting, judge.asserted),
    claims: judge.claims,
    denials: judge.independent(judge.denying, judge.denied),
    questions: judge.independent(judge.questioning, judge.questioned),
    grade: bandOrNull(judge.grade),
    stages: inLegalOrder(stages),
    assertedStages: inLegalOrder(asserted),
    contested: judge.contested,
    cleared: judge.cleared,
  };
}

/** Names of stages, from their numbers. */
export function inLegalOrder(codes: ReadonlySet<number>): string[] {
  return [...codes].sort((a, b) => a - b).map((code) => stageNames[code]!);
}

/** The independent sources with a claim of each band or better: six numbers, the last for any band. */
export function sourcesByBand(columns: Columns, judge: Judge): number[] {
  const { band } = columns.claims.columns;
  const asserting = judge.asserting.subarray(0, judge.asserted);
  const counts: number[] = [];
  let before = 0;
  for (let worst = 0; worst <= noBand; worst++) {
    const claims = asserting.filter((claim) => band[claim]! <= worst);
    // Most ties have few claims, so most bands add none.
    counts.push(
      claims.length === before ? (counts[worst - 1] ?? 0) : judge.independent(claims, claims.length),
    );
    before = claims.length;
  }
  return counts;
}

/** The dates of the tie that was judged last, for a period; `today` is asked for where there is none. */
export function datesOf(columns: Columns, judge: Judge, period: Days | null, today: Days): Dates {
  const strands = strandsOf(columns, judge.asserting, judge.asserted);
  const lastAttestedOn = columns.dateText(lastAttested(columns, judge));
  const strand = strandFor(strands, period);
  return {
    validFrom: strand?.from ?? null,
    validTo: strand?.to ?? null,
    strands,
    lastAttestedOn,
    holds: holdingIn(strands, lastAttestedOn, period ?? today),
  };
}

/** The number of the latest date on which a claim saw the tie that was judged last to be so; that of no date where none says when. */
export function lastAttested(columns: Columns, judge: Judge): number {
  const { observedOn } = columns.claims.columns;
  const { last } = columns.dateDays.columns;
  let latest = unknownDate;
  for (let i = 0; i < judge.asserted; i++) {
    const date = observedOn[judge.asserting[i]!]!;
    if (date === unknownDate) continue;
    const later = latest === unknownDate || last[date]! > last[latest]!;
    if (later || (last[date] === last[latest] && columns.dates.compare(date, latest) > 0)) latest = date;
  }
  return latest;
}
