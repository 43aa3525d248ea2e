// If these were gone, how many pairs of crime and state would come apart, and whose going would part most?
import { Removing } from '../apart/removing.ts';
import { type Given, setsOf } from '../centrality/nexusSets.ts';
import { tiedGraphOf } from '../centrality/tiedGraph.ts';
import type { GraphView } from '../graph.ts';

export interface RemovalArgs extends Given {
  entities: readonly string[];
  within: number;
  best: number;
}

export interface RemovalAnswer {
  before: number;
  after: number;
  best: { entity: string; left: number }[];
  fromSize: number;
  toSize: number;
}

export default function removal(graph: GraphView, args: RemovalArgs): RemovalAnswer {
  const tied = tiedGraphOf(graph);
  const sets = setsOf(graph, tied, args);
  const removing = new Removing(tied, sets, args.within, graph.clock);
  const before = removing.pairs();
  for (const id of args.entities) {
    const place = tied.places[graph.entity(id)] ?? -1;
    if (place >= 0) removing.remove(place);
  }
  const after = args.entities.length > 0 ? removing.pairs() : before;
  const best: RemovalAnswer['best'] = [];
  for (let left = after; best.length < args.best;) {
    const found = removing.best(left);
    if (!found) break;
    removing.remove(found.place);
    left = found.left;
    best.push({ entity: graph.columns.entityIds.text(tied.entities[found.place]!), left });
  }
  return { before, after, best, fromSize: sets.from.length, toSize: sets.to.length };
}
