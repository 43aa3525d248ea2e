/** The key of a figure, in rows: the kinds that are in it, and what its lines mean. */
import type { EntityType } from '../../../generated/client.ts';
import { gradeLines, keyKinds, keyLines } from '../network/key.ts';
import { outlineOf } from '../network/shapes.ts';
import { initial, initialled } from './initials.ts';
import { inks } from './inks.ts';
import { textWidth } from '../letters.ts';
import type { Line, Scene } from './scene.ts';
import { colourOf, shape } from './signs.ts';
import { element, type Markup } from './svg.ts';
import { setAside } from './ties.ts';

interface Entry {
  /** Drawn around the middle of its line, from x = 0. */
  picture: Markup;
  pictureWidth: number;
  words: string;
}

const letters = 12;
const rise = 22;
const between = 18;
/** Of a sign. */
const side = 17;

/** @param width of the paper's type area */
export function legend(
  scene: Scene,
  left: number,
  top: number,
  width: number,
): { markup: Markup; height: number } {
  let [x, y] = [0, 0];
  const rows = entriesOf(scene).map(({ picture, pictureWidth, words }) => {
    const wide = pictureWidth + 6 + textWidth(words) * letters;
    if (x > 0 && x + wide > width) [x, y] = [0, y + rise];
    const at = { x: left + x, y: top + y + rise / 2 };
    x += wide + between;
    return element(
      'g',
      { transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})` },
      picture,
      element(
        'text',
        { x: pictureWidth + 6, y: 0.35 * letters, 'font-size': letters, fill: inks.ink },
        words,
      ),
    );
  });
  return { markup: element('g', { class: 'legend' }, ...rows), height: y + rise };
}

function entriesOf(scene: Scene): Entry[] {
  const { signs, lines } = scene;
  const lettered = initialled(scene);
  const kinds = keyKinds(new Set<EntityType>(signs.flatMap(({ type }) => type ?? []))).map(
    ({ type, words }) => ({
      picture: element(
        'g',
        {},
        shape({ outline: outlineOf(type) }, { x: side / 2, y: 0 }, side / 2, {
          fill: colourOf(type),
          stroke: inks.ink,
          width: 0.75,
        }),
        lettered.has(type) ? initial(type, { x: side / 2, y: 0 }, side / 2) : null,
      ),
      pictureWidth: side,
      words,
    }),
  );
  return [
    ...kinds,
    ...(signs.some(({ count }) => count !== null) ? [groupEntry()] : []),
    ...(lines.length > 0 ? lineEntries(lines) : []),
  ];
}

function lineEntries(lines: readonly Line[]): Entry[] {
  const contested = lines.some((line) => line.contested);
  const path = lines.some(({ onPath }) => onPath);
  const ties = keyLines.filter(
    // Where a path is looked at, strength says what is on it, and no longer the grade.
    (line) => (contested || !line.contested) && !(path && gradeLines.has(line)),
  );
  return [
    ...ties.map((line) =>
      lineEntry(line.words, line.width, {
        stroke: line.contested ? inks.against : inks.ink,
        'stroke-opacity': line.opacity,
        'stroke-dasharray': line.contested ? '8 5' : null,
      }),
    ),
    ...(path ? [lineEntry('the path', 2.5, { stroke: inks.link })] : []),
    ...(path && lines.some(({ aside }) => aside)
      ? [lineEntry('beside it', 2.5, { stroke: inks.ink, 'stroke-opacity': setAside * 0.85 })]
      : []),
  ];
}

function lineEntry(words: string, width: number, look: Record<string, string | number | null>): Entry {
  return {
    picture: element('line', { x1: 0, x2: 26, y1: 0, y2: 0, 'stroke-width': width, ...look }),
    pictureWidth: 26,
    words,
  };
}

function groupEntry(): Entry {
  const at = { x: 9, y: 0 };
  return {
    picture: element(
      'g',
      {},
      shape({ outline: 'circle' }, at, 9, { stroke: inks.ink, width: 0.75 }),
      shape({ outline: 'circle' }, at, 6, { stroke: inks.ink, width: 0.75 }),
    ),
    pictureWidth: 18,
    words: 'several as one, with how many',
  };
}
