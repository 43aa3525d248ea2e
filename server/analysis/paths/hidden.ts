// Of the ties around two sets, which were not chosen, and why?
import type { GraphView } from '../graph.ts';
import { countHidden, type HiddenCounts, noneHidden, verdict, type View } from '../view.ts';
import { backward, Distances, forward, type Side } from './distances.ts';

const distances = new Distances();
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
  distances.begin(graph.columns.entityIds.length);
  spread(graph, first, maxLength, forward);
  spread(graph, last, maxLength, backward);
  // A tie is within reach of a set if one of its ends is nearer than that.
  const isNear = (side: Side, tie: number) =>
    distances.of(side, from[tie]!) < maxLength || distances.of(side, to[tie]!) < maxLength;
  for (const tie of unchosen) {
    clock.tick();
    if (isNear(forward, tie) && isNear(backward, tie)) countHidden(counts, view.verdicts[tie]!);
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
  { view, adjacency, clock }: GraphView,
  set: ReadonlySet<number>,
  maxLength: number,
  side: Side,
): void {
  for (const entity of set) distances.set(side, entity, 0);
  let frontier: readonly number[] = [...set];
  for (let distance = 1; distance < maxLength && frontier.length > 0; distance++) {
    const reached: number[] = [];
    for (const entity of frontier)
      for (let at = adjacency.starts[entity]!; at < adjacency.starts[entity + 1]!; at++) {
        clock.tick();
        const other = adjacency.others[at]!;
        if (distances.has(side, other) || view.verdicts[adjacency.ties[at]!] === verdict.unknown) continue;
        distances.set(side, other, distance);
        reached.push(other);
      }
    frontier = reached;
  }
}
