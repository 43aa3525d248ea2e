/** A table that scrolls by the thousand, by mouse and by keyboard: arrows move, Enter opens the evidence, Space selects. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Picked } from '../../model/address.ts';
import type { Selection } from '../../model/network/selection.ts';
import type { Row } from '../../model/table/columns.ts';
import { foldingOf, tracksOf } from '../../model/table/folding.ts';
import { between, moved } from '../../model/table/moving.ts';
import type { Table } from '../../model/table/table.ts';
import { useReader } from '../reading.ts';
import { GridRow } from './GridRow.tsx';
import { Head } from './Head.tsx';
import { usePrinting } from '../printing.ts';
import { useRoom } from './useRoom.ts';
import { useVirtualRows } from './virtualRows.ts';

/** How a cell is shown, by the name of its column, where its text alone does not do. */
export type Cells<R extends Row> = Partial<Record<string, (row: R) => ComponentChildren>>;

interface GridProps<R extends Row> {
  label: string;
  table: Table<R>;
  cells: Cells<R>;
  opens: (row: R) => Picked;
  /** Only of what can be selected on the canvas. */
  selection?: Selection;
}

/** Until it is measured. */
const usual = { width: 568, head: 32 };
const check = 32;
/** A sheet of paper, upright. */
const paper = 680;
/** Paper takes so many rows, and says so. */
const mostPrinted = 300;

export function Grid<R extends Row>({ label, table, cells, opens, selection }: GridProps<R>) {
  const reader = useReader();
  const shown = table.shown.value;
  const keys = useMemo(() => shown.map(({ key }) => key), [shown]);
  const [atHand, setAtHand] = useState<string | null>(null);
  const at = Math.max(0, atHand === null ? 0 : keys.indexOf(atHand));
  const frame = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLTableSectionElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const anchor = useRef<string | null>(null);
  const focusNext = useRef(false);
  const printing = usePrinting();
  const { width, head } = useRoom(frame, top) ?? usual;
  const room = (printing ? paper : width) - (selection ? check : 0);
  const { beside, below } = useMemo(() => foldingOf(table.columns, room), [table, room]);
  const height = below.length > 0 ? 48 : 32;
  const { items, total, measure, reveal, page } = useVirtualRows({ frame, keys, height, head, kept: at });
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const choose = (key: string, range: boolean) => {
    if (range) selection?.add(between(keys, anchor.current, key));
    else selection?.toggle([key]);
    anchor.current = key;
  };
  const open = (row: R) => {
    const picked = opens(row);
    const { picked: before } = reader.address.peek();
    // Picked already nothing changes, and one goes there all the same.
    if (JSON.stringify(picked) === JSON.stringify(before)) document.getElementById('evidence')?.focus();
    else reader.pick(picked);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || !(event.target instanceof Element)) return;
    const row = shown[at];
    const next = moved(event.key, at, shown.length, page());
    // On a button or a box inside the row these keys are its own.
    const inside = event.target.closest('button, input') !== null;
    if (next !== null) {
      setAtHand(keys[next]!);
      reveal(next);
      focusNext.current = true;
    } else if (inside || !row) return;
    else if (event.key === 'Enter') open(row);
    else if (event.key === ' ' && selection) choose(row.key, event.shiftKey);
    else return;
    event.preventDefault();
  };

  const drawn = printing
    ? shown.slice(0, mostPrinted).map((_, index) => ({ index, start: 0, end: 0 }))
    : items.filter(({ index }) => index < shown.length);
  let reached = printing ? 0 : head;
  return (
    <div class="table-frame" ref={frame}>
      <table
        class="grid"
        style={{ '--tracks': `${selection ? `${check}px ` : ''}${tracksOf(beside)}` }}
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        {...(selection && { 'aria-multiselectable': true })}
      >
        <Head table={table} beside={beside} below={below} selection={selection} place={top} />
        <tbody role="rowgroup" ref={body} onKeyDown={onKeyDown}>
          {drawn.flatMap(({ index, start, end }) => {
            const row = shown[index]!;
            const gap = start - reached;
            reached = end;
            return [
              gap > 0 && <Gap key={`before ${row.key}`} height={gap} />,
              <GridRow
                key={row.key}
                row={row}
                index={index}
                beside={beside}
                below={below}
                cells={cells}
                measure={measure}
                atHand={index === at}
                reached={() => setAtHand(row.key)}
                selection={selection}
                choose={(range) => choose(row.key, range)}
              />,
            ];
          })}
          {!printing && total > reached && <Gap key="after all" height={total - reached} />}
        </tbody>
      </table>
      {shown.length === 0 && <p class="table-note">No row fits.</p>}
      {printing && shown.length > mostPrinted && (
        <p class="table-note">
          The first {mostPrinted} of {shown.length.toLocaleString('en')} rows.
        </p>
      )}
    </div>
  );
}

/** In the place of rows that are out of view. */
function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height: `${height}px` }} />
    </tr>
  );
}
