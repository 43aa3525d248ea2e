/** What the address says of the network: what is drawn, and what is asked beside it. */
import type { TieType } from '../../../generated/client.ts';
import { tieType } from '../vocabulary.ts';
import { idsOf, nothingAsked, type PathsAsked, readAsked, writeAsked } from './asked.ts';

export interface Drawing extends PathsAsked {
  /** The entities that are drawn, in the order in which they came; between them all chosen ties are drawn. */
  drawn: readonly string[];
  /** Where they stand, as `standing.ts` writes it; what has no place there is given one. */
  standing: string;
  /** An entity that is to be drawn with what surrounds it: a question, which its answer turns into `drawn`. */
  around: string | null;
  /** Only along ties of this type. */
  along: TieType | null;
  asks: 'explore' | 'paths';
  /** The path that was chosen: its entities in order, which is what makes a path. */
  path: readonly string[];
}

export const nothingDrawn: Drawing = {
  drawn: [],
  standing: '',
  around: null,
  along: null,
  asks: 'explore',
  path: [],
  ...nothingAsked,
};

/** More than this nobody can read, and no small machine can draw without stopping. */
export const mostDrawn = 300;

export function readDrawing(words: URLSearchParams): Drawing {
  const along = words.get('along');
  return {
    drawn: idsOf(words, 'draw').slice(0, mostDrawn),
    standing: words.get('at') ?? '',
    around: words.get('around'),
    along: along && tieType(along as TieType) ? (along as TieType) : null,
    asks: words.get('ask') === 'paths' ? 'paths' : 'explore',
    path: idsOf(words, 'path'),
    ...readAsked(words),
  };
}

export function writeDrawing(words: URLSearchParams, drawing: Drawing): void {
  const { drawn, standing, around, along, asks, path } = drawing;
  for (const id of drawn) words.append('draw', id);
  if (standing) words.set('at', standing);
  if (around) words.set('around', around);
  if (around && along) words.set('along', along);
  if (asks === 'paths') words.set('ask', asks);
  writeAsked(words, drawing);
  for (const id of path) words.append('path', id);
}

/** What is drawn with these added; beyond the most, nothing more. */
export function withDrawn(drawing: Drawing, ids: readonly string[]): Drawing {
  return { ...drawing, drawn: [...new Set([...drawing.drawn, ...ids])].slice(0, mostDrawn) };
}

/** Without these; a path that went through one of them is no longer shown. */
export function withoutDrawn(drawing: Drawing, ids: readonly string[]): Drawing {
  const gone = new Set(ids);
  return {
    ...drawing,
    drawn: drawing.drawn.filter((id) => !gone.has(id)),
    // In the order of what is drawn, which is another now.
    standing: '',
    path: drawing.path.some((id) => gone.has(id)) ? [] : drawing.path,
  };
}
