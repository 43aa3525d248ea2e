/** What can be said of a found path: what makes it one, and when it may have held as a whole. */
import type { FoundPathFragment, PathRank } from '../../../generated/client.ts';
import { periodWords } from '../dates.ts';

/** The entities in order are what makes a path. */
export function entitiesOf(path: FoundPathFragment): string[] {
  return path.entities.map(({ id }) => id);
}

export function isSamePath(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** When every tie of it may hold at once. */
export function windowWords({ commonWindow }: FoundPathFragment): string {
  if (!commonWindow) return 'never all at once, by its dates';
  const period = periodWords(commonWindow.from, commonWindow.to);
  return period ? `all at once: ${period}` : 'all at once at any time, by its dates';
}

/** "3 paths, the best first", or "The 8 best paths; there are more", if only so many are listed. */
export function countWords(
  count: number,
  { more, truncated, rank }: { more: boolean; truncated: boolean; rank: PathRank },
): string {
  const best = rank === 'SHORTEST' ? 'shortest' : 'best';
  const all = count === 1 ? 'One path' : `${count} paths, the ${best} first`;
  const paths = more ? `The ${count} ${best} paths; there are more` : all;
  return truncated ? `${paths}; the search stopped early, so that better ones may be missing` : paths;
}
