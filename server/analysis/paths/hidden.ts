// Of the ties around two sets, which were not chosen, and why?
import type { GraphView } from '../graph.ts';
import { countHidden, type HiddenCounts, noneHidden, verdict } from '../view.ts';
import { Distances } from './distances.ts';

const fromFirst = new Distances();
const fromLast = new Distances();

/** Counts the known ties within `maxLength` ties of both sets that were not chosen, whatever may pass along them. */
export function hiddenBetween(
  graph: GraphView,
  first: ReadonlySet<number>,
  last: ReadonlySet<number>,
  maxLength: number,
): HiddenCounts {
  const { view, adjacency, columns, clock } = graph;
  const counts = noneHidden();
  spread(graph, first, maxLength, fromFirst);
  spread(graph, last, maxLength, fromLast);
  // A tie is within reach of a set if one of its ends is nearer than that.
  const isNear = (distances: Distances, tie: number) =>
    distances.of(columns.ties.columns.from[tie]!) < maxLength ||
    distances.of(columns.ties.columns.to[tie]!) < maxLength;
  for (const entity of fromFirst.reached) {
    for (const tie of adjacency.of(entity)) {
      clock.tick();
      const { from } = columns.ties.columns;
      // Each tie is met from both of its ends: it counts at the first of them that was reached.
      const again = from[tie] !== entity && fromFirst.has(from[tie]!);
      if (!again && isNear(fromFirst, tie) && isNear(fromLast, tie)) countHidden(counts, view.verdicts[tie]!);
    }
  }
  return counts;
}

function spread(
  { view, adjacency, columns, clock }: GraphView,
  set: ReadonlySet<number>,
  maxLength: number,
  distances: Distances,
): void {
  distances.begin(columns.entityIds.length);
  for (const entity of set) distances.set(entity, 0);
  let frontier: readonly number[] = [...set];
  for (let distance = 1; distance < maxLength && frontier.length > 0; distance++) {
    const reached: number[] = [];
    for (const entity of frontier)
      for (let at = adjacency.starts[entity]!; at < adjacency.starts[entity + 1]!; at++) {
        clock.tick();
        const other = adjacency.others[at]!;
        if (view.verdicts[adjacency.ties[at]!] === verdict.unknown || distances.has(other)) continue;
        distances.set(other, distance);
        reached.push(other);
      }
    frontier = reached;
  }
}
