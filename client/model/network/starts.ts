/** Where does what has no place yet start? Beside what it is tied to; or, where nothing is placed and much comes, as a sketch. */
import type { Composition } from './compose.ts';
import { neighboursIn } from './neighbours.ts';
import type { Position } from './plan.ts';
import { sketch } from './sketch.ts';

export interface Placing {
  /** By entity or bunch, where it is. */
  places: ReadonlyMap<string, Position>;
  /** Where it was seen before it was drawn. */
  starts: ReadonlyMap<string, Position>;
}

export interface Starts {
  places: Map<string, Position>;
  /** Whether they are worth to be seen before the layout has found better ones. */
  isSketch: boolean;
}

/** Fewer are placed before one has looked. */
const sketchedFrom = 60;

export function startsOf({ entities, bunches, lines }: Composition, { places, starts }: Placing): Starts {
  const all = [...entities.map(({ id }) => id), ...bunches.map(({ key }) => key)];
  const coming = all.filter((key) => !places.has(key));
  if (coming.length === 0) return { places: new Map(), isSketch: false };
  const ties = lines.map(({ from, to }) => ({ from: { id: from }, to: { id: to } }));
  const isAnew = coming.length === all.length && !coming.some((key) => starts.has(key));
  if (isAnew && all.length >= sketchedFrom) return { places: sketch(all, ties), isSketch: true };
  const around = neighboursIn(ties);
  const middle = middleOf(all.flatMap((key) => places.get(key) ?? []));
  const found = coming.map((key, index): [string, Position] => {
    const beside = [...(around.get(key) ?? [])].flatMap((other) => places.get(other) ?? []);
    const from = beside.length > 0 ? middleOf(beside) : middle;
    return [key, starts.get(key) ?? aroundIt(from, index)];
  });
  return { places: new Map(found), isSketch: false };
}

export function middleOf(places: readonly Position[]): Position {
  const middle = { x: 0, y: 0 };
  for (const { x, y } of places) {
    middle.x += x / places.length;
    middle.y += y / places.length;
  }
  return middle;
}

/** Each a golden angle further, so that no two begin at one point. */
function aroundIt({ x, y }: Position, index: number): Position {
  const angle = index * 2.399963;
  const away = 90 + 6 * index;
  return { x: x + away * Math.cos(angle), y: y + away * Math.sin(angle) };
}
