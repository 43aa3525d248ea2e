// On which independent sources do these ties rest, or those of these entities?
import type { GraphView } from '../graph.ts';
import { way, waysOf } from '../passing.ts';
import type { TiedGraph } from './tiedGraph.ts';

/** The ids of the sources behind the ties of these places in the graph, as for the ties themselves. */
export function sourcesBehind(graph: GraphView, tied: TiedGraph, listed: readonly number[]): string[][] {
  return sourcesBehindTies(graph, tiesOf(graph, tied, listed));
}

/**
 * The ids of the sources behind these ties. Sources that share authors, directly or by others among them, are one and stand together.
 * Those with most of the ties first, then by id.
 */
export function sourcesBehindTies(graph: GraphView, ties: ReadonlySet<number>): string[][] {
  const { view, columns, clock } = graph;
  const { ids } = columns.sources;
  const behind = [...ties].map((tie) => {
    clock.tick();
    view.judge.judge(tie);
    const { origin } = columns.claims.columns;
    return view.judge.asserting
      .slice(0, view.judge.asserted)
      .map((claim) => view.claims.root[origin[claim]!]!);
  });
  const roots = Int32Array.from(new Set(behind.flatMap((one) => [...one]))).sort((a, b) => ids.compare(a, b));
  const joined = view.claims.independence.joined(roots);
  const groupOf = new Map([...roots].map((root, index) => [root, joined[index]!]));
  const groups = new Map([...joined].map((group) => [group, { ties: 0, roots: [] as number[] }]));
  for (const [root, group] of groupOf) groups.get(group)!.roots.push(root);
  for (const one of behind)
    for (const group of new Set(Array.from(one, (root) => groupOf.get(root)!))) groups.get(group)!.ties++;
  return [...groups.values()]
    .sort((a, b) => b.ties - a.ties || ids.compare(a.roots[0]!, b.roots[0]!))
    .map((group) => group.roots.map((root) => ids.text(root)));
}

function tiesOf(
  { view, adjacency, clock }: GraphView,
  { entities, places }: TiedGraph,
  listed: readonly number[],
): Set<number> {
  const ways = waysOf(view);
  const { starts, ties, others } = adjacency;
  const found = new Set<number>();
  for (const place of listed) {
    const entity = entities[place]!;
    for (let at = starts[entity]!; at < starts[entity + 1]!; at++) {
      clock.tick();
      if (others[at] === entity || places[others[at]!] === -1) continue;
      if ((ways[ties[at]!]! & way.either) !== 0) found.add(ties[at]!);
    }
  }
  return found;
}
