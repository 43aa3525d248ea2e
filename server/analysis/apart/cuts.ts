// Who alone holds two sets together? Cut vertices and bridges, found in one walk over the graph (Tarjan 1972), and how many pairs of the
// sets would have no way to each other any more.
import type { Clock } from '../clock.ts';
import type { Sets } from '../centrality/betweenness.ts';
import type { TiedGraph } from '../centrality/tiedGraph.ts';

export interface Cuts {
  /** By place: the pairs of others that come apart when it is gone; 0 for one that holds none together. */
  vertices: Float64Array;
  bridges: { one: number; other: number; pairs: number }[];
}

/** How many of `from`, of `to`, and of both there are in some part of the graph. */
interface Count {
  from: number;
  to: number;
  both: number;
}

/** Each of `from` makes a pair with each other of `to`: two that are in both sets are two pairs. */
export function cutsOf({ starts, others, entities }: TiedGraph, sets: Sets, clock: Clock): Cuts {
  const count = entities.length;
  const [from, to] = [new Uint8Array(count), new Uint8Array(count)];
  for (const place of sets.from) from[place] = 1;
  for (const place of sets.to) to[place] = 1;
  const found = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const parent = new Int32Array(count).fill(-1);
  const next = starts.slice(0, count);
  const below: Count[] = Array.from({ length: count });
  /** Of each place: the parts below it that hang on it alone. */
  const parts: Count[][] = Array.from({ length: count });
  const vertices = new Float64Array(count);
  const bridges: Cuts['bridges'] = [];
  let time = 0;
  const enter = (place: number, by: number): void => {
    parent[place] = by;
    found[place] = low[place] = time++;
    below[place] = { from: from[place]!, to: to[place]!, both: from[place]! & to[place]! };
    parts[place] = [];
  };
  for (let root = 0; root < count; root++) {
    if (found[root] !== -1) continue;
    enter(root, -1);
    const walked = [root];
    for (let place = root; place !== -1;) {
      clock.tick();
      if (next[place]! < starts[place + 1]!) {
        const other = others[next[place]!++]!;
        if (found[other] === -1) {
          enter(other, place);
          walked.push(other);
          place = other;
        } else if (other !== parent[place]) low[place] = Math.min(low[place]!, found[other]!);
        continue;
      }
      const above = parent[place]!;
      if (above !== -1) {
        low[above] = Math.min(low[above]!, low[place]!);
        add(below[above]!, below[place]!);
        if (low[place]! >= found[above]!) parts[above]!.push(below[place]!);
      }
      place = above;
    }
    const whole = below[root]!;
    for (const place of walked) {
      const own = { from: from[place]!, to: to[place]!, both: from[place]! & to[place]! };
      const held = parts[place]!;
      const rest = less(whole, [own, ...held]);
      vertices[place] =
        between(less(whole, [own])) - [...held, rest].reduce((sum, part) => sum + between(part), 0);
      if (parent[place] === -1 || low[place]! <= found[parent[place]!]!) continue;
      const pairs = between(whole) - between(below[place]!) - between(less(whole, [below[place]!]));
      if (pairs > 0) bridges.push({ one: parent[place]!, other: place, pairs });
    }
  }
  return { vertices, bridges };
}

function between({ from, to, both }: Count): number {
  return from * to - both;
}

function add(sum: Count, more: Count): void {
  sum.from += more.from;
  sum.to += more.to;
  sum.both += more.both;
}

function less(whole: Count, parts: readonly Count[]): Count {
  const left = { ...whole };
  for (const { from, to, both } of parts) add(left, { from: -from, to: -to, both: -both });
  return left;
}
