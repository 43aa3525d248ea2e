/** Which way does a tie run on paper? From outline to outline, bent as on the canvas where several tie the same two. */
import type { Position } from '../network/plan.ts';
import { type Outline, outlines } from '../network/shapes.ts';
import type { Line } from './scene.ts';

export interface Course {
  /** From one outline; by these points; to the tip at the other. */
  start: Position;
  by: Position[];
  tip: Position;
  /** Where its words stand, and how far they are turned, in degrees. */
  middle: Position;
  turned: number;
  /** The way it runs at its tip; as long as 1. */
  heading: Position;
}

/** How far the next of several ties between the same two bends further, as in the canvas's stylesheet. */
const step = 40;
/** As on the canvas, between an arrow and what it points at. */
const gap = 2;

export interface Drawn {
  at: Position;
  outline: Outline;
  /** Half of its side. */
  radius: number;
}

/** @param scale how large a pixel of the canvas is on paper */
export function courseOf(
  { place, of, backwards, directed }: Pick<Line, 'place' | 'of' | 'backwards' | 'directed'>,
  from: Drawn,
  to: Drawn,
  scale: number,
): Course {
  if (from === to) return loop(place, from, scale);
  const [start, end] = [meeting(from, to.at), meeting(to, from.at)];
  const away = (place - (of - 1) / 2) * step * scale * (backwards ? -1 : 1);
  const along = towards(start, end);
  const control = {
    x: (start.x + end.x) / 2 - along.y * away,
    y: (start.y + end.y) / 2 + along.x * away,
  };
  const bent = away !== 0;
  const [first, last] = bent ? [meeting(from, control), meeting(to, control)] : [start, end];
  const heading = towards(bent ? control : start, last);
  const tip = directed ? moved(last, heading, -gap * scale) : last;
  return {
    start: first,
    by: bent ? [control] : [],
    tip,
    middle: bent
      ? { x: (first.x + 2 * control.x + tip.x) / 4, y: (first.y + 2 * control.y + tip.y) / 4 }
      : { x: (first.x + tip.x) / 2, y: (first.y + tip.y) / 2 },
    turned: turnOf(along),
    heading,
  };
}

/** Up to the left, as on the canvas; each further one a third larger. */
function loop(place: number, at: Drawn, scale: number): Course {
  const reach = 1.4 * step * scale * (place / 3 + 1);
  const by = [
    { x: at.at.x, y: at.at.y - reach },
    { x: at.at.x - reach, y: at.at.y },
  ];
  const [start, tip] = [meeting(at, by[0]!), meeting(at, by[1]!)];
  return {
    start,
    by,
    tip,
    middle: { x: at.at.x - 0.4 * reach, y: at.at.y - 0.4 * reach },
    turned: 0,
    heading: towards(by[1]!, tip),
  };
}

/** Where a line from outside to the middle of a sign meets its outline; its middle, where that lies within. */
export function meeting({ at, outline, radius }: Drawn, outside: Position): Position {
  const corners = outlines[outline];
  if (!corners) {
    const away = Math.hypot(outside.x - at.x, outside.y - at.y);
    return away <= radius ? at : moved(at, towards(at, outside), radius);
  }
  const [dx, dy] = [outside.x - at.x, outside.y - at.y];
  for (let corner = 0; corner < corners.length; corner += 2) {
    const next = (corner + 2) % corners.length;
    const [ax, ay] = [corners[corner]! * radius, corners[corner + 1]! * radius];
    const [bx, by] = [corners[next]! * radius - ax, corners[next + 1]! * radius - ay];
    const turn = dx * by - dy * bx;
    const share = (ax * by - ay * bx) / turn;
    const side = (ax * dy - ay * dx) / turn;
    // From its middle every outline is crossed once: no corner hides another.
    if (turn !== 0 && share >= 0 && share <= 1 && side >= 0 && side <= 1)
      return { x: at.x + dx * share, y: at.y + dy * share };
  }
  return at;
}

export function moved({ x, y }: Position, way: Position, far: number): Position {
  return { x: x + way.x * far, y: y + way.y * far };
}

function towards(from: Position, to: Position): Position {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  return far === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / far, y: (to.y - from.y) / far };
}

// Words are never upside down.
function turnOf({ x, y }: Position): number {
  const turned = (Math.atan2(y, x) * 180) / Math.PI;
  return turned > 90 ? turned - 180 : turned <= -90 ? turned + 180 : turned;
}
