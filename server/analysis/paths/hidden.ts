// Of the ties around two sets, which were not chosen, and why?
import type { GraphView } from '../graph.ts';
import { countHidden, type HiddenCounts, noneHidden, verdict, type View } from '../view.ts';
import { Distances } from './distances.ts';

const fromFirst = new Distances();
const fromLast = new Distances();
const kept = new WeakMap<View, Int32Array>();

/** Counts the known ties within `maxLength` ties of both sets that were not chosen, whatever may pass along them. */
export function hiddenBetween(
  graph: GraphView,
  first: ReadonlySet<number>,
  last: ReadonlySet<number>,
  maxLength: number,
): HiddenCounts {
  const { view, clock, from, to } = graph;
  const counts = noneHidden();
  const unchosen = unchosenOf(view);
  if (unchosen.length === 0) return counts;
  spread(graph, first, maxLength, fromFirst);
  spread(graph, last, maxLength, fromLast);
  // A tie is within reach of a set if one of its ends is nearer than that.
  const isNear = (distances: Distances, tie: number) =>
    distances.of(from[tie]!) < maxLength || distances.of(to[tie]!) < maxLength;
  for (const tie of unchosen) {
    clock.tick();
    if (isNear(fromFirst, tie) && isNear(fromLast, tie)) countHidden(counts, view.verdicts[tie]!);
  }
  return counts;
}

// The known ties that are not chosen: in most views few or none. Made once for each view.
function unchosenOf(view: View): Int32Array {
  const known = kept.get(view);
  if (known) return known;
  const found: number[] = [];
  for (let tie = 0; tie < view.verdicts.length; tie++)
    if (view.verdicts[tie] !== verdict.chosen && view.verdicts[tie] !== verdict.unknown) found.push(tie);
  const unchosen = Int32Array.from(found);
  kept.set(view, unchosen);
  return unchosen;
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
        if (distances.has(other) || view.verdicts[adjacency.ties[at]!] === verdict.unknown) continue;
        distances.set(other, distance);
        reached.push(other);
      }
    frontier = reached;
  }
}
