/** One row of a table: what it says, and whether it is selected. */
import { useRef } from 'preact/hooks';
import type { Selection } from '../../model/network/selection.ts';
import type { Column, Row } from '../../model/table/columns.ts';
import { saidBelow } from '../../model/table/folding.ts';
import type { Cells } from './Grid.tsx';

interface GridRowProps<R extends Row> {
  row: R;
  index: number;
  beside: readonly Column<R>[];
  /** What its second line says. */
  below: readonly Column<R>[];
  cells: Cells<R>;
  /** Whether the keyboard comes to this row. */
  atHand: boolean;
  /** It was clicked, or gone to. */
  reached: () => void;
  selection: Selection | undefined;
  choose: (range: boolean) => void;
  measure: (row: HTMLTableRowElement | null) => void;
}

/** Shorter texts fit the narrowest column. */
const surelySeen = 12;

export function GridRow<R extends Row>(props: GridRowProps<R>) {
  const { row, index, beside, below, cells, atHand, reached, selection, choose, measure } = props;
  const selected = selection?.ids.value.has(row.key);
  return (
    <tr
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={atHand ? 0 : -1}
      onFocusCapture={reached}
      {...(selected !== undefined && { 'aria-selected': selected })}
    >
      {selection && (
        <td role="gridcell" class="cell-check">
          <Check selected={selected ?? false} label={beside[0]?.text(row) ?? row.key} choose={choose} />
        </td>
      )}
      {beside.map((column) => {
        const text = column.text(row);
        return (
          <td
            key={column.name}
            role="gridcell"
            class={column.numeric ? 'numeric' : ''}
            title={text.length > surelySeen ? text : ''}
          >
            <div>{cells[column.name]?.(row) ?? <bdi>{text}</bdi>}</div>
          </td>
        );
      })}
      <Below row={row} below={below} />
    </tr>
  );
}

function Below<R extends Row>({ row, below }: Pick<GridRowProps<R>, 'row' | 'below'>) {
  const said = saidBelow(row, below);
  if (said.length === 0) return null;
  return (
    <td role="gridcell" class="cell-below">
      {said.map(({ column: { name, label }, text }) => (
        <span key={name}>
          <span class="quiet">{label}:</span> <bdi>{text}</bdi>{' '}
        </span>
      ))}
    </td>
  );
}

interface CheckProps {
  selected: boolean;
  label: string;
  choose: (range: boolean) => void;
}

function Check({ selected, label, choose }: CheckProps) {
  const withShift = useRef(false);
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={`Select ${label}`}
      checked={selected}
      onClick={({ shiftKey }) => (withShift.current = shiftKey)}
      onChange={({ currentTarget }) => {
        choose(withShift.current);
        // A range may leave this one as it was; the browser has turned the box over.
        if (withShift.current) currentTarget.checked = true;
      }}
    />
  );
}
