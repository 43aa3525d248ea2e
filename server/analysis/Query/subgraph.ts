// Which chosen ties are there between these entities, what was left out between them, and how many lead on?
import type { GraphView } from '../graph.ts';
import type { TieAnswer } from '../question.ts';
import { countHidden, type HiddenCounts, noneHidden } from '../view.ts';

export interface Subgraph {
  ties: TieAnswer[];
  hidden: HiddenCounts & { byLimit: number; truncated: false };
}

export default function subgraph(graph: GraphView, { of }: { of: readonly string[] }): Subgraph {
  const { view, adjacency, clock } = graph;
  const shown = new Set(of.map((id) => graph.entity(id)).filter((entity) => entity >= 0));
  const between = new Set<number>();
  const hidden = noneHidden();
  let leadingOn = 0;
  for (const entity of shown)
    for (const tie of adjacency.of(entity)) {
      clock.tick();
      if (!shown.has(graph.otherEnd(tie, entity))) {
        if (view.isChosen(tie)) leadingOn++;
      } else if (!between.has(tie)) {
        between.add(tie);
        countHidden(hidden, view.verdicts[tie]!);
      }
    }
  return {
    ties: [...between]
      .filter((tie) => view.isChosen(tie))
      .sort(view.inOrder)
      .map((tie) => graph.answer(tie)),
    hidden: { ...hidden, byLimit: leadingOn, truncated: false },
  };
}
