/** Room for everything: a box that lies on another is moved to the nearest place that is free. */
import type { Box, Outcome, Position } from './plan.ts';

export type Placed = Pick<Box, 'width' | 'height'> & { at: Position };

export const gap = 8;
const golden = 2.399963;
/** How far apart the places are that are tried first, and how many are tried. */
const stride = 7;
const tries = 20_000;
/** The side of a square of the ground: two or three of them hold a name. */
const side = 72;

/** What is taken, by squares, so that only what is near is looked at. */
export class Ground {
  readonly #squares = new Map<string, Placed[]>();
  #lowest = 0;

  put(...boxes: Placed[]): void {
    for (const box of boxes) {
      this.#lowest = Math.max(this.#lowest, box.at.y + box.height / 2);
      for (const square of squaresOf(box)) {
        const there = this.#squares.get(square);
        if (there) there.push(box);
        else this.#squares.set(square, [box]);
      }
    }
  }

  isFree(box: Placed): boolean {
    return squaresOf(box).every((square) => !this.#squares.get(square)?.some((other) => overlap(box, other)));
  }

  /** The first of these places that is free for the box; below everything where none is. */
  firstFree(box: Omit<Placed, 'at'>, places: Iterable<Position>): Position {
    let near = 0;
    for (const at of places) {
      if (this.isFree({ ...box, at })) return at;
      near = at.x;
    }
    return { x: near, y: this.#lowest + gap + box.height / 2 };
  }
}

/** The places of all boxes, in their order; what stays does not move, whatever lies on it. Nothing comes to lie on these lines. */
export function makeRoom<One extends Placed & Pick<Box, 'stays'>>(
  boxes: readonly One[],
  lines: readonly (readonly [Position, Position])[] = [],
): One[] {
  const ground = new Ground();
  ground.put(...boxes.filter(({ stays }) => stays), ...lines.flatMap(alongLine));
  return boxes.map((box) => {
    if (box.stays) return box;
    const moved = { ...box, at: ground.firstFree(box, outwardFrom(box.at)) };
    ground.put(moved);
    return moved;
  });
}

/** What is answered of these: where each goes that does not stay. */
export function placesOf(boxes: readonly (Placed & Pick<Box, 'id' | 'stays'>)[]): Outcome {
  const moved = boxes.filter(({ stays }) => !stays);
  return { places: Object.fromEntries(moved.map(({ id, at }) => [id, at])) };
}

/** Along a spiral, which tries what is near first, and further away is less exact. */
export function* outwardFrom({ x, y }: Position): Generator<Position> {
  for (let turn = 0; turn < tries; turn++) {
    const away = stride * Math.sqrt(turn) * (1 + turn / (tries / 5));
    yield { x: x + away * Math.cos(turn * golden), y: y + away * Math.sin(turn * golden) };
  }
}

// A line is as if there were small boxes on it, the largest in its middle, where its word stands.
function alongLine([from, to]: readonly [Position, Position]): Placed[] {
  return [0.3, 0.5, 0.7].map((share) => ({
    width: share === 0.5 ? 48 : 8,
    height: share === 0.5 ? 24 : 8,
    at: { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
  }));
}

function squaresOf({ at, width, height }: Placed): string[] {
  const [left, right] = [at.x - (width + gap) / 2, at.x + (width + gap) / 2].map(squareAt);
  const [above, below] = [at.y - (height + gap) / 2, at.y + (height + gap) / 2].map(squareAt);
  const squares: string[] = [];
  for (let x = left!; x <= right!; x++) for (let y = above!; y <= below!; y++) squares.push(`${x} ${y}`);
  return squares;
}

const squareAt = (length: number): number => Math.floor(length / side);

function overlap(one: Placed, other: Placed): boolean {
  return (
    Math.abs(one.at.x - other.at.x) < (one.width + other.width) / 2 + gap &&
    Math.abs(one.at.y - other.at.y) < (one.height + other.height) / 2 + gap
  );
}
