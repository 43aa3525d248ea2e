// How many independent sources are these?
import type { GraphView } from '../graph.ts';

/** Distinct roots, where those that share an author count once. `origins` are ids; those that are not known here do not count. */
export default function independentSources(
  { columns, view }: GraphView,
  { origins }: { origins: readonly string[] },
): number {
  const { root, independence } = view.claims;
  const sources = origins.map((id) => columns.sources.ids.find(id)).filter((source) => source >= 0);
  const roots = Int32Array.from(new Set(sources.map((source) => root[source]!)));
  return independence.count(roots, roots.length);
}
