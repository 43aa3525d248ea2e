/** Where does everything stand on paper, and how large, so that all of it fits and what is small can still be seen? */
import type { Position } from '../network/plan.ts';
import { type Words, wordsOf } from '../network/nameRoom.ts';
import { below, type Rectangle, type Side, sidesOf } from '../network/naming.ts';
import { wordsAlong } from '../network/tieWords.ts';
import { lineHeight, nameLetters, nodeSize, tieLetters, tucked } from '../network/stylesheet.ts';
import { degreesOf } from '../network/neighbours.ts';
import { type Course, courseOf } from './course.ts';
import { textWidth } from '../letters.ts';
import type { Extent, Line, Scene, Sign } from './scene.ts';

/** On paper, in pixels of the page. */
export interface Sizes {
  /** A pixel of the canvas. */
  scale: number;
  /** Half of a sign's side. */
  radius: number;
  /** The letters of names. */
  letters: number;
  /** What a tie's width is multiplied with. */
  stroke: number;
}

export interface PlacedSign {
  sign: Sign;
  at: Position;
  outline: Sign['outline'];
  radius: number;
  words: Words;
  /** Where these stand, and on which side of the sign. */
  name: Rectangle;
  side: Side;
}

export interface PlacedLine {
  line: Line;
  course: Course;
}

export interface Fitted {
  sizes: Sizes;
  signs: PlacedSign[];
  lines: PlacedLine[];
  width: number;
  height: number;
  /** Where its left edge lies, as the canvas counts, on paper. */
  origin: number;
}

/** As on the canvas, in ems. */
export const lineRise = lineHeight / nameLetters;
/** Between a sign and its name, in ems. */
const nameGap = 0.35;
/** Few things are not blown up until they fill the paper. */
const largest = 1.25;
/** With more entities than these names are as large as can be read, and left out where they do not fit. */
export const allNamed = 300;

export function fit(scene: Scene, room: { width: number; height: number }): Fitted {
  const words = scene.signs.map(({ label }) => wordsOf(label));
  const sides = sidesOn(scene, words);
  let scale = largest;
  let sizes = sizesAt(scale, scene);
  let bounds = boundsOf(scene, words, sides, sizes);
  // Names and signs do not shrink in proportion, so that the first guess may not be small enough.
  for (let turn = 0; turn < 40; turn++) {
    const factor = Math.min(room.width / (bounds.x2 - bounds.x1), room.height / (bounds.y2 - bounds.y1));
    if (factor >= 1) break;
    scale *= Math.min(factor, 0.99);
    sizes = sizesAt(scale, scene);
    bounds = boundsOf(scene, words, sides, sizes);
  }
  const placed = new Map(
    scene.signs.map((sign, index): [Sign, PlacedSign] => {
      const { outline } = sign;
      const at = { x: sign.at.x * scale - bounds.x1, y: sign.at.y * scale - bounds.y1 };
      const name = nameOn(at, words[index]!, sides[index]!, sizes);
      return [
        sign,
        { sign, at, outline, radius: sizes.radius, words: words[index]!, name, side: sides[index]! },
      ];
    }),
  );
  return {
    sizes,
    signs: [...placed.values()],
    lines: scene.lines.map((line) => ({
      line,
      course: courseOf(line, placed.get(line.from)!, placed.get(line.to)!, scale),
    })),
    width: bounds.x2 - bounds.x1,
    height: bounds.y2 - bounds.y1,
    origin: bounds.x1,
  };
}

function sizesAt(scale: number, { signs }: Scene): Sizes {
  return {
    scale,
    radius: Math.max((nodeSize / 2) * scale, 1.6),
    letters: signs.length > allNamed ? Math.max(nameLetters * scale, 4) : nameLetters * scale,
    stroke: Math.max(scale, 0.2),
  };
}

/** As on the canvas: below the sign, or where fewer lines pass. */
function sidesOn({ signs, lines }: Scene, words: readonly Words[]): Side[] {
  if (signs.length > allNamed) return signs.map(() => below);
  const ties = degreesOf(lines.map(({ from, to }) => ({ from, to })));
  const named = signs.map(({ id, at }, index) => ({ at, words: words[index]!, ties: ties.get(id) ?? 0 }));
  const passing = {
    lines: lines.map(({ from, to }) => [from.at, to.at] as const),
    words: lines
      .filter(({ worded }) => worded)
      .map(({ from, to, label }) => wordsAlong({ from: from.at, to: to.at, label }, tieLetters)),
  };
  return sidesOf(named, passing, nameLetters).map((side) => side ?? below);
}

function nameOn({ x, y }: Position, words: Words, { across, down }: Side, sizes: Sizes): Rectangle {
  const { scale, radius, letters } = sizes;
  const [wide, high] = [(words.width * letters) / 2, (words.lines.length * lineRise * letters) / 2];
  const away = radius + nameGap * letters;
  const over = across === 0 ? away : radius - tucked * scale;
  return { at: { x: x + across * (away + wide), y: y + down * (over + high) }, wide, high };
}

/** Around all that is drawn, rather too wide than too narrow. */
function boundsOf(
  { signs, lines }: Scene,
  words: readonly Words[],
  sides: readonly Side[],
  sizes: Sizes,
): Extent {
  const { scale, radius } = sizes;
  const bounds = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  const take = ({ x, y }: Position, left: number, above = left, below = above) => {
    bounds.x1 = Math.min(bounds.x1, x - left);
    bounds.x2 = Math.max(bounds.x2, x + left);
    bounds.y1 = Math.min(bounds.y1, y - above);
    bounds.y2 = Math.max(bounds.y2, y + below);
  };
  const drawn = new Map<Sign, { at: Position; outline: Sign['outline']; radius: number }>();
  for (const [index, sign] of signs.entries()) {
    const at = { x: sign.at.x * scale, y: sign.at.y * scale };
    drawn.set(sign, { at, outline: sign.outline, radius });
    take(at, radius * 1.6);
    const name = nameOn(at, words[index]!, sides[index]!, sizes);
    take(name.at, name.wide + 2, name.high);
  }
  for (const line of lines) {
    // A straight tie without words lies between its ends.
    if (line.of === 1 && !line.worded && line.from !== line.to) continue;
    const { by, middle, turned } = courseOf(line, drawn.get(line.from)!, drawn.get(line.to)!, scale);
    for (const point of by) take(point, radius);
    if (!line.worded) continue;
    const half = (textWidth(line.label) * tieLetters * scale) / 2 + 4;
    const turn = (Math.abs(turned) * Math.PI) / 180;
    take(middle, half * Math.cos(turn) + 12 * scale, half * Math.sin(turn) + 12 * scale);
  }
  if (signs.length === 0) return { x1: 0, y1: 0, x2: 1, y2: 1 };
  return bounds;
}
