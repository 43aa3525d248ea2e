// A path as it is answered: by ids, with its weakest tie, and when all of it may have held.
import type { GraphView } from '../graph.ts';
import { strandsOf } from '../strands.ts';
import { commonWindow, type Interval } from './window.ts';

export interface PathAnswer {
  entities: string[];
  ties: string[];
  /** The place of the weakest tie. */
  weakest: number;
  commonWindow: Interval | null;
}

/** Entities and ties by their numbers, in the order of the path. The weakest has the worst band, then the fewest sources, then the least id. */
export function pathAnswer(
  { columns, view }: GraphView,
  entities: readonly number[],
  ties: readonly number[],
): PathAnswer {
  const strands = ties.map((tie) => {
    view.judge.judge(tie);
    return strandsOf(columns, view.judge.asserting, view.judge.asserted);
  });
  const [weakest] = [...ties.keys()].sort((a, b) => {
    const [one, other] = [ties[a]!, ties[b]!];
    return (
      view.grades[other]! - view.grades[one]! ||
      view.sources[one]! - view.sources[other]! ||
      columns.tieIds.compare(one, other)
    );
  });
  return {
    entities: entities.map((entity) => columns.entityIds.text(entity)),
    ties: ties.map((tie) => columns.tieIds.text(tie)),
    weakest: weakest!,
    commonWindow: commonWindow(strands, view.asked.asOf),
  };
}
