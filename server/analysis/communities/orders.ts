// In which order does a run look at the places? What is found may hang on it, so runs that differ in nothing else show how much it does.
import { mixed } from '../centrality/sampling.ts';
import type { TiedGraph } from '../centrality/tiedGraph.ts';
import type { Columns } from '../columns.ts';
import { hash } from '../words.ts';

/** All places, by a hash of the run's number and their entities' ids; what is equal by id. */
export function orderOf(run: number, { entities, byId }: TiedGraph, { entityIds }: Columns): Int32Array {
  const keys = Float64Array.from(entities, (entity) => mixed(hash(entityIds.text(entity)) ^ mixed(run)));
  return byId.toSorted((a, b) => keys[a]! - keys[b]!);
}
