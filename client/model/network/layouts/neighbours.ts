/** Who is tied to whom, whichever way and however often; nobody is their own neighbour. */
import type { Plan } from '../plan.ts';

export type Neighbours = ReadonlyMap<string, readonly string[]>;

/** Of each box, in the order of the boxes. */
export function neighboursOf({ boxes, ties }: Pick<Plan, 'boxes' | 'ties'>): Neighbours {
  const sets = new Map(boxes.map(({ id }) => [id, new Set<string>()]));
  for (const { from, to } of ties) {
    if (from === to || !sets.has(from) || !sets.has(to)) continue;
    sets.get(from)!.add(to);
    sets.get(to)!.add(from);
  }
  const turn = new Map(boxes.map(({ id }, index) => [id, index]));
  return new Map(
    [...sets].map(([id, others]) => [id, [...others].sort((a, b) => turn.get(a)! - turn.get(b)!)]),
  );
}

export interface Reached {
  id: string;
  /** From whom it was reached first; null where it began. */
  by: string | null;
  /** How many ties away. */
  away: number;
}

/** Who is reached from here, the nearest first, and among those the ones with most neighbours. */
export function reachedFrom(start: string, neighbours: Neighbours): Reached[] {
  const reached: Reached[] = [{ id: start, by: null, away: 0 }];
  const known = new Set([start]);
  for (const { id, away } of reached) {
    const further = neighbours.get(id)!.filter((other) => !known.has(other));
    for (const other of byDegree(further, neighbours)) {
      known.add(other);
      reached.push({ id: other, by: id, away: away + 1 });
    }
  }
  return reached;
}

/** Those with most neighbours first. */
export function byDegree(ids: readonly string[], neighbours: Neighbours): string[] {
  return [...ids].sort((a, b) => neighbours.get(b)!.length - neighbours.get(a)!.length);
}

/** Everything, piece by piece: within each from the one with most neighbours outward; the largest piece first. */
export function pieces(neighbours: Neighbours): Reached[][] {
  const known = new Set<string>();
  const found: Reached[][] = [];
  for (const start of byDegree([...neighbours.keys()], neighbours)) {
    if (known.has(start)) continue;
    const piece = reachedFrom(start, neighbours);
    for (const { id } of piece) known.add(id);
    found.push(piece);
  }
  return found.sort((a, b) => b.length - a.length);
}
