/** What is drawn as a table: entities, ties or claims, sorted and narrowed down, with the same selection as on the canvas. */
import type { ComponentType } from 'preact';
import type { Listing } from '../../model/table/asked.ts';
import { useNetwork } from '../network/drawing.ts';
import { Quiet, Skeleton, Trouble } from '../States.tsx';
import { ClaimTable } from './ClaimTable.tsx';
import { EntityTable } from './EntityTable.tsx';
import { TieTable } from './TieTable.tsx';

const tables: Record<Listing, ComponentType> = {
  entities: EntityTable,
  ties: TieTable,
  claims: ClaimTable,
};

export function TableView() {
  const { drawing, questions, entities } = useNetwork();
  const { subgraph, surroundings } = questions;
  const error = subgraph.error.value ?? surroundings.error.value;
  const busy = subgraph.busy.value || surroundings.busy.value;
  const Listed = tables[drawing.value.table.rows];
  return (
    <section class="table-view" aria-label="What is drawn, as a table">
      {error && <Trouble error={error} of="The drawing" />}
      {entities.value.length > 0 ? (
        <Listed />
      ) : busy ? (
        <Skeleton lines={8} of="what is drawn" />
      ) : (
        !error && <Empty drawn={drawing.value.drawn.length} />
      )}
    </section>
  );
}

function Empty({ drawn }: { drawn: number }) {
  return (
    <Quiet>
      {drawn === 0
        ? 'Nothing is drawn yet. Find somebody on the left and add them: they are listed here.'
        : 'Nothing that this address draws can be seen here. It may be marked above your clearance.'}
    </Quiet>
  );
}
