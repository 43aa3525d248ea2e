/** What the address says of the network: what is drawn and how, and what is asked beside it. */
import type { TieType } from '../../../generated/client.ts';
import { readTable, type TableAsked, wholeTable, writeTable } from '../table/asked.ts';
import { tieType } from '../vocabulary.ts';
import { idsOf, nothingAsked, type PathsAsked, readAsked, writeAsked } from './asked.ts';

export const layouts = ['force', 'radial', 'layered', 'lanes'] as const;
export type LayoutName = (typeof layouts)[number];

export const views = ['network', 'table'] as const;
export type ViewName = (typeof views)[number];

/** What stands on the canvas, and how: what undoing takes back. */
export interface Sheet {
  /** The entities that are drawn, in the order in which they came; between them all chosen ties are drawn. */
  drawn: readonly string[];
  /** Where they stand, as `standing.ts` writes it; what has no place there is given one. */
  standing: string;
  /** Drawn, but taken out of view by hand. */
  hidden: readonly string[];
  /** Entities of which what hangs on them alone stands in bunches. */
  folded: readonly string[];
  /** What stands by itself, however much is drawn. */
  apart: readonly string[];
  /** What no layout moves. */
  pinned: readonly string[];
  /** Whether ties between the same two are one line. */
  bundled: boolean;
  /** Whether each stands by itself, however many are drawn. */
  whole: boolean;
  layout: LayoutName;
  /** The entity around which a radial layout stands. */
  centre: string | null;
  /** The path that was chosen: its entities in order, which is what makes a path. */
  path: readonly string[];
}

export interface Drawing extends PathsAsked, Sheet {
  /** An entity that is to be drawn with what surrounds it: a question, which its answer turns into `drawn`. */
  around: string | null;
  /** Only along ties of this type. */
  along: TieType | null;
  asks: 'explore' | 'paths';
  shows: ViewName;
  table: TableAsked;
}

export const nothingDrawn: Drawing = {
  drawn: [],
  standing: '',
  hidden: [],
  folded: [],
  apart: [],
  pinned: [],
  bundled: false,
  whole: false,
  layout: 'force',
  centre: null,
  path: [],
  around: null,
  along: null,
  asks: 'explore',
  shows: 'network',
  table: wholeTable,
  ...nothingAsked,
};

/** As many as the API answers at once. */
export const mostDrawn = 5_000;

export function readDrawing(words: URLSearchParams): Drawing {
  const along = words.get('along');
  const drawn = idsOf(words, 'draw').slice(0, mostDrawn);
  const known = new Set(drawn);
  const among = (name: string) => idsOf(words, name).filter((id) => known.has(id));
  return {
    drawn,
    standing: words.get('at') ?? '',
    hidden: among('hide'),
    folded: among('fold'),
    apart: among('apart'),
    pinned: among('pin'),
    bundled: words.has('bundled'),
    whole: words.has('whole'),
    layout: layouts.find((one) => one === words.get('layout')) ?? nothingDrawn.layout,
    centre: among('centre')[0] ?? null,
    path: idsOf(words, 'path'),
    around: words.get('around'),
    along: along && tieType(along as TieType) ? (along as TieType) : null,
    asks: words.get('ask') === 'paths' ? 'paths' : 'explore',
    shows: views.find((one) => one === words.get('show')) ?? nothingDrawn.shows,
    table: readTable(words),
    ...readAsked(words),
  };
}

export function writeDrawing(words: URLSearchParams, drawing: Drawing): void {
  const { drawn, standing, hidden, folded, apart, pinned, bundled, whole, layout, centre, path } = drawing;
  const { around, along, asks, shows, table } = drawing;
  const each = (name: string, ids: readonly string[]) => ids.forEach((id) => words.append(name, id));
  if (shows !== nothingDrawn.shows) words.set('show', shows);
  writeTable(words, table);
  each('draw', drawn);
  if (standing) words.set('at', standing);
  each('hide', hidden);
  each('fold', folded);
  each('apart', apart);
  each('pin', pinned);
  if (bundled) words.set('bundled', 'yes');
  if (whole) words.set('whole', 'yes');
  if (layout !== nothingDrawn.layout) words.set('layout', layout);
  if (centre) words.set('centre', centre);
  if (around) words.set('around', around);
  if (around && along) words.set('along', along);
  if (asks === 'paths') words.set('ask', asks);
  writeAsked(words, drawing);
  each('path', path);
}

export function sheetOf(drawing: Drawing): Sheet {
  const { drawn, standing, hidden, folded, apart, pinned, bundled, whole, layout, centre, path } = drawing;
  return { drawn, standing, hidden, folded, apart, pinned, bundled, whole, layout, centre, path };
}

export function isSameSheet(one: Sheet, other: Sheet): boolean {
  return (Object.keys(one) as (keyof Sheet)[]).every((name) => {
    const [a, b] = [one[name], other[name]];
    if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
    return a === b || (a.length === b.length && a.every((id, at) => id === b[at]));
  });
}
