// The communities of a graph: who is in each, and how much more they are tied among themselves than chance would have it.
import type { TiedGraph } from '../centrality/tiedGraph.ts';
import type { Clock } from '../clock.ts';

/** The places of each community of two or more, in order of ids: the largest first, then by the least id. */
export function groupsIn(of: Int32Array, { byId }: TiedGraph): number[][] {
  const groups = new Map<number, number[]>();
  for (const place of byId) {
    const group = groups.get(of[place]!);
    if (group) group.push(place);
    else groups.set(of[place]!, [place]);
  }
  // Sorting leaves those of a size in the order in which they were met.
  return [...groups.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

/** With how many neighbours each place shares its community. */
export function insideOf(of: Int32Array, { starts, others }: TiedGraph, clock: Clock): Int32Array {
  return of.map((community, place) => {
    let inside = 0;
    for (let at = starts[place]!; at < starts[place + 1]!; at++) {
      clock.tick();
      if (of[others[at]!] === community) inside++;
    }
    return inside;
  });
}

/** The share of ties inside communities, less what it would be if ends were tied at random (Newman & Girvan 2004); 0 where nobody is tied. */
export function modularityOf(
  of: Int32Array,
  inside: Int32Array,
  { starts, others }: TiedGraph,
  resolution: number,
): number {
  const ends = others.length;
  if (ends === 0) return 0;
  const degrees = new Float64Array(of.length);
  for (let place = 0; place < of.length; place++) degrees[of[place]!]! += starts[place + 1]! - starts[place]!;
  // Sums of whole numbers, which come out the same in any order.
  const within = inside.reduce((sum, neighbours) => sum + neighbours, 0);
  const expected = degrees.reduce((sum, degree) => sum + degree * degree, 0);
  return within / ends - (resolution * expected) / ends / ends;
}
