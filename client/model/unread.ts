/** What stands in an address and says nothing here? It is named, and all else of the address counts. */
import { readAddress, writeAddress } from './address.ts';
import { bands, markings } from './grades.ts';
import { nothingDrawn } from './network/drawing.ts';

/** Whatever they are set to, that they stand there says it. */
const flags = ['bundled', 'whole', 'directed', 'claims'];
/** Read as the nearest number that can be asked. */
const numbers = ['within', 'gap', 'first', 'sources'];
/** What is so where nothing is said. */
const usual: Record<string, string> = {
  layout: nothingDrawn.layout,
  ask: nothingDrawn.asks,
  show: nothingDrawn.shows,
  rows: nothingDrawn.table.rows,
  rank: nothingDrawn.rank,
  timing: nothingDrawn.timing,
  within: String(nothingDrawn.maxLength),
  first: String(nothingDrawn.first),
  sources: '1',
};
/** What would have been understood. */
const forms: Record<string, string> = {
  as: markings.join(', '),
  on: 'a date such as 2012-04',
  known: 'a day such as 2012-04-18',
  grade: bands.join(', '),
  sources: 'a number from 1 to 100',
  cleared: '“shown”',
};

/** "grade=A9 (give A1, B2, C3, D4, E5)", in the order of the address; none where all was understood. */
export function unreadIn(path: string, query: string, fragment = ''): string[] {
  const understood = new URL(writeAddress(readAddress(path, query, fragment)), 'http://localhost');
  const kept = wordsOf(understood.search, understood.hash);
  const isKept = (name: string, value: string) =>
    kept.some(([word, one]) => word === name && one === value) ||
    ([...flags, ...numbers].includes(name) && kept.some(([word]) => word === name)) ||
    usual[name] === value;
  const unread = wordsOf(query, fragment).filter(([name, value]) => value !== '' && !isKept(name, value));
  return [...new Set(unread.map(([name, value]) => worded(name, value)))];
}

const longest = 40;

function worded(name: string, value: string): string {
  const whole = `${name}=${value}`;
  const shown = whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
  const form = forms[name];
  return form ? `${shown} (give ${form})` : shown;
}

function wordsOf(query: string, fragment: string): [string, string][] {
  return [...new URLSearchParams(query), ...new URLSearchParams(fragment.replace(/^#/, ''))];
}
