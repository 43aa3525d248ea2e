/** How bad is it if an entity stands there? By the lines that run through it or across its own, how long those are, and the room that all takes. */
import type { Position } from '../plan.ts';
import { gap } from '../room.ts';
import { nodeSize } from '../stylesheet.ts';
import { reach } from './apart.ts';
import { coincide, cross, passes } from './lines.ts';

export interface Node {
  /** The middle of its sign. */
  at: Position;
  /** Half as wide as its sign and its name. */
  wide: number;
  /** How high its name is. */
  high: number;
  free: boolean;
  lines: Line[];
}

export interface Line {
  one: Node;
  other: Node;
  /** As long as it should be, from sign to sign. */
  length: number;
}

/** Of all without one. */
export interface Extent {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const bad = { throughSign: 14, throughName: 5, throughOwnName: 1.5, crossing: 4, coinciding: 3 } as const;
/** Of a tie that is as long again as it should be, of boxes side by side, of the room that all takes, and of who stands far out. */
const weight = { length: 1.4, narrow: 0.7, reach: 75, far: 6 } as const;
/** Around a sign for a line that passes, and between two boxes. */
const air = { sign: 6, box: 10 } as const;
/** How wide to how high: about as the canvas is between its two columns; and how wide it is there, at least. */
const shape = 1.4;
export const canvasWidth = 540;

export class Tangle {
  /** How many pairs were looked at. */
  looked = 0;

  readonly #nodes: readonly Node[];
  readonly #lines: readonly Line[];
  /** As wide as the canvas is, or as all boxes side by side need it to be. */
  readonly #room: number;

  constructor(nodes: readonly Node[], lines: readonly Line[]) {
    this.#nodes = nodes;
    this.#lines = lines;
    const areas = nodes.map(({ wide, high }) => (2 * wide + gap) * (high + nodeSize + gap));
    const area = areas.reduce((sum, one) => sum + one, 0);
    this.#room = Math.max(canvasWidth, Math.sqrt(area * shape));
  }

  /** Infinite where it would lie on another. What is more than `most` is not counted to the end. */
  cost(node: Node, at: Position, others: Extent, most = Infinity): number {
    let cost = this.#crowding(node, at) + this.#spreading(node, at, others);
    for (const { one, other } of this.#lines)
      if (one !== node && other !== node) cost += through(one.at, other.at, node, at);
    for (const line of node.lines) {
      if (cost > most) return cost;
      cost += this.#along(line, node, at);
    }
    this.looked += (this.#nodes.length + this.#lines.length) * (1 + node.lines.length);
    return cost;
  }

  /** Of all as they stand; what cannot be moved counts only for the others. */
  whole(): number {
    let cost = 0;
    for (const node of this.#nodes) {
      if (!node.free) continue;
      const others = this.extentWithout(node);
      cost += this.cost(node, node.at, others) - this.#spreading(node, node.at, others);
    }
    const first = this.#nodes[0]!;
    // Each pair was counted some three times.
    return cost / 3 + this.#spreading(first, first.at, this.extentWithout(first));
  }

  extentWithout(node: Node): Extent {
    const extent = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
    for (const one of this.#nodes) if (one !== node) widen(extent, one, one.at);
    return extent;
  }

  #crowding(node: Node, at: Position): number {
    let cost = 0;
    for (const other of this.#nodes) {
      if (other === node) continue;
      const across = Math.abs(at.x - other.at.x) - node.wide - other.wide;
      const down = at.y < other.at.y ? other.at.y - at.y - node.high : at.y - other.at.y - other.high;
      const between = Math.max(across, down - nodeSize);
      if (between < gap) return Infinity;
      if (between < gap + air.box) cost += weight.narrow * (1 - (between - gap) / air.box);
    }
    return cost;
  }

  #spreading(node: Node, at: Position, others: Extent): number {
    const { x1, y1, x2, y2 } = widen({ ...others }, node, at);
    const out = Math.max(
      Math.abs(at.x - (others.x1 + others.x2) / 2) / shape,
      Math.abs(at.y - (others.y1 + others.y2) / 2),
    );
    // Where the canvas has room, less is not better.
    const all = Math.max(canvasWidth, reach(x2 - x1, y2 - y1, shape)) / this.#room;
    return weight.reach * all + weight.far * ((2 * shape * out) / this.#room) ** 2;
  }

  // Of one of its lines.
  #along(line: Line, node: Node, at: Position): number {
    const end = line.one === node ? line.other : line.one;
    const length = Math.hypot(at.x - end.at.x, at.y - end.at.y) / line.length;
    let cost = weight.length * (length < 1 ? 3 * (1 - length) : length - 1);
    if (throughName(at, end.at, node, at)) cost += bad.throughOwnName;
    if (throughName(at, end.at, end, end.at)) cost += bad.throughOwnName;
    for (const other of this.#nodes)
      if (other !== node && other !== end) cost += through(at, end.at, other, other.at);
    for (const { one, other } of this.#lines) {
      if (one === node || other === node) {
        const far = one === node ? other : one;
        if (far !== end && coincide(at, end.at, far.at)) cost += bad.coinciding;
      } else if (one === end || other === end) {
        if (coincide(end.at, at, (one === end ? other : one).at)) cost += bad.coinciding;
      } else if (cross(at, end.at, one.at, other.at)) cost += bad.crossing;
    }
    return cost;
  }
}

function through(one: Position, other: Position, node: Node, at: Position): number {
  const side = nodeSize / 2 + air.sign;
  if (passes(one, other, at, side, side)) return bad.throughSign;
  return throughName(one, other, node, at) ? bad.throughName : 0;
}

function throughName(one: Position, other: Position, { wide, high }: Node, { x, y }: Position): boolean {
  return high > 0 && passes(one, other, { x, y: y + (nodeSize + high) / 2 }, wide, high / 2);
}

function widen(extent: Extent, { wide, high }: Node, { x, y }: Position): Extent {
  extent.x1 = Math.min(extent.x1, x - wide);
  extent.x2 = Math.max(extent.x2, x + wide);
  extent.y1 = Math.min(extent.y1, y - nodeSize / 2);
  extent.y2 = Math.max(extent.y2, y + nodeSize / 2 + high);
  return extent;
}
