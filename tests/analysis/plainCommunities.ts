// What communities are counted against: who is beside whom, by plain lists.
import type { CommunitiesAnswer, Question } from '../../server/analysis/Query/communities.ts';
import { type Invented, pairsOf } from './invented.ts';

export const all: Question = { resolution: 1, of: null, sensitivity: false, first: 500 };

/** Who is in each, in order of ids. */
export const membersOf = ({ communities: found }: CommunitiesAnswer) =>
  found.map(({ members }) => members.map(({ entity }) => entity).sort());

/** Who is tied to whom, in both directions. */
export function besideIn(graph: Invented): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  for (const [a, b] of pairsOf(graph))
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      beside.set(one, (beside.get(one) ?? new Set()).add(other));
  return beside;
}

/** The ties that measures see, as the invented columns join claims. */
export function tiesOf(graph: Invented) {
  const beside = besideIn(graph);
  const ties = new Map<string, { from: string; to: string; type: string; sources: string[] }>();
  for (const [index, { from, to, type, source }] of graph.ties.entries()) {
    if (!beside.get(from)?.has(to) || type === 'LOCATED_IN' || type === 'USES') continue;
    const id = `${from}-${to}-${type}-${index % 3}`;
    const known = ties.get(id);
    if (known) known.sources.push(source);
    else ties.set(id, { from, to, type, sources: [source] });
  }
  return [...ties.values()];
}
