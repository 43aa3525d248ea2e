// The best simple paths between two sets, exactly: best-first over partial paths, with what is still to go at least as a bound.
import type { Clock } from '../clock.ts';
import { costOf, type Rank, worstBandOf } from './cost.ts';
import { Heap } from './heap.ts';
import { mayMeet, type Option, type Steps } from './steps.ts';
import { begin, follow, type Moment, type Timing } from './timing.ts';
import type { Reach } from './reach.ts';

export interface Search {
  rank: Rank;
  timing: Timing;
  /** At most so many days between the end of one strand and the start of the next; null for any number. Only for SEQUENTIAL. */
  maxGap: number | null;
  maxLength: number;
  first: number;
  /** Entities that each path passes, in any order. */
  through: readonly number[];
  /** Partial paths that are made before the search gives up: what it needs of memory and time. */
  limit: number;
}

export interface Result {
  paths: Found[];
  truncated: boolean;
  /** Partial paths that were made. */
  made: number;
}

export interface Found {
  entities: number[];
  options: Option[];
}

/** A path as far as it goes: its last entity, how it came there, and what it was before. */
interface Partial {
  before: Partial | null;
  entity: number;
  option: Option | null;
  length: number;
  /** Of its ties so far. */
  cost: number;
  /** With the least that is still to go: no completion costs less. */
  bound: number;
  /** Independent sources at its weakest link at most, if it ends at its bound. */
  sources: number;
  moment: Moment;
  /** How many of `through` it has not passed. */
  missing: number;
}

/**
 * The first paths by rank; then by more independent sources at the weakest link; then by the ids of their ties in order. Two paths
 * differ by their entities: of all ties and strands between two entities the best that fit are taken. Only those that cost less than
 * `under`. `truncated` where the limit ended the search.
 */
export function search(
  steps: Steps,
  reach: Reach,
  { rank, timing, maxGap, maxLength, first, through, limit }: Search,
  under: number,
  clock: Clock,
): Result {
  const must = new Set(through);
  const heap = new Heap<Partial>((a, b) => compare(a, b, steps));
  for (const entity of reach.starts) {
    const bound = reach.toGoFromStart(entity);
    if (bound >= under) continue;
    const missing = must.size - (must.has(entity) ? 1 : 0);
    heap.push({
      before: null,
      entity,
      option: null,
      length: 0,
      cost: 0,
      bound,
      sources: Infinity,
      moment: begin,
      missing,
    });
  }
  const paths: Found[] = [];
  const seen = new Set<string>();
  let made = 0;
  while (paths.length < first) {
    const partial = heap.pop();
    if (!partial) break;
    if (partial.option !== null && reach.isEnd(partial.entity)) {
      const found = whole(partial);
      const key = found.entities.join(' ');
      if (!seen.has(key)) paths.push(found);
      seen.add(key);
      continue;
    }
    const left = maxLength - partial.length - 1;
    for (const { to, options } of steps.of(partial.entity, reach)) {
      clock.tick();
      if (passes(partial, to)) continue;
      const toGo = reach.toGo(left, to);
      if (toGo === Infinity) continue;
      const missing = partial.missing - (must.has(to) ? 1 : 0);
      const ends = reach.isEnd(to);
      // Each of the missing takes a tie at least, and the end is none of them unless it is reached now.
      if (ends ? missing > 0 : missing > left) continue;
      for (const option of options) {
        if (partial.option && !mayMeet(steps, partial.entity, partial.option, option)) continue;
        const moment = follow(timing, partial.moment, option, maxGap);
        if (!moment) continue;
        const cost = partial.cost + costOf(rank, option.band);
        if (cost + toGo >= under) continue;
        if (++made > limit) return { paths, truncated: true, made };
        const next: Partial = {
          before: partial,
          entity: to,
          option,
          length: partial.length + 1,
          cost,
          bound: cost + toGo,
          sources: 0,
          moment,
          missing,
        };
        next.sources = sourcesAtWeakest(next, worstBandOf(next.bound));
        heap.push(next);
      }
    }
  }
  return { paths, truncated: false, made };
}

function passes(partial: Partial, entity: number): boolean {
  for (let at: Partial | null = partial; at; at = at.before) if (at.entity === entity) return true;
  return false;
}

function sourcesAtWeakest(partial: Partial, band: number): number {
  let least = Infinity;
  for (let at: Partial | null = partial; at?.option; at = at.before)
    if (at.option.band === band) least = Math.min(least, at.option.sources);
  return least;
}

function whole(partial: Partial): Found {
  const entities: number[] = [];
  const options: Option[] = [];
  for (let at: Partial | null = partial; at; at = at.before) {
    entities.unshift(at.entity);
    if (at.option) options.unshift(at.option);
  }
  return { entities, options };
}

// A completion never comes before what it began as: it costs as much or more, has as many sources at the weakest link or fewer, and
// its ties begin with the same. So the first whole path that comes up is the best of all that are left.
function compare(a: Partial, b: Partial, steps: Steps): number {
  return a.bound - b.bound || compareSources(b.sources, a.sources) || compareSequences(a, b, steps);
}

function compareSources(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

// By the ids of the ties in order, of which the first that differ decide: found from the ends, until both are the same path. The same
// tie can be passed from either end.
function compareSequences(a: Partial, b: Partial, steps: Steps): number {
  let order = a.length - b.length;
  let [x, y]: [Partial, Partial] = [a, b];
  while (x.length > y.length) x = x.before!;
  while (y.length > x.length) y = y.before!;
  for (; x !== y; [x, y] = [x.before!, y.before!]) {
    if (!x.option || !y.option) return order || steps.compareEntities(x.entity, y.entity);
    if (x.option.tie !== y.option.tie) order = steps.compareTies(x.option.tie, y.option.tie);
  }
  return order;
}
