/** Which columns stand side by side in a table of this width, and which go to the second line of each row? */
import type { Column, Row } from './columns.ts';

export interface Folding<R extends Row> {
  beside: readonly Column<R>[];
  below: readonly Column<R>[];
}

/** The last go first, until the others can be read at ease; what says what the row is stays, however narrow it gets. */
export function foldingOf<R extends Row>(columns: readonly Column<R>[], room: number): Folding<R> {
  let needed = columns.reduce((sum, { width }) => sum + width, 0);
  const below = new Set<Column<R>>();
  for (const column of columns.toReversed()) {
    if (needed <= room) break;
    if (column.always) continue;
    below.add(column);
    needed -= column.width;
  }
  return {
    beside: columns.filter((column) => !below.has(column)),
    below: columns.filter((column) => below.has(column)),
  };
}

/** How those that stand side by side share the room, as a grid's tracks. */
export function tracksOf<R extends Row>(beside: readonly Column<R>[]): string {
  return beside.map(({ width, fixed }) => (fixed ? `${width}px` : `minmax(0, ${width}fr)`)).join(' ');
}

/** What the second line says: each with the name of its column, and nothing of what there is nothing to say. */
export function saidBelow<R extends Row>(
  row: R,
  below: readonly Column<R>[],
): { column: Column<R>; text: string }[] {
  return below.map((column) => ({ column, text: column.text(row) })).filter(({ text }) => text !== '');
}
