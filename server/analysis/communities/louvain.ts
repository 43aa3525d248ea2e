// Which entities are tied more among themselves than to others? Louvain (Blondel et al. 2008), on typed arrays and with a clock; and no
// community in two parts: those that Louvain alone may leave so (Traag et al. 2019) are taken apart, which raises modularity.
import type { Clock } from '../clock.ts';
import type { TiedGraph } from '../centrality/tiedGraph.ts';

/** A graph whose nodes are communities of the one before, or places; what lies inside a node counts in its degree alone. */
interface Level {
  starts: Int32Array;
  others: Int32Array;
  /** Parallel to `others`: how many ties. */
  weights: Float64Array;
  degrees: Float64Array;
}

/** What a move must add, in ties: less than any does, and more than what is lost in rounding, so that moving ends. */
const least = 1e-9;

/** The community of each place, by numbers from 0. Places are looked at in this order, which decides between partitions that are as good. */
export function louvain(
  { starts, others, entities }: TiedGraph,
  order: Int32Array,
  resolution: number,
  clock: Clock,
): Int32Array {
  const places = entities.length;
  let level: Level = {
    starts,
    others,
    weights: new Float64Array(others.length).fill(1),
    degrees: Float64Array.from({ length: places }, (_, place) => starts[place + 1]! - starts[place]!),
  };
  const of = Int32Array.from({ length: places }, (_, place) => place);
  for (let visited = order; ;) {
    const moved = settle(level, visited, resolution / others.length, clock);
    if (moved === null) return of;
    const { parts, count } = connected(level, moved, visited, clock);
    for (let place = 0; place < places; place++) of[place] = parts[of[place]!]!;
    level = above(level, parts, count, clock);
    // Parts have their numbers in the order in which they were met.
    visited = Int32Array.from({ length: count }, (_, part) => part);
  }
}

// Each node goes to the community of a neighbour where that adds most, until nobody gains. The community of each; null where nobody moved.
function settle({ starts, others, weights, degrees }: Level, order: Int32Array, share: number, clock: Clock) {
  const count = degrees.length;
  const of = Int32Array.from({ length: count }, (_, node) => node);
  const totals = degrees.slice();
  /** The ties of the node at hand to each community near it. */
  const toward = new Float64Array(count);
  const near = new Int32Array(count);
  // Whoever may gain by moving waits in a ring: at first all, then the neighbours of who moved.
  const waiting = order.slice();
  const waits = new Uint8Array(count).fill(1);
  let hasMoved = false;
  for (let [next, left] = [0, count]; left > 0; left--) {
    const node = waiting[next]!;
    if (++next === count) next = 0;
    waits[node] = 0;
    const [own, degree] = [of[node]!, degrees[node]!];
    let found = 0;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      clock.tick();
      const community = of[others[at]!]!;
      if (toward[community] === 0) near[found++] = community;
      toward[community]! += weights[at]!;
    }
    totals[own]! -= degree;
    let [best, most] = [own, toward[own]! - share * degree * totals[own]! + least];
    for (let i = 0; i < found; i++) {
      const community = near[i]!;
      const gain = toward[community]! - share * degree * totals[community]!;
      if (gain > most) [best, most] = [community, gain];
      toward[community] = 0;
    }
    totals[best]! += degree;
    if (best === own) continue;
    of[node] = best;
    hasMoved = true;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = others[at]!;
      if (waits[other] === 1 || of[other] === best) continue;
      waits[other] = 1;
      waiting[(next + left - 1) % count] = other;
      left++;
    }
  }
  return hasMoved ? of : null;
}

// The parts of communities that hang together, numbered in the order in which their first nodes are visited.
function connected({ starts, others }: Level, of: Int32Array, order: Int32Array, clock: Clock) {
  const parts = new Int32Array(of.length).fill(-1);
  const queue = new Int32Array(of.length);
  let count = 0;
  for (const first of order) {
    if (parts[first] !== -1) continue;
    parts[first] = count;
    queue[0] = first;
    for (let at = 0, end = 1; at < end; at++) {
      const node = queue[at]!;
      for (let next = starts[node]!; next < starts[node + 1]!; next++) {
        clock.tick();
        const other = others[next]!;
        if (parts[other] !== -1 || of[other] !== of[node]) continue;
        parts[other] = count;
        queue[end++] = other;
      }
    }
    count++;
  }
  return { parts, count };
}

// The graph whose nodes are these parts.
function above(
  { starts, others, weights, degrees }: Level,
  parts: Int32Array,
  count: number,
  clock: Clock,
): Level {
  const begins = new Int32Array(count + 1);
  for (const part of parts) begins[part + 1]!++;
  for (let part = 0; part < count; part++) begins[part + 1]! += begins[part]!;
  const members = new Int32Array(parts.length);
  const next = begins.slice();
  for (let node = 0; node < parts.length; node++) members[next[parts[node]!]!++] = node;
  const level: Level = {
    starts: new Int32Array(count + 1),
    others: new Int32Array(others.length),
    weights: new Float64Array(others.length),
    degrees: new Float64Array(count),
  };
  /** Where a part stands among the neighbours of the one at hand, and one; what is not above `from` is left from one before. */
  const seen = new Int32Array(count);
  let end = 0;
  for (let part = 0; part < count; part++) {
    const from = end;
    for (let i = begins[part]!; i < begins[part + 1]!; i++) {
      const node = members[i]!;
      level.degrees[part]! += degrees[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        clock.tick();
        const other = parts[others[at]!]!;
        if (other === part) continue;
        if (seen[other]! <= from) {
          level.others[end] = other;
          seen[other] = ++end;
        }
        level.weights[seen[other]! - 1]! += weights[at]!;
      }
    }
    level.starts[part + 1] = end;
  }
  return { ...level, others: level.others.subarray(0, end), weights: level.weights.subarray(0, end) };
}
