// Who alone joins crime and the state: which entities, and which ties?
import { cutsOf } from '../apart/cuts.ts';
import { type Given, setsOf } from '../centrality/nexusSets.ts';
import { tiedGraphOf } from '../centrality/tiedGraph.ts';
import type { GraphView } from '../graph.ts';
import { tiesBetween } from '../passing.ts';
import type { TieAnswer } from '../question.ts';

export interface BrokersArgs extends Given {
  first: number;
}

export interface BrokersAnswer {
  vertices: { entity: string; pairs: number }[];
  bridges: { entities: [string, string]; ties: TieAnswer[]; pairs: number }[];
  verticesTotal: number;
  bridgesTotal: number;
  fromSize: number;
  toSize: number;
}

export default function brokers(graph: GraphView, args: BrokersArgs): BrokersAnswer {
  const { columns, view } = graph;
  const tied = tiedGraphOf(graph);
  const sets = setsOf(graph, tied, args);
  const { vertices, bridges } = cutsOf(tied, sets, graph.clock);
  const idOf = (place: number) => columns.entityIds.text(tied.entities[place]!);
  // What is equal stays in order of ids.
  const cut = tied.byId.filter((place) => vertices[place]! > 0).sort((a, b) => vertices[b]! - vertices[a]!);
  const ordered = bridges
    .map(({ one, other, pairs }) => ({ ends: inOrder(idOf(one), idOf(other)), pairs }))
    .sort((a, b) => b.pairs - a.pairs || compare(a.ends[0], b.ends[0]) || compare(a.ends[1], b.ends[1]));
  const between = (one: string, other: string) =>
    tiesBetween(graph, graph.entity(one), graph.entity(other))
      .sort(view.inOrder)
      .map((tie) => graph.answer(tie));
  return {
    vertices: Array.from(cut.slice(0, args.first), (place) => ({
      entity: idOf(place),
      pairs: vertices[place]!,
    })),
    bridges: ordered
      .slice(0, args.first)
      .map(({ ends, pairs }) => ({ entities: ends, ties: between(...ends), pairs })),
    verticesTotal: cut.length,
    bridgesTotal: ordered.length,
    fromSize: sets.from.length,
    toSize: sets.to.length,
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function inOrder(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}
