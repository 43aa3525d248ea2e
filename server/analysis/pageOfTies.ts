// A page of ties in their order: by independent sources falling, then by id.
import type { GraphView } from './graph.ts';
import type { TieAnswer } from './question.ts';

export interface TiePage {
  limit: number;
  after: { sources: number; id: string } | null;
}

export interface TieRows {
  ties: TieAnswer[];
  total: number;
}

/** The first `limit` of these ties after a position, and how many there are in all. */
export function pageOfTies(graph: GraphView, ties: readonly number[], { limit, after }: TiePage): TieRows {
  const { view, columns, clock } = graph;
  const rest = after
    ? ties.filter((tie) => {
        clock.tick();
        const [sources, id] = [view.sources[tie]!, columns.tieIds.text(tie)];
        return sources < after.sources || (sources === after.sources && id > after.id);
      })
    : ties;
  return { ties: firstInOrder(graph, rest, limit).map((tie) => graph.answer(tie)), total: ties.length };
}

/** The first of these ties in their order. Of many only few are wanted: those with most sources are found before any is sorted by id. */
export function firstInOrder(graph: GraphView, ties: readonly number[], limit: number): number[] {
  const { view } = graph;
  if (ties.length <= limit * 4) return [...ties].sort(view.inOrder).slice(0, limit);
  const bySources = new Map<number, number[]>();
  for (const tie of ties) {
    const group = bySources.get(view.sources[tie]!);
    if (group) group.push(tie);
    else bySources.set(view.sources[tie]!, [tie]);
  }
  const first: number[] = [];
  for (const sources of [...bySources.keys()].sort((a, b) => b - a)) {
    if (first.length >= limit) break;
    first.push(...(bySources.get(sources) ?? []).sort(view.inOrder).slice(0, limit - first.length));
  }
  return first;
}
