/** Room for everything: a box that lies on another is moved to the nearest place that is free. */
import type { Box, Position } from './plan.ts';

type Placed = Pick<Box, 'width' | 'height' | 'stays'> & { at: Position };

const gap = 8;
const golden = 2.399963;
/** How far apart the places are that are tried, and how many. */
const stride = 7;
const tries = 4_000;

/** The places of all boxes, in their order; what stays does not move, whatever lies on it. */
export function makeRoom<One extends Placed>(boxes: readonly One[]): One[] {
  const settled: Placed[] = boxes.filter(({ stays }) => stays);
  return boxes.map((box) => {
    if (box.stays) return box;
    const moved = { ...box, at: freePlace(box, settled) };
    settled.push(moved);
    return moved;
  });
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
