// How near is each entity to those whom it can reach? (Freeman 1979; on graphs in parts as Wasserman & Faust 1994)
import type { Columns } from '../columns.ts';
import type { Effort, Measured } from './measured.ts';
import { deviation, sampleOf, sourcesFor } from './sampling.ts';
import { ShortestPaths } from './shortestPaths.ts';
import type { TiedGraph } from './tiedGraph.ts';

/** One over the mean distance to those reached, times their share of all others; from samples as Eppstein & Wang 2004. */
export function closeness(graph: TiedGraph, columns: Columns, effort: Effort): Measured {
  const count = graph.entities.length;
  const all = Int32Array.from({ length: count }, (_, place) => place);
  const sources = sourcesFor(graph, all, columns, effort);
  const { components, strata } = sources;
  const sums = new Float64Array(count);
  const widths = new Float64Array(components.sizes.length).fill(Infinity);
  const paths = new ShortestPaths(graph, effort.clock);
  for (const { component, taken, of } of strata)
    for (const source of taken) {
      paths.from(source);
      const { order, distances, reached } = paths;
      for (let i = 1; i < reached; i++)
        sums[order[i]!] = sums[order[i]!]! + (distances[order[i]!]! * of) / taken.length;
      // No two are further apart than by way of this source.
      widths[component] = Math.min(widths[component]!, 2 * distances[order[reached - 1]!]!);
    }
  const score = (sum: number, size: number): number =>
    ((size - 1) / Math.max(sum, size - 1)) * ((size - 1) / (count - 1));
  const sample = sampleOf(sources, ({ component, taken, of }) => {
    const off = of * widths[component]! * deviation(0.5, taken.length, count);
    let most = 0;
    for (let place = 0; place < count; place++) {
      if (components.of[place] !== component) continue;
      const [least, seen, greatest] = [-off, 0, off].map((by) => score(sums[place]! + by, of)) as [
        number,
        number,
        number,
      ];
      most = Math.max(most, least - seen, seen - greatest);
    }
    return most;
  });
  const scores = sums.map((sum, place) => score(sum, components.sizes[components.of[place]!]!));
  return { scores, sample, converged: true };
}
