// What surrounds these entities, within so many chosen ties?
import type { GraphView } from '../graph.ts';
import type { TieAnswer } from '../question.ts';
import { hiddenAround } from '../surroundings.ts';
import type { HiddenCounts } from '../view.ts';

export interface Neighbourhood {
  entities: string[];
  ties: TieAnswer[];
  hidden: HiddenCounts & { byLimit: number; truncated: boolean };
}

export default function neighbourhood(
  graph: GraphView,
  { of, depth, limit }: { of: readonly string[]; depth: number; limit: number },
): Neighbourhood {
  const { view, adjacency, columns, clock, from, to } = graph;
  const kept = new Map<string, number>();
  for (const id of of) kept.set(id, graph.entity(id));
  const shown = new Set([...kept.values()].filter((entity) => entity >= 0));
  const ties = new Set<number>();
  const left = new Set<number>();
  let frontier = [...shown];
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const reaching = new Set<number>();
    for (const entity of frontier)
      for (const tie of adjacency.of(entity)) {
        clock.tick();
        if (view.isChosen(tie) && !ties.has(tie)) reaching.add(tie);
      }
    frontier = [];
    // By depth, then by the order of the ties that reach them.
    for (const tie of [...reaching].sort(view.inOrder)) {
      for (const entity of [from[tie]!, to[tie]!]) {
        if (shown.has(entity) || kept.size >= limit) continue;
        shown.add(entity);
        kept.set(columns.entityIds.text(entity), entity);
        frontier.push(entity);
      }
      if (shown.has(from[tie]!) && shown.has(to[tie]!)) ties.add(tie);
      else left.add(tie);
    }
  }
  return {
    entities: [...kept.keys()],
    ties: [...ties].sort(view.inOrder).map((tie) => graph.answer(tie)),
    hidden: { ...hiddenAround(graph, shown), byLimit: left.size, truncated: left.size > 0 },
  };
}
