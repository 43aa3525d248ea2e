/** How much room does a name take beside its sign? The renderer, which could measure it, is not everywhere. */
import { linesOf, textWidth } from '../letters.ts';
import { labelWidth, lineHeight, nameLetters } from './stylesheet.ts';

/** A name in lines, and how wide the widest is, in ems. */
export interface Words {
  lines: string[];
  width: number;
}

export function wordsOf(label: string): Words {
  const ems = labelWidth / nameLetters;
  // A word that is not much wider than a line is rather left whole.
  const lines = linesOf(label, ems, 1.3 * ems);
  return { lines, width: Math.max(0, ...lines.map(textWidth)) };
}

/** In the canvas's own pixels. */
export function nameRoom(label: string): { width: number; height: number } {
  const { lines, width } = wordsOf(label);
  return { width: Math.ceil(width * nameLetters), height: lines.length * lineHeight };
}
