/** Leads to the search, and lists all that is drawn, so that nothing is on the canvas alone. */
import type { DrawnEntityFragment, EntityType } from '../../../generated/client.ts';
import { mostDrawn } from '../../model/network/drawing.ts';
import { keyWords } from '../../model/keys.ts';
import { shortName } from '../../model/names.ts';
import { allEntityTypes } from '../../model/vocabulary.ts';
import { apple, goToSearch } from '../keyboard.ts';
import { Swatch } from '../Marks.tsx';
import { PickButton } from '../PickButton.tsx';
import { useReader } from '../reading.ts';
import { Quiet } from '../States.tsx';
import { pointing, useNetwork } from './drawing.ts';

/** Of each type: more is no list that one reads. */
const mostListed = 60;

/** Faster than comparing letters anew for each pair. */
const { compare } = new Intl.Collator();
const byName = (one: DrawnEntityFragment, other: DrawnEntityFragment) => compare(one.name, other.name);

export function Explore() {
  return (
    <>
      <button type="button" class="find" onClick={goToSearch}>
        Find somebody to draw <kbd aria-hidden="true">{keyWords('mod k', apple)}</kbd>
      </button>
      <DrawnList />
    </>
  );
}

function DrawnList() {
  const network = useNetwork();
  const { entities, drawing } = network;
  const byType = Map.groupBy(entities.value, ({ type }) => type);
  const count = entities.value.length;
  return (
    <section aria-labelledby="drawn-heading">
      <h2 id="drawn-heading">
        Drawn <span class="count">{count.toLocaleString('en')}</span>
        {count > 0 && (
          <button type="button" class="plain-button" onClick={() => network.clear()}>
            Clear
          </button>
        )}
      </h2>
      {count === 0 && <Quiet>Nothing yet.</Quiet>}
      {drawing.value.drawn.length >= mostDrawn && (
        <Quiet>
          No more than {mostDrawn.toLocaleString('en')} are drawn at once: remove some before you add others.
        </Quiet>
      )}
      {allEntityTypes.map(({ name, plural }) => {
        const those = byType.get(name as EntityType);
        return those && <DrawnOfType key={name} plural={plural} those={those} />;
      })}
    </section>
  );
}

function DrawnOfType({ plural, those }: { plural: string; those: DrawnEntityFragment[] }) {
  const reader = useReader();
  const network = useNetwork();
  return (
    <>
      <h3>
        {plural} <span class="count">{those.length}</span>
        <button
          type="button"
          class="plain-button"
          title={`Select all ${plural}`}
          aria-label={`Select all ${plural}`}
          onClick={() => network.selection.set(those.map(({ id }) => id))}
        >
          Select
        </button>
        <button
          type="button"
          class="remove"
          aria-label={`Remove all ${plural} from the drawing`}
          title={`Remove all ${plural} from the drawing`}
          onClick={() => network.remove(those.map(({ id }) => id))}
        >
          ×
        </button>
      </h3>
      <ul class="drawn-list">
        {those
          .toSorted(byName)
          .slice(0, mostListed)
          .map((entity) => (
            <DrawnRow key={entity.id} entity={entity} />
          ))}
      </ul>
      {those.length > mostListed && (
        <Quiet>
          and {(those.length - mostListed).toLocaleString('en')} more:{' '}
          <button
            type="button"
            class="plain-button"
            onClick={() => reader.draw((one) => ({ ...one, shows: 'table' }))}
          >
            the table lists all
          </button>
        </Quiet>
      )}
    </>
  );
}

function DrawnRow({ entity: { id, name, type } }: { entity: DrawnEntityFragment }) {
  const network = useNetwork();
  const ties = network.degrees.value.get(id) ?? 0;
  const more = network.leading.value.get(id) ?? 0;
  const hidden = network.drawing.value.hidden.includes(id);
  const words = `${ties} of its ties are drawn${more > 0 ? `, ${more} more lead on to what is not drawn` : ''}`;
  return (
    <li
      data-entity={id}
      data-hidden={hidden}
      data-selected={network.selection.ids.value.has(id)}
      {...pointing(network, { kind: 'entity', id })}
    >
      <Swatch type={type} />
      <PickButton picked={{ kind: 'entity', id }} label="Ties and claims of">
        <bdi>{shortName(name)}</bdi>
        {hidden && <span class="for-readers-aloud"> (hidden)</span>}
      </PickButton>
      <span class="degree" title={words}>
        <span aria-hidden="true">
          {ties}
          {more > 0 && <span class="leading-words">+{more}</span>}
        </span>
        <span class="for-readers-aloud">{words}</span>
      </span>
      <button
        type="button"
        class="remove"
        aria-label={`Remove ${shortName(name)} from the drawing`}
        title="Remove from the drawing"
        onClick={() => network.remove([id])}
      >
        ×
      </button>
    </li>
  );
}
