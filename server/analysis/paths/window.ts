// When may all ties of a path hold at once?
import { strandFor } from '../holding.ts';
import type { Days } from '../../values/partialDate.ts';
import type { Strand } from '../strands.ts';

export interface Interval {
  from: string | null;
  to: string | null;
}

/** The days that strands of all these ties share: the interval that may hold in the period, else the latest; null where there is none. */
export function commonWindow(ties: readonly (readonly Strand[])[], period: Days | null): Interval | null {
  let shared: Strand[] = [{ from: null, to: null, first: -Infinity, last: Infinity }];
  for (const strands of ties) shared = shared.flatMap((one) => strands.flatMap((other) => both(one, other)));
  const window = strandFor(
    shared.toSorted((a, b) => a.first - b.first),
    period,
  );
  return window ? { from: window.from, to: window.to } : null;
}

function both(a: Strand, b: Strand): Strand[] {
  const { from, first } = b.first > a.first || a.from === null ? b : a;
  const { to, last } = b.last < a.last || a.to === null ? b : a;
  return first <= last ? [{ from, to, first, last }] : [];
}
