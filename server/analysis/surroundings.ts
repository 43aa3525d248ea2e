// What lies around the entities that are shown, and is not shown itself?
import type { GraphView } from './graph.ts';
import { countHidden, type HiddenCounts, noneHidden } from './view.ts';

/** Of the known ties that touch an entity that is shown, those that were not chosen. */
export function hiddenAround(
  { view, adjacency, clock }: GraphView,
  shown: ReadonlySet<number>,
): HiddenCounts {
  const counts = noneHidden();
  const counted = new Set<number>();
  for (const entity of shown)
    for (const tie of adjacency.of(entity)) {
      clock.tick();
      if (counted.has(tie)) continue;
      counted.add(tie);
      countHidden(counts, view.verdicts[tie]!);
    }
  return counts;
}
