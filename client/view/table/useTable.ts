/** A table of these rows, as the address wants it. */
import { useComputed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals-core';
import { useMemo } from 'preact/hooks';
import type { TableAsked } from '../../model/table/asked.ts';
import type { Column, Row } from '../../model/table/columns.ts';
import { Table } from '../../model/table/table.ts';
import { useNetwork } from '../network/drawing.ts';
import { useReader } from '../reading.ts';

export function useTable<R extends Row>(
  columns: readonly Column<R>[],
  rows: ReadonlySignal<readonly R[]>,
): Table<R> {
  const { drawing } = useNetwork();
  const asked = useComputed(() => drawing.value.table);
  return useMemo(() => new Table(columns, rows, asked), [columns, rows, asked]);
}

/** Asks the table for something else; typing does not fill the history. */
export function useAsk(): (change: Partial<TableAsked>, how?: 'push' | 'replace') => void {
  const reader = useReader();
  return (change, how = 'push') =>
    reader.draw((drawing) => ({ ...drawing, table: { ...drawing.table, ...change } }), { how });
}
