/** Does a line pass through something, or cross another? */
import type { Position } from '../plan.ts';

/** Whether the line between two points touches the rectangle about `at` that reaches so far to each side. */
export function passes(one: Position, other: Position, at: Position, wide: number, high: number): boolean {
  if ((one.x < at.x - wide && other.x < at.x - wide) || (one.x > at.x + wide && other.x > at.x + wide))
    return false;
  if ((one.y < at.y - high && other.y < at.y - high) || (one.y > at.y + high && other.y > at.y + high))
    return false;
  // Its corners lie on both sides of the line, or it is touched.
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const off = dx * (at.y - one.y) - dy * (at.x - one.x);
  return Math.abs(off) <= Math.abs(dx) * high + Math.abs(dy) * wide;
}

/** Whether the line between the first two points crosses the one between the last two. */
export function cross(one: Position, other: Position, third: Position, fourth: Position): boolean {
  return (
    isLeft(one, other, third) !== isLeft(one, other, fourth) &&
    isLeft(third, fourth, one) !== isLeft(third, fourth, other)
  );
}

function isLeft(one: Position, other: Position, point: Position): boolean {
  return (other.x - one.x) * (point.y - one.y) - (other.y - one.y) * (point.x - one.x) > 0;
}

/** Whether two lines from one point lie so nearly on each other that one cannot tell them apart. */
export function coincide(from: Position, one: Position, other: Position): boolean {
  const [ax, ay, bx, by] = [one.x - from.x, one.y - from.y, other.x - from.x, other.y - from.y];
  const along = ax * bx + ay * by;
  return along > 0 && along * along > nearlyOne * (ax * ax + ay * ay) * (bx * bx + by * by);
}

/** The square of the cosine of some seven degrees. */
const nearlyOne = 0.985;
