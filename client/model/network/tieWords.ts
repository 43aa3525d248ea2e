/** Where do the words of a tie lie, and which ties say what they are, where not all can without covering a name? */
import type { EdgeSingular } from 'cytoscape';
import { textWidth } from '../letters.ts';
import { meet, type Rectangle } from './naming.ts';
import type { Position } from './plan.ts';
import { nodeSize } from './stylesheet.ts';

/** Words along a tie are never broken into narrower lines. */
const leastWide = 60;
/** In ems, from one line of words to the next, and what no letter covers above and below. */
const lineOf = 1.25;
const padding = 0.15;

/** A tie as its words need it: between where, and what it is called. */
export interface Called {
  from: Position;
  to: Position;
  label: string;
}

export function calledOn(edge: EdgeSingular): Called {
  return {
    from: edge.source().position(),
    to: edge.target().position(),
    label: edge.data('label') as string,
  };
}

/** How long words along it may be without lying on the signs at its ends; longer ones take several lines. */
export function roomAlong({ from, to }: Pick<Called, 'from' | 'to'>): number {
  const between = Math.round(Math.hypot(to.x - from.x, to.y - from.y) - 1.5 * nodeSize);
  return Math.max(leastWide, between);
}

/** What the words of a tie cover, turned as it is: small pieces one after the other. */
export function wordsAlong({ from, to, label }: Called, letters: number): Rectangle[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [cos, sin] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const full = textWidth(label) * letters;
  const along = Math.min(full, roomAlong({ from, to }));
  const across = (Math.ceil(full / along || 1) * lineOf + padding) * letters;
  const count = Math.max(1, Math.ceil(along / across));
  const [half, side] = [along / count / 2, across / 2];
  const [wide, high] = [Math.abs(cos), Math.abs(sin)].map(
    (share, at, both) => share * half + both[1 - at]! * side,
  );
  return Array.from({ length: count }, (_, piece) => {
    const away = (piece - (count - 1) / 2) * 2 * half;
    const at = { x: (from.x + to.x) / 2 + away * cos, y: (from.y + to.y) / 2 + away * sin };
    return { at, wide: wide!, high: high! };
  });
}

export function covers(words: readonly Rectangle[], taken: readonly Rectangle[]): boolean {
  return words.some((piece) => taken.some((one) => meet(piece, one)));
}

/**
 * Of ties with words, those whose words would cover a sign, a name, or the words of a better evidenced one.
 * @param must those that say what they are in any case
 */
export function covering(
  edges: readonly EdgeSingular[],
  {
    letters,
    taken,
    must,
  }: { letters: number; taken: readonly Rectangle[]; must: (edge: EdgeSingular) => boolean },
): EdgeSingular[] {
  const written: Rectangle[] = [...taken];
  const turn = (edge: EdgeSingular) => (must(edge) ? Infinity : (edge.data('width') as number));
  const left: EdgeSingular[] = [];
  for (const edge of [...edges].sort((a, b) => turn(b) - turn(a))) {
    const words = wordsAlong(calledOn(edge), letters);
    if (!must(edge) && covers(words, written)) left.push(edge);
    else written.push(...words);
  }
  return left;
}
