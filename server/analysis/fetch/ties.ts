// How do these ties look in the view? For ties that were reached by a claim, where what is stored does not serve.
import type { GraphView } from '../graph.ts';
import type { TieAnswer } from '../question.ts';

export default function ties(graph: GraphView, { ids }: { ids: readonly string[] }): TieAnswer[] {
  return ids
    .map((id) => graph.columns.tieIds.find(id))
    .filter((tie) => tie >= 0 && graph.view.judge.judge(tie))
    .map((tie) => graph.answer(tie));
}
