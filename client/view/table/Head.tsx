/** The heads of a table's columns: a choice sorts by one, a second the other way, a third not at all. */
import type { Selection } from '../../model/network/selection.ts';
import type { Sorting } from '../../model/table/asked.ts';
import type { Column, Row } from '../../model/table/columns.ts';
import { nextSorting } from '../../model/table/sorting.ts';
import type { Table } from '../../model/table/table.ts';
import { useNetwork } from '../network/drawing.ts';
import { useAsk } from './useTable.ts';

interface HeadProps<R extends Row> {
  table: Table<R>;
  selection?: Selection | undefined;
}

export function Head<R extends Row>({ table, selection }: HeadProps<R>) {
  const ask = useAsk();
  const { sorting } = useNetwork().drawing.value.table;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && (
          <th scope="col" class="cell-check">
            <SelectAll table={table} selection={selection} />
          </th>
        )}
        {table.columns.map((column) => (
          <th
            key={column.name}
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
        ))}
      </tr>
    </thead>
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
