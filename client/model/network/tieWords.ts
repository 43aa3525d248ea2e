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

export function endsOf(edge: EdgeSingular): [Position, Position] {
  return [edge.source().position(), edge.target().position()];
}

/** How long words along it may be without lying on the signs at its ends; longer ones take several lines. */
export function roomAlong(edge: EdgeSingular): number {
  const [from, to] = endsOf(edge);
  const between = Math.round(Math.hypot(to.x - from.x, to.y - from.y) - 1.5 * nodeSize);
  return Math.max(leastWide, between);
}

/** What the words of a tie cover, turned as it is: small pieces one after the other. */
export function wordsAlong(edge: EdgeSingular, letters: number): Rectangle[] {
  const [from, to] = endsOf(edge);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [cos, sin] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const full = textWidth(edge.data('label') as string) * letters;
  const along = Math.min(full, roomAlong(edge));
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
    const words = wordsAlong(edge, letters);
    if (!must(edge) && covers(words, written)) left.push(edge);
    else written.push(...words);
  }
  return left;
}
