/** Where names stand on a ring so that they do not lie on each other, and how large it must be for that. */
import type { Box, Position } from '../plan.ts';
import { gap, type Ground } from '../room.ts';

type OnRing = Pick<Box, 'width' | 'height'> & { angle: number };

/** Between one ring and the next there is so much besides the names: a tie is still seen as one. */
const distance = 40;
/** Everybody steps outward by so much where there is no room; then a little further each time. */
const stride = 12;
const tries = 2_000;
/** A ring of many is divided into several, one within the other, if all becomes so much smaller by that. */
const saving = 0.8;
const mostWithin = 40;

/** The places of these, in the order of their angles, which all are further from the middle than `inner`; and how far the furthest is. */
export function ringPlaces(
  boxes: readonly OnRing[],
  middle: Position,
  inner: number,
  ground: Ground,
): { places: Position[]; outer: number } {
  if (boxes.length === 0) return { places: [], outer: inner };
  const wide = Math.max(...boxes.map(({ width }) => width)) + 2 * gap;
  const high = Math.max(...boxes.map(({ height }) => height)) + 2 * gap;
  const thick = (wide + high) / 2;
  const first = inner + thick + distance;
  const around = (boxes.length * thick) / (2 * Math.PI);
  const within = howMany(boxes.length, around, thick, first);
  const radius = Math.max(first, around / within);
  const angles = spread(
    boxes.map(({ angle }) => angle),
    boxes.map(({ angle }) => lengthAt(angle, wide, high) / radius / within),
  );
  let outer = inner;
  const places = boxes.map((box, index) => {
    const start = radius + (index % within) * thick;
    const at = ground.firstFree(box, outward(middle, start, angles[index]!));
    ground.put({ ...box, at });
    outer = Math.max(outer, Math.hypot(at.x - middle.x, at.y - middle.y));
    return at;
  });
  return { places, outer };
}

// One ring if that will do; else as many as make it clearly smaller.
function howMany(count: number, around: number, thick: number, first: number): number {
  const outer = (within: number) => Math.max(first, around / within) + (within - 1) * thick;
  let best = 1;
  for (let within = 2; within <= Math.min(mostWithin, count); within++)
    if (outer(within) < outer(best) * saving) best = within;
  return best;
}

// How much of the ring a box takes: names are wide, so above and below the middle more than beside it.
function lengthAt(angle: number, wide: number, high: number): number {
  return Math.min(wide / Math.abs(Math.sin(angle)), high / Math.abs(Math.cos(angle)));
}

/**
 * The angles moved as little as may be so that each has its share between it and the next. Neighbours that are too near become a
 * block, which stands about its middle; the ring is cut where most of it is free.
 */
export function spread(angles: readonly number[], shares: readonly number[]): number[] {
  const count = angles.length;
  const gapAfter = (index: number) =>
    index === count - 1 ? angles[0]! + 2 * Math.PI - angles[index]! : angles[index + 1]! - angles[index]!;
  let cut = 0;
  for (let index = 1; index < count; index++) if (gapAfter(index) > gapAfter(cut)) cut = index;
  const order = angles.map((_, index) => (cut + 1 + index) % count);
  let before = 0;
  const offsets: number[] = [];
  const blocks: { sum: number; count: number }[] = [];
  for (const index of order) {
    offsets.push(before);
    const angle = index <= cut ? angles[index]! + 2 * Math.PI : angles[index]!;
    blocks.push({ sum: angle - before, count: 1 });
    before += shares[index]!;
    while (blocks.length > 1 && meanOf(blocks.at(-1)!) < meanOf(blocks.at(-2)!)) {
      const last = blocks.pop()!;
      blocks.at(-1)!.sum += last.sum;
      blocks.at(-1)!.count += last.count;
    }
  }
  const starts = blocks.flatMap((block) => Array.from({ length: block.count }, () => meanOf(block)));
  const moved = starts.map((start, at) => start + offsets[at]!);
  // Too many for that: then all at equal shares of the whole ring.
  const full = moved.at(-1)! - moved[0]! + shares[order.at(-1)!]! > 2 * Math.PI;
  const found: number[] = Array.from({ length: count });
  for (const [at, index] of order.entries())
    found[index] = full ? moved[0]! + (offsets[at]! * 2 * Math.PI) / before : moved[at]!;
  return found;
}

function meanOf({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}

function* outward(middle: Position, radius: number, angle: number): Generator<Position> {
  for (let turn = 0; turn < tries; turn++) {
    const away = radius + turn * stride;
    yield { x: middle.x + away * Math.cos(angle), y: middle.y + away * Math.sin(angle) };
  }
}
