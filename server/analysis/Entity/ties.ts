// Which ties of these entities are chosen? A page for each.
import type { GraphView } from '../graph.ts';
import { pageOfTies, type TiePage, type TieRows } from '../pageOfTies.ts';

export default function ties(
  graph: GraphView,
  args: TiePage & { parents: readonly string[] },
): (TieRows & { parent: string })[] {
  return args.parents.map((parent) => {
    const entity = graph.entity(parent);
    const chosen =
      entity < 0 ? [] : [...graph.adjacency.of(entity)].filter((tie) => graph.view.isChosen(tie));
    return { parent, ...pageOfTies(graph, chosen, args) };
  });
}
