/** Which names are written where there is not room for all, how large, and on which side of their signs? No name lies on another or on a sign. */
import { passes } from './layouts/lines.ts';
import type { Words } from './nameRoom.ts';
import type { Position } from './plan.ts';
import { lineHeight, nameGap, nameLetters, nodeSize, tucked } from './stylesheet.ts';

export interface Named {
  at: Position;
  words: Words;
  /** How many lines end here: who has most is named first. */
  ties: number;
}

interface Extent {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface Rectangle {
  /** Its middle. */
  at: Position;
  /** Half of its sides. */
  wide: number;
  high: number;
}

/** Where a name stands, seen from its sign: below it or elsewhere, of which the classes on the canvas tell. */
export interface Side {
  across: -1 | 0 | 1;
  down: -1 | 0 | 1;
  /** How much it is less usual: a line through a name is worse. */
  unusual: number;
  classes: readonly string[];
}

export const below: Side = { across: 0, down: 1, unusual: 0, classes: [] };

/** A name over the words of a tie is worse than one over two lines. */
const overWords = 2.5;

/** The most usual first. */
const sides: readonly Side[] = [
  below,
  { across: 1, down: 0, unusual: 0.7, classes: ['level', 'right'] },
  { across: -1, down: 0, unusual: 0.8, classes: ['level', 'left'] },
  { across: 0, down: -1, unusual: 0.9, classes: ['above'] },
  { across: 1, down: 1, unusual: 1.1, classes: ['tucked', 'right'] },
  { across: -1, down: 1, unusual: 1.2, classes: ['tucked', 'left'] },
  { across: 1, down: -1, unusual: 1.3, classes: ['above', 'tucked', 'right'] },
  { across: -1, down: -1, unusual: 1.4, classes: ['above', 'tucked', 'left'] },
];

/** Of a line's height, in ems: what no letter covers. */
const slack = 0.12;
/** Smaller than this on the screen a name cannot be read. */
const leastLetters = 11;
const step = 1.05;

/** How large names are, as the canvas counts, so that they can be read however small the drawing is. */
export function lettersAt(zoom: number): number {
  // In steps, so that not every turn of a wheel writes all names anew.
  const stepped = step ** Math.floor(Math.log(zoom) / Math.log(step) + 1e-9);
  return Math.max(nameLetters, leastLetters / stepped);
}

/** What names rather do not cover. */
export interface Passing {
  lines: readonly (readonly [Position, Position])[];
  /** Of ties, each in pieces. */
  words: readonly (readonly Rectangle[])[];
}

/** So often those who found no room are tried first; of more than so many that would take too long. */
const turns = 3;
const retriedUpTo = 100;

/** By node, the side on which its name is written; null: there is no room for it. */
export function sidesOf(nodes: readonly Named[], passing: Passing, letters: number): (Side | null)[] {
  let best: { sides: (Side | null)[]; left: number } = { sides: [], left: Infinity };
  const urgent = new Set<number>();
  const most = nodes.length > retriedUpTo ? 1 : turns;
  for (let turn = 0; turn < most && best.left > 0; turn++) {
    const found = written(nodes, passing, letters, urgent);
    const without = [...found.keys()].filter((index) => found[index] === null);
    const left = without.reduce((sum, index) => sum + 1 + nodes[index]!.ties, 0);
    if (left < best.left) best = { sides: found, left };
    for (const index of without) urgent.add(index);
  }
  return best.sides;
}

function written(
  nodes: readonly Named[],
  { lines, words }: Passing,
  letters: number,
  urgent: ReadonlySet<number>,
): (Side | null)[] {
  const signs = nodes.map(signOf);
  const reach = reachOf(nodes, letters);
  const found: (Side | null)[] = nodes.map(() => null);
  const names: Rectangle[] = [];
  const turnOf = (index: number) => nodes[index]!.ties + (urgent.has(index) ? 1e6 : 0);
  for (const index of [...nodes.keys()].sort((a, b) => turnOf(b) - turnOf(a))) {
    const node = nodes[index]!;
    const around = aroundOf(node, letters);
    const isNear = (other: Rectangle) => other !== signs[index] && meet(around, other);
    const inTheWay = [...signs.filter(isNear), ...names.filter(isNear)];
    const over = words.filter((pieces) => pieces.some(isNear));
    const near = lines.filter(([one, other]) => passes(one, other, around.at, around.wide, around.high));
    let best = Infinity;
    let chosen: Rectangle | null = null;
    for (const side of sides) {
      if (side.unusual >= best) break;
      const name = nameBeside(node, side, letters);
      if (!isWithin(name, reach) || inTheWay.some((other) => meet(name, other))) continue;
      let cost = side.unusual;
      for (const [one, other] of near) if (passes(one, other, name.at, name.wide, name.high)) cost++;
      for (const pieces of over) if (pieces.some((piece) => meet(name, piece))) cost += overWords;
      if (cost < best) [best, chosen, found[index]] = [cost, name, side];
    }
    if (chosen) names.push(chosen);
  }
  return found;
}

// All the ground on which its name may stand: beyond it nothing need be looked at.
function aroundOf(node: Named, letters: number): Rectangle {
  const { at, wide, high } = nameBeside(node, below, letters);
  return { at: node.at, wide: nodeSize + 2 * wide, high: at.y + high - node.at.y };
}

// As far as the drawing reaches with all names below: that much is in view, and no more.
function reachOf(nodes: readonly Named[], letters: number): Extent {
  const reach = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const node of nodes) {
    const { at, wide, high } = nameBeside(node, below, letters);
    reach.x1 = Math.min(reach.x1, at.x - wide);
    reach.x2 = Math.max(reach.x2, at.x + wide);
    reach.y1 = Math.min(reach.y1, node.at.y - nodeSize / 2);
    reach.y2 = Math.max(reach.y2, at.y + high);
  }
  return reach;
}

function isWithin({ at, wide, high }: Rectangle, { x1, y1, x2, y2 }: Extent): boolean {
  return at.x - wide >= x1 && at.x + wide <= x2 && at.y - high >= y1 && at.y + high <= y2;
}

/** Where a name stands on this side of its sign. */
export function nameBeside(
  { at, words }: Pick<Named, 'at' | 'words'>,
  { across, down }: Side,
  letters: number,
): Rectangle {
  const wide = (words.width * letters) / 2;
  const full = (words.lines.length * lineHeight * letters) / nameLetters / 2;
  // Between two lines there is more room than above the first and below the last.
  const high = full - (slack * letters) / 2;
  const away = nodeSize / 2 + nameGap;
  // At a corner it begins beside the sign, so that one sees whose it is.
  const over = across === 0 ? away : nodeSize / 2 - tucked;
  return { at: { x: at.x + across * (away + wide), y: at.y + down * (over + full) }, wide, high };
}

export function signOf({ at }: Pick<Named, 'at'>): Rectangle {
  return { at, wide: nodeSize / 2, high: nodeSize / 2 };
}

export function meet(one: Rectangle, other: Rectangle): boolean {
  return (
    Math.abs(one.at.x - other.at.x) < one.wide + other.wide &&
    Math.abs(one.at.y - other.at.y) < one.high + other.high
  );
}
