/** What tells kinds of one outline apart where colours are not printed? The first letter of each, in its sign and in the key. */
import type { EntityType } from '../../../generated/client.ts';
import { type Outline, outlineOf } from '../network/shapes.ts';
import { entityType } from '../vocabulary.ts';
import { inks } from './inks.ts';
import type { Scene, Sign } from './scene.ts';
import { element, type Markup } from './svg.ts';

/** How far below the middle there is most room, and how large a letter is there, in radii. */
const rooms: Record<Outline, { below: number; letters: number }> = {
  circle: { below: 0, letters: 1.1 },
  square: { below: 0, letters: 1.1 },
  hexagon: { below: 0, letters: 1.1 },
  diamond: { below: 0, letters: 0.9 },
  triangle: { below: 0.3, letters: 0.9 },
  page: { below: 0.1, letters: 1.1 },
  star: { below: 0.05, letters: 0.7 },
};

/** Of the kinds in the picture, those that share their outline with another. */
export function initialled({ signs }: Scene): ReadonlySet<EntityType> {
  const kinds = [...new Set(signs.flatMap(({ type }) => type ?? []))];
  const byOutline = Map.groupBy(kinds, outlineOf);
  return new Set(kinds.filter((kind) => (byOutline.get(outlineOf(kind))?.length ?? 0) > 1));
}

export function initial(type: EntityType, { x, y }: Sign['at'], radius: number): Markup {
  const { below, letters } = rooms[outlineOf(type)];
  const size = letters * radius;
  return element(
    'text',
    {
      class: 'initial',
      x,
      y: y + below * radius + 0.36 * size,
      'font-size': size,
      'font-weight': 700,
      fill: isPale(entityType(type)?.colour ?? inks.ink) ? inks.ink : inks.paper,
      'text-anchor': 'middle',
      'aria-hidden': 'true',
    },
    (entityType(type)?.label ?? type).slice(0, 1),
  );
}

/** Whether dark letters stand out better on it than white ones, by the formula of WCAG. */
function isPale(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.19;
}
