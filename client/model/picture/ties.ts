/** How is a tie drawn on paper? As on the canvas: width, strength, dashes, arrow and words. */
import { type Course, moved } from './course.ts';
import { tieLetters } from '../network/stylesheet.ts';
import type { PlacedLine, Sizes } from './fit.ts';
import { inks } from './inks.ts';
import { setApart, textWidth } from '../letters.ts';
import type { Line } from './scene.ts';
import { element, type Markup, rounded } from './svg.ts';

/** Further than on the canvas from what is looked at, which paper shows less well. */
export const setAside = 0.35;

export function tie({ line, course }: PlacedLine, { scale, stroke }: Sizes): Markup {
  const { width, contested, directed, onPath, picked, aside, from, to, label } = line;
  const colour = onPath || picked ? inks.link : contested ? inks.against : inks.ink;
  const strength = (onPath || picked ? 1 : line.opacity) * (aside ? setAside : 1);
  const wide = width * stroke;
  const arrow = directed ? arrowOf(course, width, scale) : null;
  return element(
    'g',
    { class: 'tie' },
    element('title', {}, `${setApart(from.name)} – ${label} – ${setApart(to.name)}`),
    element('path', {
      d: pathOf(course, arrow?.base ?? course.tip),
      fill: 'none',
      stroke: colour,
      'stroke-width': wide,
      'stroke-opacity': strength,
      'stroke-dasharray': contested ? `${rounded(8 * scale)} ${rounded(5 * scale)}` : null,
    }),
    arrow && element('polygon', { points: arrow.points, fill: colour, 'fill-opacity': strength }),
  );
}

export function tieWords({ line, course }: PlacedLine, { scale }: Sizes): Markup {
  const letters = tieLetters * scale;
  const { x, y } = course.middle;
  const half = (textWidth(line.label) * letters) / 2 + 2 * scale;
  return element(
    'g',
    {
      class: 'tie-words',
      transform: `translate(${rounded(x)} ${rounded(y)}) rotate(${rounded(course.turned)})`,
    },
    element('rect', {
      x: -half,
      y: -0.72 * letters,
      width: 2 * half,
      height: 1.44 * letters,
      fill: inks.paper,
      'fill-opacity': 0.9,
    }),
    element(
      'text',
      { y: 0.35 * letters, 'font-size': letters, fill: inks.ink, 'text-anchor': 'middle' },
      line.label,
    ),
  );
}

export function worded({ line }: PlacedLine): boolean {
  return line.worded && line.label !== '' && !line.aside;
}

/** How large an arrow is at so wide a tie, as on the canvas. */
function arrowOf({ tip, heading }: Course, width: Line['width'], scale: number) {
  const size = Math.max((width * 13.37) ** 0.9, 29) * 0.8 * scale;
  const base = moved(tip, heading, -0.3 * size);
  const side = { x: -heading.y, y: heading.x };
  const corners = [tip, moved(base, side, 0.15 * size), moved(base, side, -0.15 * size)];
  return { base, points: corners.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ') };
}

function pathOf({ start, by }: Course, end: Course['tip']): string {
  const [first, second] = [start, end].map(({ x, y }) => `${rounded(x)} ${rounded(y)}`);
  const between = by.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join(' ');
  return `M${first}${['L', 'Q', 'C'][by.length]}${between && `${between} `}${second}`;
}
