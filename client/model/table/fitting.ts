/** Which rows hold the words that are looked for. */
import { folded } from '../highlight.ts';
import type { Column, Row } from './columns.ts';

/** What is read of a row when words are looked for in it: case and accents do not count. */
export function wordsOf<R extends Row>(row: R, columns: readonly Column<R>[]): string {
  return folded(columns.map(({ text }) => text(row)).join('\n'));
}

/** Every word of the text, anywhere in the row; nothing looked for is found everywhere. */
export function holds(words: string, text: string): boolean {
  return folded(text)
    .split(/\s+/)
    .every((word) => words.includes(word));
}
