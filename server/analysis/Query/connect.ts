// By which few ties are these entities best joined?
import { TooLarge } from '../connect/best.ts';
import { groupsOf } from '../connect/groups.ts';
import { join, type Joined } from '../connect/joining.ts';
import { walk } from '../connect/walk.ts';
import type { GraphView } from '../graph.ts';
import { parallelTo } from '../passing.ts';
import { type PathAnswer, pathAnswer } from '../paths/pathAnswer.ts';
import type { TieAnswer } from '../question.ts';
import { hiddenAround } from '../surroundings.ts';
import type { HiddenCounts } from '../view.ts';

export interface ConnectArgs {
  /** Ids, each once. */
  entities: readonly string[];
  maxTies: number;
}

export interface ConnectAnswer {
  /** Null where they cannot be joined, or were not. */
  tree: PathAnswer | null;
  /** The ties of the tree, and all that are parallel to them. */
  ties: TieAnswer[];
  /** Where they were not joined, who can be with whom. */
  groups: string[][];
  hidden: HiddenCounts;
  isCut: boolean;
  /** Whether it would have taken more memory than it may. */
  isTooLarge: boolean;
}

export default function connect(graph: GraphView, { entities, maxTies }: ConnectArgs): ConnectAnswer {
  const chosen = entities.map((id) => graph.entity(id));
  // Who has no ties is joined to nobody.
  const known = chosen.filter((one) => one >= 0);
  const found = known.length < chosen.length ? notFound : tryTo(graph, chosen, maxTies);
  const tree = found.ties && walk(graph, chosen[0]!, found.ties);
  const all = tree?.ties.flatMap((tie) => parallelTo(graph, tie)).sort(graph.view.inOrder) ?? [];
  return {
    tree: tree && pathAnswer(graph, tree.entities, tree.ties),
    ties: all.map((tie) => graph.answer(tie)),
    groups: tree ? [] : groupsOf(graph, entities, maxTies),
    hidden: hiddenAround(graph, new Set(tree?.entities ?? known)),
    isCut: found.isCut,
    isTooLarge: found.isTooLarge,
  };
}

const notFound = { ties: null, isCut: false, isTooLarge: false };

function tryTo(graph: GraphView, chosen: number[], maxTies: number): Joined & { isTooLarge: boolean } {
  try {
    return { ...join(graph, chosen, maxTies), isTooLarge: false };
  } catch (error) {
    if (error instanceof TooLarge) return { ...notFound, isTooLarge: true };
    throw error;
  }
}
