// When may a tie hold? Its claims' intervals, merged where they overlap or touch: each result is one strand.
import { type Columns, openDate, unknownDate } from './columns.ts';

/** One interval: its dates as they were claimed, and its first and last possible day. */
export interface Strand {
  from: string | null;
  to: string | null;
  first: number;
  last: number;
}

/** The same, with the dates by their numbers. */
export interface Interval {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** The strands of the first `count` of these claims, in order of time. */
export function strandsOf(columns: Columns, claims: Int32Array, count: number): Strand[] {
  return intervalsOf(columns, claims, count).map(({ from, to, first, last }) => ({
    from: columns.dateText(from),
    to: columns.dateText(to),
    first,
    last,
  }));
}

/** The same for those who look at many ties and tell of few. */
export function intervalsOf(columns: Columns, claims: Int32Array, count: number): Interval[] {
  const { validFrom, validTo } = columns.claims.columns;
  const { first, last } = columns.dateDays.columns;
  const intervals: Interval[] = [];
  for (let i = 0; i < count; i++) {
    const from = validFrom[claims[i]!]!;
    const to = validTo[claims[i]!]!;
    intervals.push({ from, to, first: first[from]!, last: last[to]! });
  }
  if (count <= 1) return intervals;
  intervals.sort((a, b) => a.first - b.first || a.last - b.last);
  const strands: Interval[] = [];
  for (const interval of intervals) {
    const before = strands.at(-1);
    // One day later touches.
    if (!before || interval.first > before.last + 1) strands.push({ ...interval });
    else {
      if (interval.first === before.first) before.from = better(columns, before.from, interval.from);
      if (interval.last === before.last) before.to = better(columns, before.to, interval.to);
      else if (interval.last > before.last) [before.to, before.last] = [interval.to, interval.last];
    }
  }
  return strands;
}

// Of two dates with the same bound, the one that says more: ".." over unknown, a day over a month, certain over about.
function better(columns: Columns, a: number, b: number): number {
  const worth = (date: number): [number, string] => {
    if (date === unknownDate) return [0, ''];
    if (date === openDate) return [1, ''];
    const text = columns.dates.text(date);
    return [text.replace('~', '').length * 2 + (text.endsWith('~') ? 0 : 1), text];
  };
  const [worthA, textA] = worth(a);
  const [worthB, textB] = worth(b);
  return worthA > worthB || (worthA === worthB && textA <= textB) ? a : b;
}
