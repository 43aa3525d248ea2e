/** In which order the rows of a table stand. */
import type { Sorting } from './asked.ts';
import { type Column, type Row, type SortValue, valueIn } from './columns.ts';

/** Names as a reader looks them up: "Company 9" before "Company 10", accents beside their letters. */
const collator = new Intl.Collator('en', { numeric: true });

/** Rows that are equal keep their order; what is not known comes last, rising or falling. */
export function sorted<R extends Row>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sorting: Sorting | null,
): readonly R[] {
  const column = sorting && columns.find(({ name }) => name === sorting.by);
  if (!column) return rows;
  const sign = sorting.falling ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueIn(column, row) }))
    .sort((a, b) => compared(a.value, b.value, sign))
    .map(({ row }) => row);
}

function compared(a: SortValue, b: SortValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const rising = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`);
  return sign * rising;
}

/** What a choice of this column's head sorts by next: most first for numbers, then the other way, then not at all. */
export function nextSorting<R extends Row>(
  { name, numeric = false }: Column<R>,
  sorting: Sorting | null,
): Sorting | null {
  if (sorting?.by !== name) return { by: name, falling: numeric };
  return sorting.falling === numeric ? { by: name, falling: !numeric } : null;
}
