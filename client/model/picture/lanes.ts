/** The lanes of a drawing, where it has some: their titles above, and a faint line between them. */
import type { Fitted } from './fit.ts';
import { inks } from './inks.ts';
import { linesOf } from '../letters.ts';
import { element, type Markup, rounded } from './svg.ts';

/** From left to right, in pixels of the canvas. */
export interface Lane {
  from: number;
  to: number;
  title: string;
}

const letters = 12;

/** @param left where the paper's type area begins, and ends, as the drawing counts */
export function lanesOf(
  lanes: readonly Lane[],
  { height, origin, sizes: { scale } }: Fitted,
  left: number,
  right: number,
): Markup | null {
  if (lanes.length === 0) return null;
  const onPaper = (x: number) => Math.min(right, Math.max(left, x * scale - origin));
  return element(
    'g',
    { class: 'lanes' },
    ...lanes.map(({ from, to, title }, index) => {
      const [start, end] = [onPaper(from), onPaper(to)];
      const [line = '', ...more] = linesOf(title, Math.max(4, (end - start - 8) / letters));
      return element(
        'g',
        {},
        index > 0
          ? element('path', {
              d: `M${rounded(start)} -24V${rounded(height)}`,
              stroke: inks.rule,
              fill: 'none',
              'stroke-dasharray': '2 4',
            })
          : null,
        element(
          'text',
          {
            x: (start + end) / 2,
            y: -12,
            'font-size': letters,
            'font-weight': 600,
            fill: inks.quiet,
            'text-anchor': 'middle',
          },
          more.length > 0 ? `${line} …` : line,
        ),
      );
    }),
  );
}
