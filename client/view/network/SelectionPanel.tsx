/** What is selected, by kind, and what can be done with all of it at once. */
import type { DrawnEntityFragment } from '../../../generated/client.ts';
import { asEnds, keepOnly, pin, unpin } from '../../model/network/acts.ts';
import { bunchName } from '../../model/network/elements.ts';
import { shortName } from '../../model/names.ts';
import { Swatch } from '../Marks.tsx';
import { PickButton } from '../PickButton.tsx';
import { useNetwork } from './drawing.ts';

/** So many names are listed; the others are in the table. */
const listed = 40;

interface SelectionPanelProps {
  entities: readonly DrawnEntityFragment[];
  /** Whether their names are listed. */
  named?: boolean;
}

export function SelectionPanel({ entities, named = true }: SelectionPanelProps) {
  const network = useNetwork();
  const byType = [...Map.groupBy(entities, ({ type }) => type)];
  return (
    <section class="panel">
      <p class="over">Selected</p>
      <h2>
        {entities.length === 1 ? '1 entity' : `${entities.length} entities`}{' '}
        <button type="button" class="plain-button" onClick={() => network.selection.clear()}>
          Select none
        </button>
      </h2>
      <p>{byType.map(([type, those]) => bunchName(type, those.length)).join(', ')}</p>
      <Actions ids={entities.map(({ id }) => id)} />
      {named && <Names entities={entities} />}
    </section>
  );
}

export function Names({ entities }: { entities: readonly DrawnEntityFragment[] }) {
  const sorted = entities.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <ul class="drawn-list">
        {sorted.slice(0, listed).map(({ id, name, type }) => (
          <li key={id}>
            <Swatch type={type} />
            <PickButton picked={{ kind: 'entity', id }} label="Ties and claims of">
              <bdi>{shortName(name)}</bdi>
            </PickButton>
          </li>
        ))}
      </ul>
      {entities.length > listed && (
        <p class="quiet">and {entities.length - listed} more: the table lists all.</p>
      )}
    </>
  );
}

function Actions({ ids }: { ids: readonly string[] }) {
  const network = useNetwork();
  const { pinned } = network.drawing.value;
  const around = network.neighbours.value;
  const allPinned = ids.every((id) => pinned.includes(id));
  const end = (name: 'from' | 'to') => () => network.change(asEnds({ [name]: ids }));
  return (
    <>
      <p class="actions" role="group" aria-label="On the canvas">
        <button type="button" onClick={() => network.hide(ids)}>
          Hide
        </button>
        <button type="button" onClick={() => network.change(keepOnly(ids))}>
          Keep only these
        </button>
        <button type="button" onClick={() => network.change(allPinned ? unpin(ids) : pin(ids))}>
          {allPinned ? 'Unpin' : 'Pin'}
        </button>
        <button
          type="button"
          onClick={() => network.selection.add(ids.flatMap((id) => [...(around.get(id) ?? [])]))}
        >
          Add their neighbours
        </button>
        <button type="button" onClick={() => network.remove(ids)}>
          Remove
        </button>
      </p>
      <p class="actions" role="group" aria-label="Paths">
        <span class="quiet">Paths</span>
        <button type="button" aria-label="Paths from these" onClick={end('from')}>
          from these
        </button>
        <button type="button" aria-label="Paths to these" onClick={end('to')}>
          to these
        </button>
      </p>
    </>
  );
}
