/** How many ties of each entity lead on to what is not drawn: all that it has through this lens, less those that are drawn. */
import type { LeadingOnQuery } from '../../../generated/client.ts';

/** @param drawn by entity, how many of its ties are drawn. Who has none that lead on is not in it. */
export function leadingOn(
  answer: LeadingOnQuery | null,
  drawn: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const all = answer?.subgraph.entities ?? [];
  return new Map(
    all.flatMap(({ id, tieCounts }): [string, number][] => {
      const more = tieCounts.reduce((sum, { total }) => sum + total, 0) - (drawn.get(id) ?? 0);
      return more > 0 ? [[id, more]] : [];
    }),
  );
}
