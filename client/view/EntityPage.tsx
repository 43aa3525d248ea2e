/** An entity: what is claimed of it, and its ties. */
import { EntityDocument, EntityHiddenDocument, type EntityQuery } from '../../generated/client.ts';
import { dateWords, latest } from '../model/dates.ts';
import { markingLabel } from '../model/grades.ts';
import { hiddenMeans, hiddenWords } from '../model/hidden.ts';
import { countryName } from '../model/values.ts';
import { Link } from './Link.tsx';
import { Type } from './Marks.tsx';
import { Properties } from './Properties.tsx';
import { useQuestion, useReader } from './reading.ts';
import { AddClaim } from './RecordButtons.tsx';
import { NotThere, Quiet, Skeleton, Trouble } from './States.tsx';
import { TieGroups } from './TieGroups.tsx';
import { Unfiltered } from './Unfiltered.tsx';
import { useTitle } from './title.ts';

type Found = NonNullable<EntityQuery['entity']>;

export function EntityPage({ id }: { id: string }) {
  const reader = useReader();
  const { answer, error, busy } = useQuestion(
    EntityDocument,
    () => ({ id, where: reader.where.value }),
    [id],
    {
      keep: () => id,
    },
  );
  const entity = answer.value?.entity;
  useTitle(entity?.name ?? null);
  if (error.value && !answer.value) return <Trouble error={error.value} of="This page" />;
  if (!answer.value) return <Skeleton lines={12} of="the entity" />;
  if (!entity) return <NotThere what="entity" />;
  return (
    <article class="entity" aria-busy={busy.value}>
      {error.value && <Trouble error={error.value} of="This page" />}
      <Heading entity={entity} />
      <section aria-labelledby="claimed">
        <h2 id="claimed">What is claimed</h2>
        <Properties entity={entity} />
      </section>
      <section aria-labelledby="ties">
        <h2 id="ties">
          Ties <span class="count">{entity.tieCounts.reduce((sum, { total }) => sum + total, 0)}</span>
        </h2>
        {entity.tieCounts.length === 0 && <Quiet>No tie is shown.</Quiet>}
        <TieGroups entity={entity} />
        <Hidden id={id} />
      </section>
    </article>
  );
}

function Heading({ entity }: { entity: Found }) {
  const reader = useReader();
  const { evidence } = entity;
  const asOf = latest(
    entity.claims.edges.filter(({ node }) => !node.retractedAt).map(({ node }) => node.source.publishedOn),
  );
  return (
    <header class="entity-heading">
      <p class="over">
        <Type type={entity.type} />
        {entity.countries.map((country) => (
          <span key={country}> · {countryName(country)}</span>
        ))}
      </p>
      <h1 class={entity.name.length > 80 ? 'long' : ''}>
        <bdi>{entity.name}</bdi>
      </h1>
      {entity.otherNames.length > 0 && (
        <p class="other-names">
          also{' '}
          {entity.otherNames.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
      <p class="evidence-line">
        <strong>{counted(evidence.sources, 'independent source')}</strong>, best grade{' '}
        <strong>{evidence.grade ?? 'none'}</strong>
        {evidence.denials > 0 && <>, {counted(evidence.denials, 'denial')}</>}
        <Unfiltered />
        {' · '}
        <a
          href={reader.addressWith({ picked: { kind: 'claims' } })}
          onClick={(event) => {
            event.preventDefault();
            reader.pick({ kind: 'claims' });
          }}
        >
          {counted(evidence.claims, 'claim')}
        </a>
        {' · '}
        <Link to={{ at: 'network', drawing: { ...reader.lastDrawing.value, around: entity.id } }}>
          Show in the network
        </Link>{' '}
        <AddClaim about={{ kind: 'entity', entity }} />
      </p>
      <Decisions decisions={entity.decisions} />
      {entity.type === 'PERSON' && (
        <p class="as-of">
          As of {asOf ? dateWords(asOf) : 'the dates of its sources'}; later proceedings are not in this
          graph.
        </p>
      )}
    </header>
  );
}

/** Why one entity has several ids. */
function Decisions({ decisions }: Pick<Found, 'decisions'>) {
  return decisions.map(({ id, ids, marking, reason, decidedAt }) => (
    <p key={id} class="decision">
      Decided on {dateWords(decidedAt.slice(0, 10))} that {ids.join(', ')} are one: “{reason}” (
      {markingLabel(marking)})
    </p>
  ));
}

/** What the lens leaves out, counted by the server. */
function Hidden({ id }: { id: string }) {
  const reader = useReader();
  const { answer } = useQuestion(EntityHiddenDocument, () => ({ id, where: reader.where.value }), [id]);
  const hidden = answer.value && hiddenWords(answer.value.neighbourhood.hidden, reader.lens.value);
  if (!hidden) return null;
  return (
    <p class="hidden-ties" role="status">
      <span title={hiddenMeans}>{hidden.words}.</span>{' '}
      {hidden.cleared && (
        <button type="button" class="plain-button" onClick={() => reader.see({ cleared: true })}>
          Show those that were cleared
        </button>
      )}
    </p>
  );
}

function counted(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}
