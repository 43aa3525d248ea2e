// In which order is a tree told? As one walks it from one end: each tie hangs on what was told before.
import type { GraphView } from '../graph.ts';

/** The entities, and the ties as they are come by; what hangs on one entity in the order of ties. */
export function walk(
  graph: GraphView,
  from: number,
  ties: readonly number[],
): { entities: number[]; ties: number[] } {
  const inOrder = ties.toSorted(graph.view.inOrder);
  const told = { entities: [from], ties: [] as number[] };
  const goOn = (entity: number): void => {
    for (const tie of inOrder) {
      const touches = graph.from[tie] === entity || graph.to[tie] === entity;
      if (!touches || told.ties.includes(tie)) continue;
      const next = graph.otherEnd(tie, entity);
      told.entities.push(next);
      told.ties.push(tie);
      goOn(next);
    }
  };
  goOn(from);
  return told;
}
