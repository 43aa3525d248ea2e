/** The entities by name, all or of one type. */
import { EntitiesDocument, type EntityType } from '../../generated/client.ts';
import { countryName } from '../model/values.ts';
import { allEntityTypes, entityTypeLabel } from '../model/vocabulary.ts';
import { EntityLink } from './Link.tsx';
import { Grade, Sources, Swatch } from './Marks.tsx';
import { More } from './More.tsx';
import { usePages, useReader } from './reading.ts';
import { Quiet, Skeleton, Trouble } from './States.tsx';

export function EntityList() {
  const reader = useReader();
  const chosen = allEntityTypes.find(({ name }) => name === reader.address.value.list);
  const pages = usePages(
    EntitiesDocument,
    () => {
      const list = allEntityTypes.find(({ name }) => name === reader.address.value.list);
      return { where: list ? { types: [list.name as EntityType] } : {}, first: 24 };
    },
    [],
    { page: (answer) => answer.entities },
  );
  const { answer, error } = pages.first;
  return (
    <section class="listing" aria-labelledby="entities-heading">
      <h2 id="entities-heading">
        Entities {pages.total.value !== null && <span class="count">{pages.total.value}</span>}
      </h2>
      <div class="types" role="group" aria-label="Only of one type">
        <button type="button" aria-pressed={!chosen} onClick={() => reader.list(null)}>
          all
        </button>
        {allEntityTypes.map(({ name, plural }) => (
          <button
            key={name}
            type="button"
            aria-pressed={chosen?.name === name}
            onClick={() => reader.list(name)}
          >
            <Swatch type={name as EntityType} /> {plural}
          </button>
        ))}
      </div>
      {error.value && <Trouble error={error.value} of="The list" />}
      {!answer.value && !error.value && <Skeleton lines={8} of="entities" />}
      {answer.value && pages.nodes.value.length === 0 && (
        <Quiet>{chosen ? `No ${chosen.plural} are claimed here.` : 'Nothing is claimed here yet.'}</Quiet>
      )}
      <ul class="entities">
        {pages.nodes.value.map((entity) => (
          <li key={entity.id}>
            <Swatch type={entity.type} />
            <EntityLink entity={entity} />
            <span class="quiet">
              {[entityTypeLabel(entity.type), ...entity.countries.map(countryName)].join(' · ')}
            </span>
            <Sources count={entity.evidence.sources} />
            <Grade grade={entity.evidence.grade} />
          </li>
        ))}
      </ul>
      <More of="entities" list={pages} />
    </section>
  );
}
