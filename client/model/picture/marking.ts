/** How the marking stands on a figure: in the colours of the Traffic Light Protocol 2.0, on black, at the right above and below. */
import type { Marking } from '../../../generated/client.ts';
import { markingLabel } from '../grades.ts';
import { textWidth } from '../letters.ts';
import { element, type Markup } from './svg.ts';

const colours: Record<Marking, string> = {
  CLEAR: '#ffffff',
  GREEN: '#33ff00',
  AMBER: '#ffc000',
  AMBER_STRICT: '#ffc000',
  RED: '#ff2b2b',
};

/** Twelve points on paper of this size, as the protocol asks. */
const letters = 16;
export const markingHeight = 26;

export function markingWidth(marking: Marking): number {
  return textWidth(markingLabel(marking)) * letters * 1.1 + 16;
}

export function markingSign(marking: Marking, right: number, top: number): Markup {
  const width = markingWidth(marking);
  return element(
    'g',
    { class: 'marking' },
    element('rect', { x: right - width, y: top, width, height: markingHeight, fill: '#000000' }),
    element(
      'text',
      {
        x: right - width / 2,
        y: top + 19,
        'font-size': letters,
        'font-weight': 700,
        fill: colours[marking],
        // Where colours are not printed, red would be as dark as what is behind it.
        stroke: '#ffffff',
        'stroke-width': 0.6,
        'text-anchor': 'middle',
      },
      markingLabel(marking),
    ),
  );
}
