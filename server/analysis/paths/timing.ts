// When may the ties of a path hold one after the other, or all at once?

export type Timing = 'ANY' | 'OVERLAPPING' | 'SEQUENTIAL';

/** In days since 1970, both included. */
export interface Period {
  first: number;
  last: number;
}

/** How far a path has come in time: the days that all its strands share, or the earliest day on which the next may begin. */
export interface Moment extends Period {
  /** The last possible day of the strand before. */
  ended: number;
}

export const begin: Moment = { first: -Infinity, last: Infinity, ended: Infinity };

/**
 * A path goes on with a strand; null where time does not allow it. The earliest possible day is kept, since whatever can follow a
 * later one can follow it.
 */
export function follow(timing: Timing, before: Moment, strand: Period, maxGap: number | null): Moment | null {
  if (timing === 'ANY') return before;
  if (timing === 'OVERLAPPING') {
    const [first, last] = [Math.max(before.first, strand.first), Math.min(before.last, strand.last)];
    return first <= last ? { first, last, ended: Infinity } : null;
  }
  const first = Math.max(before.first, strand.first);
  if (first > strand.last) return null;
  if (maxGap !== null && strand.first - before.ended > maxGap) return null;
  return { first, last: Infinity, ended: strand.last };
}
