// Has the evidence of a tie become better or worse?
import type { Judge } from '../judge.ts';
import { noBand } from '../../vocabulary/scales.ts';

/** What can become better or worse. */
export interface Standing {
  sources: number;
  grade: number;
  contested: boolean;
  cleared: boolean;
}

const nothing: Standing = { sources: 0, grade: noBand, contested: false, cleared: false };

/** How a tie stands by the claims that a judge knows. */
export function standingOf(judge: Judge, tie: number): Standing {
  if (!judge.judge(tie)) return nothing;
  const { asserting, asserted, grade, contested, cleared } = judge;
  return { sources: judge.independent(asserting, asserted), grade, contested, cleared };
}

/** Whether one is better than the other in anything: each can be better than the other in something else. */
export function isBetter(one: Standing, other: Standing): boolean {
  return (
    one.sources > other.sources ||
    one.grade < other.grade ||
    (!one.contested && other.contested) ||
    (!one.cleared && other.cleared)
  );
}
