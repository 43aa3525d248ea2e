/** What the address says of the network: what is drawn, and what is asked beside it. */
import type { EntitySelector, EntityType, PathRank, PathTiming, TieType } from '../../../generated/client.ts';
import { entityType, tieType } from '../vocabulary.ts';

/** One end of the paths: these entities, or all of a type and kind ("ORGANIZATION", "ORGANIZATION/armed_group"). */
export interface Ends {
  ids: readonly string[];
  all: string | null;
}

export interface Drawing {
  /** The entities that are drawn, in the order in which they came; between them all chosen ties are drawn. */
  drawn: readonly string[];
  /** Where they stand, as `standing.ts` writes it; what has no place there is given one. */
  standing: string;
  /** An entity that is to be drawn with what surrounds it: a question, which its answer turns into `drawn`. */
  around: string | null;
  /** Only along ties of this type. */
  along: TieType | null;
  asks: 'explore' | 'paths';
  from: Ends;
  to: Ends;
  through: readonly string[];
  rank: PathRank;
  timing: PathTiming;
  maxLength: number;
  /** The path that was chosen: its entities in order, which is what makes a path. */
  path: readonly string[];
}

const nobody: Ends = { ids: [], all: null };

export const nothingDrawn: Drawing = {
  drawn: [],
  standing: '',
  around: null,
  along: null,
  asks: 'explore',
  from: nobody,
  to: nobody,
  through: [],
  rank: 'EVIDENCE',
  timing: 'ANY',
  maxLength: 6,
  path: [],
};

/** More than this nobody can read, and no small machine can draw without stopping. */
export const mostDrawn = 300;
/** As many as the API takes. */
export const mostThrough = 3;
export const longestPath = 12;

export const ranks: readonly PathRank[] = ['EVIDENCE', 'SHORTEST'];
export const timings: readonly PathTiming[] = ['ANY', 'OVERLAPPING', 'SEQUENTIAL'];

export function readDrawing(words: URLSearchParams): Drawing {
  const along = words.get('along');
  const within = Number(words.get('within'));
  return {
    drawn: idsOf(words, 'draw').slice(0, mostDrawn),
    standing: words.get('at') ?? '',
    around: words.get('around'),
    along: along && tieType(along as TieType) ? (along as TieType) : null,
    asks: words.get('ask') === 'paths' ? 'paths' : 'explore',
    from: readEnds(words, 'from'),
    to: readEnds(words, 'to'),
    through: idsOf(words, 'through').slice(0, mostThrough),
    rank: ranks.find((rank) => rank === words.get('rank')) ?? nothingDrawn.rank,
    timing: timings.find((timing) => timing === words.get('timing')) ?? nothingDrawn.timing,
    maxLength: within >= 1 && within <= longestPath ? Math.floor(within) : nothingDrawn.maxLength,
    path: idsOf(words, 'path'),
  };
}

export function writeDrawing(words: URLSearchParams, drawing: Drawing): void {
  const { drawn, standing, around, along, asks, from, to, through, rank, timing, maxLength, path } = drawing;
  for (const id of drawn) words.append('draw', id);
  if (standing) words.set('at', standing);
  if (around) words.set('around', around);
  if (around && along) words.set('along', along);
  if (asks === 'paths') words.set('ask', asks);
  writeEnds(words, 'from', from);
  writeEnds(words, 'to', to);
  for (const id of through) words.append('through', id);
  if (rank !== nothingDrawn.rank) words.set('rank', rank);
  if (timing !== nothingDrawn.timing) words.set('timing', timing);
  if (maxLength !== nothingDrawn.maxLength) words.set('within', String(maxLength));
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

export function isChosen({ ids, all }: Ends): boolean {
  return ids.length > 0 || all !== null;
}

/** An end as the API takes it; null while nobody is chosen. */
export function selectorOf({ ids, all }: Ends): EntitySelector | null {
  if (ids.length > 0) return { ids: [...ids] };
  if (!all) return null;
  const [type = '', kind] = all.split('/');
  return { where: { types: [type as EntityType], ...(kind && { kinds: [kind] }) } };
}

function readEnds(words: URLSearchParams, name: string): Ends {
  const all = words.get(`${name}-all`);
  const known = all && entityType(all.split('/')[0] as EntityType);
  return { ids: idsOf(words, name), all: known ? all : null };
}

function writeEnds(words: URLSearchParams, name: string, { ids, all }: Ends): void {
  for (const id of ids) words.append(name, id);
  if (ids.length === 0 && all) words.set(`${name}-all`, all);
}

function idsOf(words: URLSearchParams, name: string): string[] {
  return [...new Set(words.getAll(name).filter((id) => id !== ''))];
}
