// Which ties are chosen in the whole graph?
import type { GraphView } from '../graph.ts';
import { pageOfTies, type TiePage, type TieRows } from '../pageOfTies.ts';

export default function ties(graph: GraphView, args: TiePage & { contested: boolean | null }): TieRows {
  const { view, clock } = graph;
  const chosen: number[] = [];
  for (let tie = 0; tie < view.verdicts.length; tie++) {
    clock.tick();
    if (view.isChosen(tie) && (args.contested === null || (view.contested[tie] === 1) === args.contested))
      chosen.push(tie);
  }
  return pageOfTies(graph, chosen, args);
}
