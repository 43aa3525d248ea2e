/** Between whom paths are asked, and which count: as the address holds it, and as the API takes it. */
import type {
  EntitySelector,
  EntityType,
  NexusPathsQueryVariables,
  PathRank,
  PathTiming,
} from '../../../generated/client.ts';
import { isCountryCode } from '../values.ts';
import { entityType } from '../vocabulary.ts';

/**
 * One end of the paths: these entities, or all of a type and kind ("ORGANIZATION", "ORGANIZATION/armed_group"), if wanted of one country
 * alone.
 */
export interface Ends {
  ids: readonly string[];
  all: string | null;
  country: string | null;
}

export interface PathsAsked {
  from: Ends;
  to: Ends;
  through: readonly string[];
  avoiding: readonly string[];
  /** Types that end paths, and may be passed here. */
  bridging: readonly EntityType[];
  rank: PathRank;
  timing: PathTiming;
  /** Days from one tie to the next, where they follow each other; null: any. */
  maxGap: number | null;
  maxLength: number;
  /** Only the way that influence runs. */
  directed: boolean;
  /** How many of them, the best. */
  first: number;
}

export const nobody: Ends = { ids: [], all: null, country: null };

export const nothingAsked: PathsAsked = {
  from: nobody,
  to: nobody,
  through: [],
  avoiding: [],
  bridging: [],
  rank: 'EVIDENCE',
  timing: 'ANY',
  maxGap: null,
  maxLength: 6,
  directed: false,
  first: 8,
};

/** As many as the API takes. */
export const mostThrough = 3;
export const longestPath = 12;
/** Fewer than the API takes: one more than are listed is asked for, which says whether there are more. */
export const mostPaths = 96;
/** Days: more than two thousand years, which no wait is. */
export const longestGap = 999_999;

/** So many paths more are shown at a time. */
const comeNext = 16;

export const ranks: readonly PathRank[] = ['EVIDENCE', 'SHORTEST'];
export const timings: readonly PathTiming[] = ['ANY', 'OVERLAPPING', 'SEQUENTIAL'];

export function readAsked(words: URLSearchParams): PathsAsked {
  const within = Number(words.get('within'));
  const first = Number(words.get('first'));
  const gap = words.get('gap') ?? '';
  return {
    from: readEnds(words, 'from'),
    to: readEnds(words, 'to'),
    through: idsOf(words, 'through').slice(0, mostThrough),
    avoiding: idsOf(words, 'avoiding'),
    bridging: idsOf(words, 'bridging').filter((type): type is EntityType => endsPaths(type)),
    rank: ranks.find((rank) => rank === words.get('rank')) ?? nothingAsked.rank,
    timing: timings.find((timing) => timing === words.get('timing')) ?? nothingAsked.timing,
    maxGap: /^\d+$/.test(gap) ? Math.min(Number(gap), longestGap) : null,
    maxLength: within >= 1 && within <= longestPath ? Math.floor(within) : nothingAsked.maxLength,
    directed: words.has('directed'),
    first: first >= 1 && first <= mostPaths ? Math.floor(first) : nothingAsked.first,
  };
}

export function writeAsked(words: URLSearchParams, asked: PathsAsked): void {
  const { from, to, through, avoiding, bridging, rank, timing, maxGap, maxLength, directed, first } = asked;
  writeEnds(words, 'from', from);
  writeEnds(words, 'to', to);
  for (const id of through) words.append('through', id);
  for (const id of avoiding) words.append('avoiding', id);
  for (const type of bridging) words.append('bridging', type);
  if (rank !== nothingAsked.rank) words.set('rank', rank);
  if (timing !== nothingAsked.timing) words.set('timing', timing);
  if (maxGap !== null) words.set('gap', String(maxGap));
  if (maxLength !== nothingAsked.maxLength) words.set('within', String(maxLength));
  if (directed) words.set('directed', 'yes');
  if (first !== nothingAsked.first) words.set('first', String(first));
}

/** The question as the API takes it; null while an end is open. */
export function variablesOf(asked: PathsAsked): Omit<NexusPathsQueryVariables, 'where'> | null {
  const { rank, timing, maxGap, maxLength, directed, first } = asked;
  const [from, to] = [selectorOf(asked.from), selectorOf(asked.to)];
  if (!from || !to) return null;
  return {
    from,
    to,
    through: [...asked.through],
    avoiding: [...asked.avoiding],
    bridging: [...asked.bridging],
    rank,
    timing,
    maxGap: timing === 'SEQUENTIAL' ? maxGap : null,
    maxLength,
    directed,
    first: first + 1,
  };
}

/** The same asked for more of them; null where no more can be. */
export function forMore({ first }: PathsAsked): Pick<PathsAsked, 'first'> | null {
  return first < mostPaths ? { first: Math.min(first + comeNext, mostPaths) } : null;
}

export function isChosen({ ids, all }: Ends): boolean {
  return ids.length > 0 || all !== null;
}

/** An end as the API takes it; null while nobody is chosen. */
export function selectorOf({ ids, all, country }: Ends): EntitySelector | null {
  if (ids.length > 0) return { ids: [...ids] };
  if (!all) return null;
  const [type = '', kind] = all.split('/');
  const where = { types: [type as EntityType], ...(kind && { kinds: [kind] }) };
  return { where: { ...where, ...(country && { countries: [country] }) } };
}

export function idsOf(words: URLSearchParams, name: string): string[] {
  return [...new Set(words.getAll(name).filter((id) => id !== ''))];
}

function endsPaths(type: string): boolean {
  return entityType(type as EntityType)?.endsPaths ?? false;
}

function readEnds(words: URLSearchParams, name: string): Ends {
  const all = words.get(`${name}-all`);
  const country = words.get(`${name}-country`);
  const known = all && entityType(all.split('/')[0] as EntityType);
  return {
    ids: idsOf(words, name),
    all: known ? all : null,
    country: known && country !== null && isCountryCode(country) ? country : null,
  };
}

function writeEnds(words: URLSearchParams, name: string, { ids, all, country }: Ends): void {
  for (const id of ids) words.append(name, id);
  if (ids.length > 0 || !all) return;
  words.set(`${name}-all`, all);
  if (country) words.set(`${name}-country`, country);
}
