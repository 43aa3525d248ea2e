/** Copies what the table shows, or saves it: the rows that are selected, else all that are shown. */
import { useSignal } from '@preact/signals';
import { FigureDocument } from '../../../generated/client.ts';
import type { Selection } from '../../model/network/selection.ts';
import { fileName } from '../../model/picture/fileName.ts';
import type { Row } from '../../model/table/columns.ts';
import type { Table } from '../../model/table/table.ts';
import { csvOf, linesOf, tsvOf } from '../../model/table/taken.ts';
import { useNetwork } from '../network/drawing.ts';
import { useQuestion, useReader } from '../reading.ts';
import { save } from '../saving.ts';
import { counted } from '../../model/counted.ts';

interface TakeAlongProps<R extends Row> {
  table: Table<R>;
  selection: Selection | undefined;
  /** Whether rows are still to come. */
  loading: boolean;
  /** Whether there are rows that come only when they are asked for. */
  more: boolean;
}

export function TakeAlong<R extends Row>({ table, selection, loading, more }: TakeAlongProps<R>) {
  const reader = useReader();
  const { questions, drawing } = useNetwork();
  const asked = useQuestion(FigureDocument, () => ({}), []);
  const said = useSignal('');
  const about = asked.answer.value?.graph;
  // Until the answers are those of this lens, what is shown may be another's.
  const ready = about && !asked.busy.value && !questions.subgraph.busy.value && !loading;
  const selected = table.shown.value.filter(({ key }) => selection?.ids.value.has(key));
  const rows = selected.length > 0 ? selected : table.shown.value;
  const lens = reader.lens.value;
  const taken = () => {
    const made = new Date().toISOString().slice(0, 10);
    const facts = { marking: about!.clearance, fictional: about!.fictional, lens, made };
    return { lines: linesOf(rows, table.columns, facts), facts };
  };
  const copy = () => {
    // A browser may refuse, and has no clipboard at all where the page came unencrypted.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(tsvOf(taken().lines)))
      .then(
        () => (said.value = `Copied ${counted(rows.length, 'row', 'rows')}.`),
        () => (said.value = 'The browser does not let the page copy. Save it as CSV.'),
      );
  };
  const saveAll = () => {
    const { lines, facts } = taken();
    const name = fileName({ ...facts, title: drawing.peek().table.rows }, 'csv');
    save(new Blob([csvOf(lines)], { type: 'text/csv;charset=utf-8' }), name);
    said.value = `Saved ${counted(rows.length, 'row', 'rows')}.`;
  };
  const isAll = !more && rows.length === table.rows.value.length;
  const what = selected.length > 0 ? 'selected' : isAll ? 'all' : `these ${rows.length.toLocaleString('en')}`;
  return (
    <p class="take-along">
      <span role="status">{said}</span>
      <button type="button" class="plain-button" disabled={!ready || rows.length === 0} onClick={copy}>
        Copy {what}
      </button>
      <button type="button" class="plain-button" disabled={!ready || rows.length === 0} onClick={saveAll}>
        Save {what} as CSV
      </button>
    </p>
  );
}
