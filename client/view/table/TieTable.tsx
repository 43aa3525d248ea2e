/** The ties that are drawn, each worded by its stage. */
import { useComputed } from '@preact/signals';
import { DrawnTiesDocument, type EntityNameFragment } from '../../../generated/client.ts';
import { tieColumns, tieRows, type TieTableRow } from '../../model/table/ties.ts';
import { tieWord } from '../../model/network/elements.ts';
import { Grade, Swatch } from '../Marks.tsx';
import { useNetwork } from '../network/drawing.ts';
import { useQuestion, useReader } from '../reading.ts';
import { Skeleton, Trouble } from '../States.tsx';
import { PickButton } from '../PickButton.tsx';
import { type Cells, Grid } from './Grid.tsx';
import { TableFoot } from './TableFoot.tsx';
import { TableTools } from './TableTools.tsx';
import { useTable } from './useTable.ts';

const cells: Cells<TieTableRow> = {
  from: ({ tie }) => <End entity={tie.from} />,
  tie: ({ tie }) => (
    <PickButton picked={{ kind: 'tie', id: tie.id }} label="Claims of" tabIndex={-1}>
      {tieWord(tie)}
    </PickButton>
  ),
  to: ({ tie }) => <End entity={tie.to} />,
  grade: ({ tie }) => <Grade grade={tie.evidence.grade} />,
};

function End({ entity: { id, name, type } }: { entity: EntityNameFragment }) {
  return (
    <span class="cell-name">
      <Swatch type={type} />
      <PickButton picked={{ kind: 'entity', id }} label="Ties and claims of" tabIndex={-1}>
        <bdi>{name}</bdi>
      </PickButton>
    </span>
  );
}

export function TieTable() {
  const { where } = useReader();
  const { entities } = useNetwork();
  const { answer, error } = useQuestion(
    DrawnTiesDocument,
    () => {
      const of = entities.value.map(({ id }) => id);
      return of.length > 0 ? { of, where: where.value } : null;
    },
    [],
    { keep: () => 'any' },
  );
  const table = useTable(
    tieColumns,
    useComputed(() => tieRows(answer.value?.subgraph.ties ?? [])),
  );
  return (
    <>
      <TableTools table={table} />
      {error.value && !answer.value && <Trouble error={error.value} of="The ties" />}
      {!error.value && !answer.value && <Skeleton lines={8} of="the ties" />}
      {answer.value && (
        <>
          <Grid
            label="Ties that are drawn"
            table={table}
            cells={cells}
            opens={({ key }) => ({ kind: 'tie', id: key })}
          />
          <TableFoot table={table} />
        </>
      )}
    </>
  );
}
