// Between whom does nexus betweenness look, where the caller does not say?
import { illicitKinds } from '../../vocabulary/vocabulary.ts';
import type { GraphView } from '../graph.ts';
import { traitsOf } from '../traits.ts';
import type { Sets } from './betweenness.ts';
import type { TiedGraph } from './tiedGraph.ts';

/** Ids from the caller; null for organizations of the illicit kinds, and for state institutions. */
export interface Given {
  from: readonly string[] | null;
  to: readonly string[] | null;
}

/** The places of both sets, in order of ids. Whoever has no place in the graph is in neither. */
export function setsOf(graph: GraphView, { entities, byId }: TiedGraph, given: Given): Sets {
  const { view } = graph;
  const traits = traitsOf(view.claims);
  const fitting = (fits: (entity: number) => boolean) => byId.filter((place) => fits(entities[place]!));
  const named = (ids: readonly string[]) => {
    const wanted = new Set(ids.map((id) => graph.entity(id)));
    return fitting((entity) => wanted.has(entity));
  };
  return {
    from: given.from
      ? named(given.from)
      : fitting(
          (entity) =>
            traits.typeOf(entity) === 'ORGANIZATION' &&
            traits.kindsOf(entity, view.asked.minGrade).some((kind) => illicitKinds.includes(kind)),
        ),
    to: given.to ? named(given.to) : fitting((entity) => traits.typeOf(entity) === 'STATE_INSTITUTION'),
  };
}
