/** The heads of a table's columns: a choice sorts by one, a second the other way, a third not at all. */
import type { RefObject } from 'preact';
import type { Selection } from '../../model/network/selection.ts';
import type { Sorting } from '../../model/table/asked.ts';
import type { Column, Row } from '../../model/table/columns.ts';
import { nextSorting } from '../../model/table/sorting.ts';
import type { Table } from '../../model/table/table.ts';
import { useNetwork } from '../network/drawing.ts';
import { useAsk } from './useTable.ts';

interface HeadProps<R extends Row> {
  table: Table<R>;
  beside: readonly Column<R>[];
  /** Those of which the second line of each row tells; their heads are a second line, too. */
  below: readonly Column<R>[];
  selection?: Selection | undefined;
  place: RefObject<HTMLTableSectionElement | null>;
}

export function Head<R extends Row>({ table, beside, below, selection, place }: HeadProps<R>) {
  return (
    <thead role="rowgroup" ref={place}>
      <tr role="row" aria-rowindex={1}>
        {selection && (
          <th role="columnheader" scope="col" class="cell-check">
            <SelectAll table={table} selection={selection} />
          </th>
        )}
        {beside.map((column) => (
          <ColumnHead key={column.name} column={column} />
        ))}
      </tr>
      {below.length > 0 && (
        <tr role="row" class="heads-below">
          {below.map((column) => (
            <ColumnHead key={column.name} column={column} />
          ))}
        </tr>
      )}
    </thead>
  );
}

function ColumnHead<R extends Row>({ column }: { column: Column<R> }) {
  const ask = useAsk();
  const { sorting } = useNetwork().drawing.value.table;
  return (
    <th
      role="columnheader"
      scope="col"
      class={column.numeric ? 'numeric' : ''}
      aria-sort={sortOf(column, sorting)}
    >
      <button
        type="button"
        title={column.title ?? ''}
        onClick={() => ask({ sorting: nextSorting(column, sorting) })}
      >
        {column.label}
        <span class="sort-sign" aria-hidden="true" />
      </button>
    </th>
  );
}

function SelectAll<R extends Row>({ table, selection }: { table: Table<R>; selection: Selection }) {
  const keys = table.shown.value.map(({ key }) => key);
  const selected = keys.filter((key) => selection.ids.value.has(key)).length;
  const all = keys.length > 0 && selected === keys.length;
  return (
    <input
      type="checkbox"
      aria-label="Select all that are shown"
      checked={all}
      indeterminate={selected > 0 && !all}
      disabled={keys.length === 0}
      onChange={() => selection.toggle(keys)}
    />
  );
}

function sortOf<R extends Row>({ name }: Column<R>, sorting: Sorting | null) {
  if (sorting?.by !== name) return 'none';
  return sorting.falling ? 'descending' : 'ascending';
}
