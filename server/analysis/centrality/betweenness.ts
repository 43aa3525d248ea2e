// Who lies on the shortest paths between the others? (Freeman 1977; by the algorithm of Brandes 2001)
import type { Columns } from '../columns.ts';
import type { Effort, Measured } from './measured.ts';
import { deviation, sampleOf, sourcesFor } from './sampling.ts';
import { ShortestPaths } from './shortestPaths.ts';
import type { TiedGraph } from './tiedGraph.ts';

/** Between all: as a share of the pairs of other entities. */
export function betweenness(graph: TiedGraph, columns: Columns, effort: Effort): Measured {
  const count = graph.entities.length;
  const all = Int32Array.from({ length: count }, (_, place) => place);
  const pairs = (count - 1) * (count - 2);
  const { scores, sample, converged } = betweennessOf(graph, { from: all, to: all }, columns, effort);
  return {
    scores: scores.map((score) => (pairs > 0 ? score / pairs : 0)),
    sample: sample && { ...sample, error: (sample.error ?? 0) / Math.max(pairs, 1) },
    converged,
  };
}

/** Places, each once. */
export interface Sets {
  from: Int32Array;
  to: Int32Array;
}

/** Between two sets (Brandes 2008): for each place, the sum of the shares of the shortest paths from each source to each target. */
export function betweennessOf(
  graph: TiedGraph,
  { from, to }: Sets,
  columns: Columns,
  effort: Effort,
): Measured {
  // A path is as short from its end: the smaller set is searched from.
  const [starts, ends] = from.length <= to.length ? [from, to] : [to, from];
  const count = graph.entities.length;
  const targets = new Uint8Array(count);
  for (const place of ends) targets[place] = 1;
  const sources = sourcesFor(graph, starts, columns, effort);
  const { components, strata } = sources;
  const scores = new Float64Array(count);
  const paths = new ShortestPaths(graph, effort.clock);
  for (const { taken, of } of strata)
    for (const source of taken) {
      paths.from(source);
      paths.addDependencies(targets, of / taken.length, scores);
    }
  const sample = sampleOf(sources, ({ component, taken, of }) => {
    let [ending, greatest] = [0, 0];
    for (let place = 0; place < count; place++) {
      if (components.of[place] !== component) continue;
      ending += targets[place]!;
      greatest = Math.max(greatest, scores[place]!);
    }
    // One source gives each score from nothing to as much as there are targets.
    const most = of * ending;
    return most === 0 ? 0 : most * deviation(greatest / most, taken.length, count);
  });
  return { scores, sample, converged: true };
}
