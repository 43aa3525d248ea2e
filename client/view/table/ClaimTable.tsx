/** The claims behind what is drawn: asked for only when they are looked at, and then all of them, page by page. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { DrawnClaimsDocument } from '../../../generated/client.ts';
import {
  type ClaimRow,
  claimColumns,
  claimRows,
  claimsKnown,
  claimsOfDrawn,
} from '../../model/table/claims.ts';
import { Grade } from '../Marks.tsx';
import { More } from '../More.tsx';
import { useNetwork } from '../network/drawing.ts';
import { PickButton } from '../PickButton.tsx';
import { usePages, useReader } from '../reading.ts';
import { Skeleton, Trouble } from '../States.tsx';
import { type Cells, Grid } from './Grid.tsx';
import { TableFoot } from './TableFoot.tsx';
import { TableTools } from './TableTools.tsx';
import { useTable } from './useTable.ts';

/** As many as the API gives at once. */
const page = 500;
/** So many come by themselves; beyond, they are asked for. */
const byThemselves = 5_000;

const claimText = claimColumns.find(({ name }) => name === 'claim')!.text;

const cells: Cells<ClaimRow> = {
  claim: (row) => (
    <PickButton picked={{ kind: 'claim', id: row.key }} label="Claim" tabIndex={-1}>
      <bdi>{claimText(row)}</bdi>
    </PickButton>
  ),
  grade: ({ claim }) => <Grade grade={claim.band} />,
};

export function ClaimTable() {
  const reader = useReader();
  const { entities, ties } = useNetwork();
  const pages = usePages(
    DrawnClaimsDocument,
    () => {
      const within = entities.value.map(({ id }) => id);
      const includeRetracted = reader.lens.value.asKnownOn !== null;
      return within.length > 0 ? { where: { within, includeRetracted }, first: page } : null;
    },
    [],
    { page: (answer) => answer.claims },
  );
  useSignalEffect(() => {
    const few = pages.nodes.value.length < byThemselves;
    if (few && pages.hasMore.value && !pages.busy.value && !pages.error.value) void pages.more();
  });
  const known = useComputed(() => claimsKnown(pages.nodes.value, reader.lens.value.asKnownOn));
  const rows = useComputed(() => claimRows(claimsOfDrawn(known.value, [...entities.value, ...ties.value])));
  const table = useTable(claimColumns, rows);
  const { answer, error } = pages.first;
  const left = known.value.length - rows.value.length;
  return (
    <>
      <TableTools table={table} />
      {error.value && !answer.value && <Trouble error={error.value} of="The claims" />}
      {!error.value && !answer.value && <Skeleton lines={8} of="the claims" />}
      {answer.value && (
        <Grid
          label="Claims behind what is drawn"
          table={table}
          cells={cells}
          opens={({ key }) => ({ kind: 'claim', id: key })}
        />
      )}
      <More of="claims" list={pages} />
      {answer.value && (
        <TableFoot table={table} loading={pages.busy.value} more={pages.hasMore.value}>
          {left > 0 && (
            <p>
              {left === 1 ? '1 more claim is' : `${left.toLocaleString('en')} more claims are`} about these
              entities, but about no tie that is drawn.
            </p>
          )}
        </TableFoot>
      )}
    </>
  );
}
