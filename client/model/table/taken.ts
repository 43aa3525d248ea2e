/** A table as it is taken along: every column of each row, and beside it what the row may not be read without. */
import type { Marking } from '../../../generated/client.ts';
import { dateWords } from '../dates.ts';
import { markingLabel } from '../grades.ts';
import type { Lens } from '../lens.ts';
import { seenWords } from '../seenWords.ts';
import type { Column, Row } from './columns.ts';

/** What is true of the table as a whole. */
export interface Taken {
  /** Up to which marking it is seen: the server's answer. */
  marking: Marking;
  lens: Lens;
  fictional: boolean;
  /** The day, as "2026-11-23". */
  made: string;
}

/** The heads first. A claim's own marking stands among its columns; what is fused from claims has that up to which it is seen. */
export function linesOf<R extends Row>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  { marking, lens, fictional, made }: Taken,
): string[][] {
  const seen = seenWords(lens, marking, made).join('; ');
  const own = columns.some(({ name }) => name === 'marking');
  const last = [
    ...(own ? [] : [markingLabel(marking)]),
    `${fictional ? 'Fiction, for training. ' : ''}${seen}; taken on ${dateWords(made)}`,
  ];
  return [
    [...columns.map(({ label }) => label), 'Id', ...(own ? [] : ['Marking']), 'As seen'],
    ...rows.map((row) => [...columns.map(({ text }) => text(row)), row.key, ...last]),
  ];
}

/** As RFC 4180 has it, for programs and spreadsheets. The mark at its beginning tells the latter that names are UTF-8. */
export function csvOf(lines: readonly string[][]): string {
  const written = lines.map((line) => line.map((cell) => quoted(tame(cell))).join(','));
  return `\u{feff}${written.join('\r\n')}\r\n`;
}

/** As spreadsheets paste it: a cell has no tab and is one line. */
export function tsvOf(lines: readonly string[][]): string {
  return lines.map((line) => line.map(pasted).join('\t')).join('\n');
}

/** What begins with a quotation mark would be taken to end only at the next one, rows below. */
function pasted(cell: string): string {
  const whole = tame(cell.replace(/[\t\r\n]+/g, ' '));
  return whole.startsWith('"') ? quoted(whole) : whole;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A spreadsheet would compute what begins so, whoever wrote it; after an apostrophe it is text. */
const begins = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function tame(cell: string): string {
  return begins.test(cell) ? `'${cell}` : cell;
}
