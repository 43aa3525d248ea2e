/** Room for everything: a box that lies on another is moved to the nearest place that is free. */
import type { Box, Position } from './plan.ts';

type Placed = Pick<Box, 'width' | 'height' | 'stays'> & { at: Position };

const gap = 8;
const golden = 2.399963;
/** How far apart the places are that are tried, and how many. */
const stride = 7;
const tries = 4_000;

/** The places of all boxes, in their order; what stays does not move, whatever lies on it. Nothing comes to lie on these lines. */
export function makeRoom<One extends Placed>(
  boxes: readonly One[],
  lines: readonly (readonly [Position, Position])[] = [],
): One[] {
  const settled: Placed[] = [...boxes.filter(({ stays }) => stays), ...lines.flatMap(alongLine)];
  return boxes.map((box) => {
    if (box.stays) return box;
    const moved = { ...box, at: freePlace(box, settled) };
    settled.push(moved);
    return moved;
  });
}

// A line is as if there were small boxes on it, the largest in its middle, where its word stands.
function alongLine([from, to]: readonly [Position, Position]): Placed[] {
  return [0.3, 0.5, 0.7].map((share) => ({
    width: share === 0.5 ? 48 : 8,
    height: share === 0.5 ? 24 : 8,
    stays: true,
    at: { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
  }));
}

// Outward along a spiral, which tries what is near first.
function freePlace(box: Placed, settled: readonly Placed[]): Position {
  for (let turn = 0; turn < tries; turn++) {
    const away = stride * Math.sqrt(turn);
    const at = {
      x: box.at.x + away * Math.cos(turn * golden),
      y: box.at.y + away * Math.sin(turn * golden),
    };
    if (!settled.some((other) => overlap({ ...box, at }, other))) return at;
  }
  return box.at;
}

function overlap(one: Placed, other: Placed): boolean {
  return (
    Math.abs(one.at.x - other.at.x) < (one.width + other.width) / 2 + gap &&
    Math.abs(one.at.y - other.at.y) < (one.height + other.height) / 2 + gap
  );
}
