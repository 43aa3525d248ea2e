// How many chosen ties of each type, direction and grade do these entities have?
import { tieTypes } from '../../vocabulary/vocabulary.ts';
import type { GraphView } from '../graph.ts';
import { bandOrNull } from '../view.ts';

export interface TieCount {
  type: string;
  outgoing: boolean | null;
  grade: number | null;
  total: number;
}

export default function tieCounts(
  graph: GraphView,
  { parents }: { parents: readonly string[] },
): { parent: string; counts: TieCount[] }[] {
  return parents.map((parent) => ({ parent, counts: countsOf(graph, graph.entity(parent)) }));
}

// By type as the vocabulary lists them, outgoing before incoming, the best grade first.
function countsOf({ view, columns, adjacency, clock, from }: GraphView, entity: number): TieCount[] {
  if (entity < 0) return [];
  const { type } = columns.ties.columns;
  const totals = new Map<number, number>();
  for (const tie of adjacency.of(entity)) {
    clock.tick();
    if (!view.isChosen(tie)) continue;
    const incoming = !tieTypes[type[tie]!]!.symmetric && from[tie] !== entity;
    const key = (type[tie]! * 2 + (incoming ? 1 : 0)) * 8 + view.grades[tie]!;
    totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  return [...totals]
    .sort(([a], [b]) => a - b)
    .map(([key, total]) => {
      const word = tieTypes[key >> 4]!;
      return {
        type: word.name,
        outgoing: word.symmetric ? null : (key & 8) === 0,
        grade: bandOrNull(key & 7),
        total,
      };
    });
}
