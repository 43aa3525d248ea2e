/** Where everything stands, in so few letters that an address holds it: six for each entity, in the order in which they are drawn. */
import type { Position } from './plan.ts';

/** Nobody sees a smaller difference; three letters then reach far enough. */
const grain = 4;
const letters = 3;
const most = 36 ** letters - 1;
const middle = 36 ** letters / 2;
const unknown = '-'.repeat(2 * letters);

export function writeStanding(ids: readonly string[], places: ReadonlyMap<string, Position>): string {
  return ids
    .map((id) => {
      const place = places.get(id);
      return place ? written(place.x) + written(place.y) : unknown;
    })
    .join('')
    .replace(/-+$/, '');
}

/** What is not written there, or not so, has no place. */
export function readStanding(ids: readonly string[], text: string): Map<string, Position> {
  const places = new Map<string, Position>();
  for (const [index, id] of ids.entries()) {
    const word = text.slice(index * 2 * letters, (index + 1) * 2 * letters);
    if (!/^[\da-z]{6}$/.test(word)) continue;
    places.set(id, { x: read(word.slice(0, letters)), y: read(word.slice(letters)) });
  }
  return places;
}

/** A place as it is after it was written. */
export function onGrain({ x, y }: Position): Position {
  return { x: read(written(x)), y: read(written(y)) };
}

function written(length: number): string {
  const steps = Math.min(most, Math.max(0, Math.round(length / grain) + middle));
  return steps.toString(36).padStart(letters, '0');
}

function read(word: string): number {
  return (Number.parseInt(word, 36) - middle) * grain;
}
