/** Where does everything stand until the layout has found its places? In rings around the best connected, drawn in no time. */
import { type Ends, neighboursIn } from './neighbours.ts';
import type { Position } from './plan.ts';

/** Between two rings, and between two side by side on the outermost, at least. */
const apart = { rings: 150, sides: 54 };

/** Each reached from the best connected of its piece has a share of the circle, as large as what is reached through it. */
export function sketch(ids: readonly string[], ties: readonly Ends[]): Map<string, Position> {
  const { roots, below, order } = treesOf(ids, neighboursIn(ties));
  const leaves = new Map<string, number>();
  const leavesOf = (id: string) => leaves.get(id)!;
  for (const id of order.toReversed()) leaves.set(id, Math.max(1, sum(below.get(id)!.map(leavesOf))));
  const all = sum(roots.map(leavesOf));
  const alone = roots.length === 1;
  const ring = Math.max(apart.rings, (all * apart.sides) / (2 * Math.PI * Math.max(1, Math.log2(all))));

  const places = new Map<string, Position>();
  const spread = (those: readonly string[], from: number, depth: number) => {
    let angle = from;
    for (const id of those) {
      const share = (2 * Math.PI * leavesOf(id)) / all;
      const middle = angle + share / 2;
      places.set(id, { x: depth * ring * Math.cos(middle), y: depth * ring * Math.sin(middle) });
      pending.push([below.get(id)!, angle, depth + 1]);
      angle += share;
    }
  };
  const pending: [those: readonly string[], from: number, depth: number][] = [[roots, 0, alone ? 0 : 1]];
  // Not by calling itself: a chain may be thousands long.
  for (let next = pending.pop(); next; next = pending.pop()) spread(...next);
  return places;
}

// By breadth, so that each is reached in as few steps as can be.
function treesOf(ids: readonly string[], neighbours: ReadonlyMap<string, ReadonlySet<string>>) {
  const weight = (id: string) => neighbours.get(id)?.size ?? 0;
  const below = new Map<string, string[]>();
  const roots: string[] = [];
  const order: string[] = [];
  for (const root of ids.toSorted((a, b) => weight(b) - weight(a))) {
    if (below.has(root)) continue;
    roots.push(root);
    below.set(root, []);
    const queue = [root];
    for (let id = queue[0], at = 0; id !== undefined; id = queue[++at]) {
      order.push(id);
      for (const other of neighbours.get(id) ?? []) {
        if (below.has(other)) continue;
        below.set(other, []);
        below.get(id)!.push(other);
        queue.push(other);
      }
    }
  }
  return { roots, below, order };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
