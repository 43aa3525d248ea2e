/** How many of all rows are shown, how many are selected, and what else is to be said of them. */
import type { ComponentChildren } from 'preact';
import type { Selection } from '../../model/network/selection.ts';
import type { Row } from '../../model/table/columns.ts';
import type { Table } from '../../model/table/table.ts';
import { counted } from '../../model/counted.ts';
import { TakeAlong } from './TakeAlong.tsx';

interface TableFootProps<R extends Row> {
  table: Table<R>;
  selection?: Selection;
  /** Whether rows are still to come. */
  loading?: boolean;
  /** Whether there are rows that come only when they are asked for. */
  more?: boolean;
  children?: ComponentChildren;
}

export function TableFoot<R extends Row>({
  table,
  selection,
  loading = false,
  more = false,
  children,
}: TableFootProps<R>) {
  const [shown, all] = [table.shown.value.length, table.rows.value.length];
  const selected = selection?.ids.value.size ?? 0;
  return (
    <div class="table-foot">
      <p role="status">
        {loading ? 'Loading … ' : ''}
        {shown === all
          ? counted(all, 'row', 'rows')
          : `${shown.toLocaleString('en')} of ${counted(all, 'row', 'rows')}`}
        {selected > 0 && `, ${selected.toLocaleString('en')} selected`}
      </p>
      {selection && selected > 0 && (
        <button type="button" class="plain-button" onClick={() => selection.clear()}>
          Select none
        </button>
      )}
      {children}
      <TakeAlong table={table} selection={selection} loading={loading} more={more} />
    </div>
  );
}
