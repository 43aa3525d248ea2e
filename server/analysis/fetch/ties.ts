// How do these ties look in the view? For ties that were reached by a claim, where what is stored does not serve.
import type { GraphView } from '../graph.ts';
import type { TieAnswer } from '../question.ts';

/** Each with the id by which it was asked for, which may be that of a part. */
export interface TieFound {
  asked: string;
  tie: TieAnswer;
}

export default function ties(graph: GraphView, { ids }: { ids: readonly string[] }): TieFound[] {
  const { columns, view } = graph;
  return ids.flatMap((asked) => {
    const found = columns.tieIds.find(asked);
    const tie = view.claims.joined?.lead[found] ?? found;
    return tie >= 0 && view.judge.judge(tie) ? [{ asked, tie: graph.answer(tie) }] : [];
  });
}
