/** How is an entity drawn on paper? As on the canvas, with an edge of ink, so that pale colours stand out in gray too. */
import type { EntityType } from '../../../generated/client.ts';
import { outlines } from '../network/shapes.ts';
import { entityType, entityTypeLabel } from '../vocabulary.ts';
import type { Rectangle, Side } from '../network/naming.ts';
import { lineRise, type PlacedSign, type Sizes } from './fit.ts';
import { initial } from './initials.ts';
import { inks } from './inks.ts';
import { isRightToLeft } from '../letters.ts';
import type { Sign } from './scene.ts';
import { element, type Markup, rounded } from './svg.ts';
import { setAside } from './ties.ts';

interface Written {
  /** Whether its name is written. */
  named: boolean;
  /** Whether the first letter of its kind is. */
  initialled: boolean;
}

export function sign(
  { sign: one, at, words, radius, name, side }: PlacedSign,
  sizes: Sizes,
  { named, initialled }: Written,
): Markup {
  const { scale } = sizes;
  const edge = one.onPath ? 2.5 : one.end ? 3 : 0.75;
  return element(
    'g',
    { class: 'entity', opacity: one.aside ? setAside : null },
    element('title', {}, titleOf(one)),
    one.picked ? shape(one, at, radius + 5 * scale, { stroke: inks.link, width: 3 * scale }) : null,
    one.count === null ? null : shape(one, at, radius + 4 * scale, { stroke: inks.ink, width: scale }),
    shape(one, at, radius, {
      fill: colourOf(one.type),
      stroke: one.onPath ? inks.link : inks.ink,
      width: edge * scale,
    }),
    one.type && one.count === null && initialled ? initial(one.type, at, radius) : null,
    one.count === null ? null : countOf(one.count, at, radius),
    named ? nameOf(words.lines, name, side, sizes.letters) : null,
  );
}

function titleOf({ name: whole, type, count }: Sign): string {
  return type && count === null ? `${whole} (${entityTypeLabel(type)})` : whole;
}

/** The colour of a kind on white paper; gray for several kinds, and for one that came into the schema after this page was built. */
export function colourOf(type: EntityType | null): string {
  return (type && entityType(type)?.colour) ?? '#5a5a5a';
}

interface Look {
  fill?: string;
  stroke: string;
  width: number;
}

export function shape(
  { outline }: Pick<Sign, 'outline'>,
  { x, y }: Sign['at'],
  radius: number,
  { fill = 'none', stroke, width }: Look,
): Markup {
  const look = { fill, stroke, 'stroke-width': width, 'stroke-linejoin': 'round' };
  const corners = outlines[outline];
  if (!corners) return element('circle', { cx: x, cy: y, r: radius, ...look });
  const points: string[] = [];
  for (let at = 0; at < corners.length; at += 2)
    points.push(`${rounded(x + corners[at]! * radius)},${rounded(y + corners[at + 1]! * radius)}`);
  return element('polygon', { points: points.join(' '), ...look });
}

function nameOf(
  lines: readonly string[],
  { at: { x, y }, wide, high }: Rectangle,
  { across }: Side,
  letters: number,
): Markup {
  const top = y - high;
  const backwards = isRightToLeft(lines.join(' '));
  // Its room is rather too wide than too narrow: it begins, or ends, beside its sign.
  const anchor = across === 0 ? 'middle' : across > 0 === backwards ? 'end' : 'start';
  const from = x - across * wide;
  return element(
    'g',
    {},
    element('rect', {
      x: x - wide - 1,
      y: top,
      width: 2 * wide + 2,
      height: 2 * high,
      fill: inks.paper,
      'fill-opacity': 0.75,
    }),
    element(
      'text',
      {
        'font-size': letters,
        fill: inks.ink,
        'text-anchor': anchor,
        ...(backwards && { direction: 'rtl', 'unicode-bidi': 'embed' }),
      },
      ...lines.map((line, row) =>
        element('tspan', { x: from, y: top + (row + 0.8) * lineRise * letters }, line),
      ),
    ),
  );
}

// On white, for some of the colours are dark and some are pale.
function countOf(count: number, { x, y }: Sign['at'], radius: number): Markup {
  const words = String(count);
  const letters = Math.min(1.1 * radius, (2.4 * radius) / words.length);
  return element(
    'g',
    {},
    element('circle', { cx: x, cy: y, r: 0.7 * radius, fill: inks.paper }),
    element(
      'text',
      {
        x,
        y: y + 0.35 * letters,
        'font-size': letters,
        'font-weight': 600,
        fill: inks.ink,
        'text-anchor': 'middle',
      },
      words,
    ),
  );
}
