/** Where is it said how many ties lead on from an entity? At a corner of its sign, where that covers nothing. */
import { textWidth } from '../letters.ts';
import { meet, type Rectangle } from './naming.ts';
import type { Position } from './plan.ts';
import { nodeSize } from './stylesheet.ts';

export interface Badge {
  /** The entity. */
  id: string;
  /** "+3". */
  words: string;
  /** Its middle on the canvas, and how large its letters are there. */
  at: Position;
  letters: number;
}

/** Of the letters of names. */
const smaller = 0.85;
/** The most usual first. */
const corners = [
  { across: 1, down: -1 },
  { across: -1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: 1 },
] as const;

/** @param taken signs and names, on which none is to lie */
export function badgesOf(
  signs: readonly { id: string; at: Position; more: number }[],
  taken: readonly Rectangle[],
  nameLetters: number,
): Badge[] {
  const letters = smaller * nameLetters;
  const written: Rectangle[] = [];
  return signs.flatMap(({ id, at, more }): Badge[] => {
    if (more === 0) return [];
    const words = `+${more}`;
    const [wide, high] = [(textWidth(words) * letters) / 2, letters / 2];
    for (const { across, down } of corners) {
      const x = at.x + across * (nodeSize / 2 + wide + 1);
      const place = { at: { x, y: at.y + (down * nodeSize) / 2 }, wide, high };
      if ([...taken, ...written].some((one) => meet(place, one))) continue;
      written.push(place);
      return [{ id, words, at: place.at, letters }];
    }
    return [];
  });
}
