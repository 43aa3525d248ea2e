/** Where stands what is not connected with the rest: together, beside or below it, in rows. */
import type { Box, Position } from '../plan.ts';
import { gap, type Placed } from '../room.ts';

/** What it keeps from the rest: enough to be seen as apart. */
const distance = 96;

/** A little wider than high, as windows are. */
const shape = 4 / 3;

/** A place for each of these boxes, in their order; `rest`: what stands already. Beside it or below, whichever leaves the better shape. */
export function placeApart<One extends Pick<Box, 'width' | 'height'>>(
  boxes: readonly One[],
  rest: readonly Placed[],
): (One & { at: Position })[] {
  if (boxes.length === 0) return [];
  const { left, top, right, bottom } = extentOf(rest);
  const [width, height] = [right - left, bottom - top];
  const [wide, high] = [
    Math.max(...boxes.map((box) => box.width)) + 2 * gap,
    Math.max(...boxes.map((box) => box.height)) + 2 * gap,
  ];
  if (rest.length === 0) {
    const columns = Math.ceil(Math.sqrt((boxes.length * high * shape) / wide));
    return inRows(boxes, columns, { wide, high }, { x: 0, y: 0 });
  }
  const beside = Math.ceil(boxes.length / Math.max(1, Math.floor(height / high)));
  const below = Math.max(1, Math.floor(width / wide));
  const reachBeside = reach(width + distance + beside * wide, Math.max(height, high));
  const reachBelow = reach(Math.max(width, wide), height + distance + Math.ceil(boxes.length / below) * high);
  return reachBeside <= reachBelow
    ? inRows(boxes, beside, { wide, high }, { x: right + distance + wide / 2, y: top + high / 2 })
    : inRows(boxes, below, { wide, high }, { x: left + wide / 2, y: bottom + distance + high / 2 });
}

/** How large a window of this shape must be to show that, counted in widths. */
export function reach(width: number, height: number, wideness = shape): number {
  return Math.max(width, height * wideness);
}

/** The smallest rectangle around these. */
export function extentOf(boxes: readonly Placed[]): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { at, width, height } of boxes) {
    extent.left = Math.min(extent.left, at.x - width / 2);
    extent.right = Math.max(extent.right, at.x + width / 2);
    extent.top = Math.min(extent.top, at.y - height / 2);
    extent.bottom = Math.max(extent.bottom, at.y + height / 2);
  }
  return boxes.length > 0 ? extent : { left: 0, top: 0, right: 0, bottom: 0 };
}

function inRows<One>(
  boxes: readonly One[],
  columns: number,
  { wide, high }: { wide: number; high: number },
  first: Position,
): (One & { at: Position })[] {
  return boxes.map((box, index) => ({
    ...box,
    at: { x: first.x + (index % columns) * wide, y: first.y + Math.floor(index / columns) * high },
  }));
}
