/** Who is tied to whom in what is drawn. */

export interface Ends {
  from: { id: string };
  to: { id: string };
}
type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** By entity, the others to whom these ties lead; entities without ties are not in it. */
export function neighboursIn(ties: readonly Ends[]): Neighbours {
  const around = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const others = around.get(one) ?? new Set();
    others.add(other);
    around.set(one, others);
  };
  for (const { from, to } of ties) {
    if (from.id === to.id) continue;
    add(from.id, to.id);
    add(to.id, from.id);
  }
  return around;
}

/** Everybody whom these ties tie, each once. */
export function endsOf(ties: readonly Ends[]): string[] {
  return [...new Set(ties.flatMap(({ from, to }) => [from.id, to.id]))];
}

/** What hangs on this entity alone. */
export function leavesIn(around: Neighbours, entity: string): string[] {
  return [...(around.get(entity) ?? [])].filter((other) => around.get(other)?.size === 1);
}

/** By entity, how many of these ties are its. */
export function degreesOf(ties: readonly Ends[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of ties)
    for (const id of new Set([from.id, to.id])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/** Who of these has most ties; null of nobody. */
export function bestConnected(ids: readonly string[], degrees: ReadonlyMap<string, number>): string | null {
  const degree = (id: string) => degrees.get(id) ?? 0;
  return ids.toSorted((a, b) => degree(b) - degree(a))[0] ?? null;
}
