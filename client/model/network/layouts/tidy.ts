/**
 * After pull and push: nobody stands on a line between others where that can be helped, fewer lines cross, and all takes less room, so that
 * names are larger. One entity after the other is moved where that is better; what stays is never moved.
 */
import { degreesOf } from '../neighbours.ts';
import type { Box, Plan, Position } from '../plan.ts';
import { nodeSize } from '../stylesheet.ts';
import { drawLots } from './lots.ts';
import { canvasWidth, type Line, type Node, Tangle } from './tangle.ts';

type At = Box & { at: Position };

/** From sign to sign, where a tie says nothing: as long as there is room on the canvas, within these. */
const ideal = { least: 84, most: 150 } as const;
/** Where all is seen smaller, names are larger beside their signs. Of so many all are to be read at once; of more, of who has so many ties. */
const largerAll = { upTo: 60, by: 1.15 } as const;
const largerHubs = { from: 5, by: 1.5 } as const;
/** Pairs that are looked at: a second, on a slow machine. */
const work = 20_000_000;
/** So often all is tried from the beginning, where there is time: the best is taken. */
const turns = 3;
const rounds = 90;
/** A turn ends after so many rounds in which nothing moved. */
const mostIdle = 6;
/** How far one is moved at first, as a share of the whole, and how much less with each round. */
const furthest = 0.5;
const nearer = 0.94;

/** Better places for those that are free. Nothing comes to lie on anything on which it did not lie before. */
export function tidy<One extends At>(boxes: readonly One[], ties: Plan['ties']): One[] {
  const degrees = degreesOf(ties.map(({ from, to }) => ({ from: { id: from }, to: { id: to } })));
  const larger = ({ id }: At) => {
    if (boxes.length <= largerAll.upTo) return largerAll.by;
    return (degrees.get(id) ?? 0) >= largerHubs.from ? largerHubs.by : 1;
  };
  const nodes = new Map(boxes.map((box) => [box.id, nodeOf(box, larger(box))]));
  const free = [...nodes.values()].filter((node) => node.free);
  const tangle = new Tangle([...nodes.values()], linesOf(nodes, ties));
  const start = free.map(({ at }) => at);
  const lots = drawLots();
  let best = { cost: tangle.whole(), places: start };
  for (let turn = 0; turn < turns && tangle.looked < work; turn++) {
    for (const [index, node] of free.entries()) node.at = start[index]!;
    improve(tangle, free, lots);
    const cost = tangle.whole();
    if (cost < best.cost) best = { cost, places: free.map(({ at }) => at) };
  }
  for (const [index, node] of free.entries()) node.at = best.places[index]!;
  return boxes.map((box) => {
    if (box.stays) return box;
    const { x, y } = nodes.get(box.id)!.at;
    return { ...box, at: { x, y: y + (box.height - nodeSize) / 2 } };
  });
}

function nodeOf({ at, width, height, stays }: At, larger: number): Node {
  const sign = { x: at.x, y: at.y - (height - nodeSize) / 2 };
  return {
    at: sign,
    wide: (width * larger) / 2,
    high: (height - nodeSize) * larger,
    free: !stays,
    lines: [],
  };
}

// One between any two, with room for the longest words.
function linesOf(nodes: ReadonlyMap<string, Node>, ties: Plan['ties']): Line[] {
  const lines = new Map<string, Line>();
  const side = (0.85 * canvasWidth) / Math.sqrt(nodes.size);
  const length = Math.min(ideal.most, Math.max(ideal.least, side));
  for (const { from, to, words = 0 } of ties) {
    const [one, other] = [nodes.get(from), nodes.get(to)];
    if (!one || !other || one === other) continue;
    const key = [from, to].sort().join('\n');
    const known = lines.get(key);
    const line = known ?? { one, other, length };
    line.length = Math.max(line.length, words + 2 * nodeSize);
    if (known) continue;
    lines.set(key, line);
    one.lines.push(line);
    other.lines.push(line);
  }
  return [...lines.values()];
}

// First far, then nearer; until nothing is better any more, or for so long.
function improve(tangle: Tangle, free: readonly Node[], lots: () => number): void {
  let idle = 0;
  for (let round = 0; round < rounds && idle < mostIdle; round++) {
    let moved = false;
    for (const node of free) {
      if (tangle.looked > work) return;
      if (move(tangle, node, furthest * nearer ** round, lots)) moved = true;
    }
    idle = moved ? 0 : idle + 1;
  }
}

function move(tangle: Tangle, node: Node, share: number, lots: () => number): boolean {
  const others = tangle.extentWithout(node);
  const far = share * Math.max(canvasWidth / 2, others.x2 - others.x1, others.y2 - others.y1);
  const before = tangle.cost(node, node.at, others);
  let best = before;
  for (const at of tries(node, far, lots)) {
    const cost = tangle.cost(node, at, others, best);
    if (cost < best) [best, node.at] = [cost, at];
  }
  // Less than this nobody sees.
  return best < before - 1e-3;
}

// Around where it is; and around the middle of those it is tied to.
function tries({ at, lines }: Node, far: number, lots: () => number): Position[] {
  const around = ({ x, y }: Position, most: number): Position => {
    const angle = 2 * Math.PI * lots();
    const away = most * lots();
    return { x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) };
  };
  const own = [around(at, far), around(at, far), around(at, far / 4), around(at, 12)];
  if (lines.length === 0) return own;
  const middle = { x: 0, y: 0 };
  for (const { one, other } of lines) {
    const end = one.at === at ? other.at : one.at;
    middle.x += end.x / lines.length;
    middle.y += end.y / lines.length;
  }
  return [...own, around(middle, 2 * ideal.least), around(middle, 4 * ideal.least)];
}
