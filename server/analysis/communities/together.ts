// Do the members of a community stay together in another partition?

/** How many pairs are in the same community there; whoever is in none (-1) is with nobody. */
export function pairsTogether(communities: Iterable<number>): number {
  const met = new Map<number, number>();
  let pairs = 0;
  for (const community of communities) {
    if (community === -1) continue;
    const before = met.get(community) ?? 0;
    pairs += before;
    met.set(community, before + 1);
  }
  return pairs;
}

export function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}
