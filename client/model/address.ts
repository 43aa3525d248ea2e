/** What the address bar holds: where the reader is, what is picked there, and through which lens the graph is seen. */
import { type Lens, readLens, writeLens } from './lens.ts';
import { allEntityTypes } from './vocabulary.ts';
import { type Drawing, readDrawing, writeDrawing } from './network/drawing.ts';

export type Place =
  | { at: 'start' }
  | { at: 'about' }
  | { at: 'entity'; id: string }
  | { at: 'source'; id: string }
  | { at: 'tie'; id: string }
  | { at: 'claim'; id: string }
  | { at: 'network'; drawing: Drawing }
  | { at: 'nowhere'; path: string };

/** What stands open in the evidence beside the page. */
export type Picked =
  | { kind: 'entity'; id: string }
  | { kind: 'tie'; id: string }
  | { kind: 'claim'; id: string }
  | { kind: 'property'; name: string }
  | { kind: 'claims' }
  /** Many entities that stand as one in the network, and many ties. */
  | { kind: 'bunch'; id: string }
  | { kind: 'between'; id: string };

export interface Address {
  place: Place;
  picked: Picked | null;
  /** What stands in the search box. */
  search: string;
  /** The entity type listed on the start page. */
  list: string | null;
  lens: Lens;
}

const named = ['entity', 'source', 'tie', 'claim'] as const;

/** Servers refuse what is longer; what a fragment holds is never sent to one. */
const longestQuery = 6_000;

/** @param path as in location.pathname @param query as in location.search @param fragment as in location.hash */
export function readAddress(path: string, query: string, fragment = ''): Address {
  const words = new URLSearchParams([
    ...new URLSearchParams(query),
    ...new URLSearchParams(fragment.replace(/^#/, '')),
  ]);
  return {
    place: readPlace(path, words),
    picked: readPicked(words),
    search: words.get('q') ?? '',
    list: allEntityTypes.find(({ name }) => name === words.get('list'))?.name ?? null,
    lens: readLens(words),
  };
}

/** The path and query that `readAddress` reads back; a long query is a fragment. */
export function writeAddress(address: Address): string {
  const words = new URLSearchParams();
  if (address.search) words.set('q', address.search);
  if (address.list && address.place.at === 'start') words.set('list', address.list);
  if (address.place.at === 'network') writeDrawing(words, address.place.drawing);
  writePicked(words, address.picked);
  writeLens(words, address.lens);
  const query = words.toString();
  const sign = query.length > longestQuery ? '#' : '?';
  return writePlace(address.place) + (query ? sign + query : '');
}

function readPlace(path: string, words: URLSearchParams): Place {
  if (path === '/' || path === '/index.html') return { at: 'start' };
  if (path === '/about') return { at: 'about' };
  if (path === '/network') return { at: 'network', drawing: readDrawing(words) };
  const [, at, ...rest] = path.split('/');
  const kind = named.find((name) => name === at);
  const id = decode(rest.join('/'));
  return kind && id ? { at: kind, id } : { at: 'nowhere', path };
}

function writePlace(place: Place): string {
  if (place.at === 'start') return '/';
  if (place.at === 'about' || place.at === 'network') return `/${place.at}`;
  if (place.at === 'nowhere') return place.path;
  return `/${place.at}/${encodeURIComponent(place.id)}`;
}

const pickedById = ['entity', 'tie', 'claim', 'bunch', 'between'] as const;

function readPicked(words: URLSearchParams): Picked | null {
  for (const kind of pickedById) {
    const id = words.get(kind);
    if (id) return { kind, id };
  }
  const property = words.get('property');
  if (property) return { kind: 'property', name: property };
  return words.has('claims') ? { kind: 'claims' } : null;
}

function writePicked(words: URLSearchParams, picked: Picked | null): void {
  if (!picked) return;
  if (picked.kind === 'claims') words.set('claims', 'all');
  else words.set(picked.kind, picked.kind === 'property' ? picked.name : picked.id);
}

/** A path that somebody mistyped must not break the page. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
