// Who connects these two sets, by which ties, the best first?
import type { GraphView } from '../graph.ts';
import { bestPaths } from '../paths/best.ts';
import type { Rank } from '../paths/cost.ts';
import { hiddenBetween } from '../paths/hidden.ts';
import { leads } from '../paths/net.ts';
import { netOf, PassableSteps } from '../paths/passable.ts';
import { type PathAnswer, pathAnswer } from '../paths/pathAnswer.ts';
import type { Found } from '../paths/search.ts';
import type { Timing } from '../paths/timing.ts';
import type { TieAnswer } from '../question.ts';
import { waysOf } from '../passing.ts';
import type { HiddenCounts } from '../view.ts';

/** Ids of entities, and how to go from one set to the other. */
export interface PathArgs {
  from: readonly string[];
  to: readonly string[];
  through: readonly string[];
  avoiding: readonly string[];
  bridging: readonly string[];
  maxLength: number;
  first: number;
  rank: Rank;
  timing: Timing;
  maxGap: number | null;
  directed: boolean;
  /** Whether what is hidden is asked for. */
  hidden: boolean;
}

export interface PathsAnswer {
  paths: PathAnswer[];
  /** The ties of the paths, and those that are parallel to them. */
  ties: TieAnswer[];
  hidden: HiddenCounts | null;
  truncated: boolean;
}

/** The most partial paths that a search makes. */
const limit = 2_000_000;

export default function nexusPaths(graph: GraphView, args: PathArgs): PathsAnswer {
  const numbers = (ids: readonly string[]) =>
    new Set(ids.map((id) => graph.entity(id)).filter((entity) => entity >= 0));
  const [first, last] = [numbers(args.from), numbers(args.to)];
  const { bridging, directed, timing, maxLength } = args;
  const through = [...numbers(args.through)];
  const net = netOf(graph, { first, last, avoiding: numbers(args.avoiding), bridging, directed });
  // An entity without ties is passed by no path.
  const found =
    through.length < new Set(args.through).size
      ? { paths: [], truncated: false }
      : bestPaths(net, new PassableSteps(graph, timing), { ...args, through, limit }, graph.clock);
  return {
    paths: found.paths.map(({ entities, options }) =>
      pathAnswer(
        graph,
        entities,
        options.map(({ tie }) => tie),
      ),
    ),
    ties: tiesAlong(graph, found.paths, directed).map((tie) => graph.answer(tie)),
    hidden: args.hidden ? hiddenBetween(graph, first, last, maxLength) : null,
    truncated: found.truncated,
  };
}

// All that paths may pass between two entities that follow each other, in the order of ties.
function tiesAlong(
  { view, adjacency, from }: GraphView,
  paths: readonly Found[],
  directed: boolean,
): number[] {
  const ways = waysOf(view);
  const along = new Set<number>();
  for (const { entities } of paths)
    for (let at = 1; at < entities.length; at++) {
      const [one, other] = [entities[at - 1]!, entities[at]!];
      // Found from the end that has fewer ties.
      const [near, far] =
        adjacency.of(one).length <= adjacency.of(other).length ? [one, other] : [other, one];
      for (let place = adjacency.starts[near]!; place < adjacency.starts[near + 1]!; place++) {
        if (adjacency.others[place] !== far) continue;
        const tie = adjacency.ties[place]!;
        if (leads({ ways, from, directed }, tie, one)) along.add(tie);
      }
    }
  return [...along].sort(view.inOrder);
}
