/** Which rows the table has: of what, of which kind, holding which words. */
import { type Listing, listings } from '../../model/table/asked.ts';
import type { Row } from '../../model/table/columns.ts';
import type { Table } from '../../model/table/table.ts';
import { useNetwork } from '../network/drawing.ts';
import { useAsk } from './useTable.ts';

const words: Record<Listing, string> = { entities: 'Entities', ties: 'Ties', claims: 'Claims' };

export function TableTools<R extends Row>({ table }: { table: Table<R> }) {
  const ask = useAsk();
  const { drawing, entities, ties } = useNetwork();
  const { rows, holding, kind } = drawing.value.table;
  const counts: Partial<Record<Listing, number>> = {
    entities: entities.value.length,
    ties: ties.value.length,
  };
  return (
    <div class="table-tools">
      <div class="switch" role="group" aria-label="Rows">
        {listings.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={rows === name}
            onClick={() => ask({ rows: name, sorting: null, kind: null })}
          >
            {words[name]} <span class="count">{counts[name]}</span>
          </button>
        ))}
      </div>
      <input
        type="search"
        class="table-holding"
        aria-label="Only rows that hold"
        placeholder="Only rows that hold …"
        value={holding}
        onInput={({ currentTarget }) => ask({ holding: currentTarget.value }, 'replace')}
      />
      <select
        aria-label="Only of one kind"
        value={kind ?? ''}
        onChange={({ currentTarget }) => ask({ kind: currentTarget.value || null })}
      >
        <option value="">All kinds</option>
        {table.kinds.value.map(({ name, words: label, count }) => (
          <option key={name} value={name}>
            {label} {count}
          </option>
        ))}
      </select>
    </div>
  );
}
