// What belongs to traced flows beside the chains: banks, checkpoints, what they are proceeds of; and what was not chosen.
import { tieTypeCode } from '../../vocabulary/codes.ts';
import type { GraphView } from '../graph.ts';
import { isTraced } from '../passing.ts';
import { traitsOf } from '../traits.ts';
import { countHidden, type HiddenCounts, noneHidden } from '../view.ts';

/** The types of ties that say something of a flow. */
export const moneyTypes = ['PAYS', 'PAID_TO', 'VIA', 'PROCEEDS_OF'] as const;

const codes = new Set(moneyTypes.map((name) => tieTypeCode[name]!));

export interface Around {
  entities: Set<number>;
  ties: number[];
  hidden: HiddenCounts;
}

/** All ties of these types at the flows that are shown, and who is at them; of those at anything shown or asked about, the hidden ones. */
export function moneyAround(graph: GraphView, shown: ReadonlySet<number>, asked: readonly number[]): Around {
  const { view, adjacency, columns, clock, from, to } = graph;
  const traits = traitsOf(view.claims);
  const entities = new Set(shown);
  const seen = new Set<number>();
  const ties: number[] = [];
  const hidden = noneHidden();
  for (const entity of new Set([...shown, ...asked]))
    for (const tie of adjacency.of(entity)) {
      clock.tick();
      if (seen.has(tie) || !codes.has(columns.ties.columns.type[tie]!)) continue;
      seen.add(tie);
      countHidden(hidden, view.verdicts[tie]!);
      const atFlow = [from[tie]!, to[tie]!].some((end) => shown.has(end) && traits.typeOf(end) === 'FLOW');
      if (!atFlow || !isTraced(view, tie)) continue;
      ties.push(tie);
      entities.add(from[tie]!).add(to[tie]!);
    }
  return { entities, ties: ties.sort(view.inOrder), hidden };
}
