/** The figure as a whole: title and marking above, the drawing, its key and its statement below, as one SVG document. */
import { counted } from '../counted.ts';
import { markingLabel } from '../grades.ts';
import { labelWidth } from '../network/stylesheet.ts';
import { type Fitted, fit, type PlacedLine, type PlacedSign } from './fit.ts';
import { initialled } from './initials.ts';
import { inks, type } from './inks.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { legend } from './legend.ts';
import { bold, isRightToLeft, linesOf, textWidth } from '../letters.ts';
import { markingHeight, markingSign, markingWidth } from './marking.ts';
import { named } from './naming.ts';
import { countsOf, type Scene } from './scene.ts';
import { sign } from './signs.ts';
import { type Facts, statement } from './statement.ts';
import { element, type Markup } from './svg.ts';
import { tie, tieWords, worded } from './ties.ts';

export interface Picture {
  svg: string;
  /** In pixels of the page, of which an A4 sheet has 1123 by 794. */
  width: number;
  height: number;
  /** How many of its pixels make good print. */
  density: number;
}

const long = 1123;
const short = 794;
const margin = 40;
/** Below the statement: the marking. */
const foot = 8 + markingHeight + margin / 2;
/** The drawing is never squeezed to less. */
const leastRoom = 320;
/** About as much height as title, key and statement take. */
const aroundIt = 300;
const titleLetters = 22;
const smallLetters = 11;
const smallRise = 16;

export function pictureOf(scene: Scene, facts: Facts, lanes: readonly Lane[] = []): Picture {
  const upright = isUpright(scene);
  const [width, most] = upright ? [short, long] : [long, short];
  const inner = width - 2 * margin;
  const [left, right] = [margin, width - margin];
  const above = headOf(facts, left, right);
  const key = (top: number) => legend(scene, left, top, inner);
  const notes = (names: number) =>
    statement(facts, scene, names).flatMap((paragraph) => linesOf(paragraph, inner / smallLetters));
  const below = 12 + key(0).height + 14 + notes(0).length * smallRise + foot;
  const laneRoom = lanes.length > 0 ? 28 : 0;
  const room = Math.max(leastRoom, most - above.height - laneRoom - below);
  const fitted = fit(scene, { width: inner, height: room });
  const names = named(fitted.signs, fitted.lines, fitted.sizes.letters);
  const top = above.height + laneRoom;
  const drawnHeight = Math.max(fitted.height, 120);
  const shift = { x: left + (inner - fitted.width) / 2, y: top + (drawnHeight - fitted.height) / 2 };
  const keyTop = top + drawnHeight + 12;
  const keyed = key(keyTop);
  const rule = keyTop + keyed.height + 6;
  const lines = notes(names.size);
  const height = rule + 8 + lines.length * smallRise + foot;
  const paper = paperOf(fitted.sizes.letters);
  const drawn = element(
    'g',
    { class: 'drawing', transform: `translate(${shift.x.toFixed(2)} ${shift.y.toFixed(2)})` },
    lanesOf(lanes, fitted, -shift.x + left, -shift.x + right),
    ...drawingOf(scene, fitted, names),
  );
  const sheet = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${((paper.millimetres * width) / long).toFixed(1)}mm`,
      height: `${((paper.millimetres * height) / long).toFixed(1)}mm`,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      'font-family': type.text,
      'xml:lang': 'en',
    },
    element('title', {}, facts.title),
    element('desc', {}, descriptionOf(facts, scene, names.size)),
    element('rect', { width, height: Math.ceil(height), fill: inks.paper }),
    above.markup,
    drawn,
    facts.fictional ? watermark(width / 2, top + drawnHeight / 2, inner, drawnHeight) : null,
    keyed.markup,
    element('path', { d: `M${left} ${rule.toFixed(1)}H${right}`, stroke: inks.rule, fill: 'none' }),
    small(lines, left, rule + 8),
    markingSign(facts.marking, right, height - margin / 2 - markingHeight),
  );
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${sheet.xml}\n`,
    width,
    height: Math.ceil(height),
    density: paper.density,
  };
}

function drawingOf(scene: Scene, { signs, lines, sizes }: Fitted, names: ReadonlySet<PlacedSign>): Markup[] {
  const lettered = initialled(scene);
  // What is set aside lies below what is looked at.
  const ordered = lines.toSorted((a, b) => Number(a.line.onPath) - Number(b.line.onPath));
  return [
    ...ordered.map((line) => tie(line, sizes)),
    ...ordered.filter((line) => worded(line) && !isFirst(line)).map((line) => tieWords(line, sizes)),
    ...signs.map((one) =>
      sign(one, sizes, {
        named: names.has(one),
        initialled: one.sign.type !== null && lettered.has(one.sign.type),
      }),
    ),
    ...ordered.filter((line) => worded(line) && isFirst(line)).map((line) => tieWords(line, sizes)),
  ];
}

/** What is looked at is read before names. */
function isFirst({ line }: PlacedLine): boolean {
  return line.onPath || line.picked;
}

function headOf(facts: Facts, left: number, right: number): { markup: Markup; height: number } {
  const { title, fictional, marking } = facts;
  const room = (right - left - markingWidth(marking) - 24) / titleLetters / bold;
  const lines = linesOf(title, room).slice(0, 3);
  const rise = 28;
  const titleBottom = margin + Math.max(lines.length * rise, markingHeight);
  const band = fictional ? 44 : 0;
  const markup = element(
    'g',
    {},
    element(
      'text',
      {
        'font-family': type.heading,
        'font-size': titleLetters,
        'font-weight': 600,
        fill: inks.ink,
        ...(isRightToLeft(title) && { direction: 'rtl', 'unicode-bidi': 'embed', 'text-anchor': 'end' }),
      },
      ...lines.map((line, row) => element('tspan', { x: left, y: margin + 20 + row * rise }, line)),
    ),
    markingSign(marking, right, margin),
    fictional ? fictionBand(left, right, titleBottom + 8) : null,
  );
  return { markup, height: titleBottom + band + 12 };
}

function fictionBand(left: number, right: number, top: number): Markup {
  return element(
    'g',
    { class: 'fiction' },
    element('rect', { x: left, y: top, width: right - left, height: 34, fill: inks.ink }),
    element(
      'text',
      {
        x: (left + right) / 2,
        y: top + 24,
        'font-size': 20,
        'font-weight': 700,
        fill: inks.paper,
        'text-anchor': 'middle',
      },
      'Fiction, for training. Everything here is invented.',
    ),
  );
}

/** All over the drawing, so that no part that is cut out can be taken for fact. */
function watermark(x: number, y: number, width: number, height: number): Markup {
  const letters = Math.min(height * 0.8, width / textWidth('FICTION') / bold);
  return element(
    'text',
    {
      class: 'fiction',
      x,
      y: y + 0.35 * letters,
      'font-size': letters,
      'font-weight': 700,
      fill: inks.ink,
      'fill-opacity': 0.06,
      'text-anchor': 'middle',
      'aria-hidden': 'true',
    },
    'FICTION',
  );
}

function small(lines: readonly string[], left: number, top: number): Markup {
  return element(
    'text',
    { class: 'statement', 'font-size': smallLetters, fill: inks.quiet },
    ...lines.map((line, row) => element('tspan', { x: left, y: top + 11 + row * smallRise }, line)),
  );
}

function descriptionOf(facts: Facts, scene: Scene, names: number): string {
  const { fictional, marking, address } = facts;
  return [
    fictional ? 'Fiction, for training. Everything here is invented.' : null,
    `${markingLabel(marking)}.`,
    `A drawing of ${counted(countsOf(scene).entities, 'entity', 'entities')}; each tie says in words whom it ties.`,
    ...statement(facts, scene, names),
    address,
  ]
    .filter((words) => words !== null)
    .join('\n');
}

/** Whether it can be drawn larger on a sheet that stands upright. */
function isUpright({ signs }: Scene): boolean {
  const [wide, high] = [
    spread(signs.map(({ at }) => at.x)) + labelWidth,
    spread(signs.map(({ at }) => at.y)) + labelWidth / 2,
  ];
  const scale = (width: number, height: number) =>
    Math.min(1, (width - 2 * margin) / wide, (height - aroundIt) / high);
  return scale(short, long) > 1.1 * scale(long, short);
}

function spread(places: readonly number[]): number {
  const [least, most] = places.reduce(
    ([low, high], place) => [Math.min(low, place), Math.max(high, place)] as const,
    [Infinity, -Infinity] as const,
  );
  return Math.max(0, most - least);
}

/** The smallest sheet, by its long side, on which names can be read; and so much finer a grid. */
function paperOf(letters: number): { millimetres: number; density: number } {
  const sheet = letters >= 8 ? 0 : letters >= 5.6 ? 1 : 2;
  return { millimetres: [297, 420, 594][sheet]!, density: [2, 3, 4][sheet]! };
}
