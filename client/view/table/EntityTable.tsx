/** The entities that are drawn, hidden ones too; selected here they are selected on the canvas. */
import { useComputed } from '@preact/signals';
import { entityColumns, type EntityRow, entityRows } from '../../model/table/entities.ts';
import { Grade, Swatch } from '../Marks.tsx';
import { useNetwork } from '../network/drawing.ts';
import { PickButton } from '../PickButton.tsx';
import { type Cells, Grid } from './Grid.tsx';
import { TableFoot } from './TableFoot.tsx';
import { TableTools } from './TableTools.tsx';
import { useTable } from './useTable.ts';

const cells: Cells<EntityRow> = {
  name: ({ entity: { id, name, type }, hidden }) => (
    <span class="cell-name" data-hidden={hidden}>
      <Swatch type={type} />
      <PickButton picked={{ kind: 'entity', id }} label="Ties and claims of" tabIndex={-1}>
        <bdi>{name}</bdi>
      </PickButton>
    </span>
  ),
  grade: ({ entity }) => <Grade grade={entity.evidence.grade} />,
};

export function EntityTable() {
  const { entities, degrees, drawing, composition, selection } = useNetwork();
  const rows = useComputed(() =>
    entityRows(entities.value, {
      degrees: degrees.value,
      drawing: drawing.value,
      composition: composition.value,
    }),
  );
  const table = useTable(entityColumns, rows);
  return (
    <>
      <TableTools table={table} />
      <Grid
        label="Entities that are drawn"
        table={table}
        cells={cells}
        opens={({ key }) => ({ kind: 'entity', id: key })}
        selection={selection}
      />
      <TableFoot table={table} selection={selection} />
    </>
  );
}
