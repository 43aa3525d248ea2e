// Where not all of them can be joined: who can be with whom?
import { noBand } from '../../vocabulary/scales.ts';
import type { GraphView } from '../graph.ts';
import { distancesFrom } from './distances.ts';

/** The ids of each group: two are in one if so many ties lie between them at the most, or others of them do between. In order of ids. */
export function groupsOf(graph: GraphView, ids: readonly string[], most: number): string[][] {
  const chosen = ids.toSorted();
  const groups = new Map(chosen.map((id) => [id, [id]]));
  const ends = chosen.map((id) => graph.entity(id));
  for (const [index, one] of ends.entries()) {
    if (one < 0) continue;
    const distances = distancesFrom(graph, one, ends, noBand, most);
    for (const [at, other] of ends.entries()) {
      const [group, others] = [groups.get(chosen[index]!)!, groups.get(chosen[at]!)!];
      if (other < 0 || distances[other]! > most || group === others) continue;
      group.push(...others);
      for (const id of others) groups.set(id, group);
    }
  }
  return [...new Set(groups.values())].map((group) => group.sort());
}
