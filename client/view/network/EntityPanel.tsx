/** The entity that is picked: what can be drawn from it, its ties that are drawn, and all claims about it. */
import { EntityAroundDocument, type TieType } from '../../../generated/client.ts';
import { groupsOf } from '../../model/groups.ts';
import { nobody } from '../../model/network/asked.ts';
import { withDrawn } from '../../model/network/drawing.ts';
import { countryName } from '../../model/values.ts';
import { tieLabel } from '../../model/vocabulary.ts';
import { Link } from '../Link.tsx';
import { EvidenceMarks, Type } from '../Marks.tsx';
import { EntityProof } from '../Proof.tsx';
import { useQuestion, useReader } from '../reading.ts';
import { NotThere, Quiet, Skeleton, Trouble } from '../States.tsx';
import { TieRow } from '../TieRow.tsx';
import { pointing, useNetwork } from './drawing.ts';

export function EntityPanel({ id }: { id: string }) {
  const reader = useReader();
  const { answer, error } = useQuestion(
    EntityAroundDocument,
    () => ({ id, where: reader.where.value }),
    [id],
    { keep: () => id },
  );
  const entity = answer.value?.entity;
  if (error.value && !answer.value) return <Trouble error={error.value} of="This entity" />;
  if (!answer.value) return <Skeleton lines={10} of="the entity" />;
  if (!entity) return <NotThere what="entity" />;
  return (
    <>
      <header class="panel">
        <p class="over">
          <Type type={entity.type} />
          {entity.countries.map((country) => (
            <span key={country}> · {countryName(country)}</span>
          ))}
        </p>
        <p class="tie-title">
          <bdi>{entity.name}</bdi>
        </p>
        <p>
          <EvidenceMarks evidence={entity.evidence} /> <Link to={{ at: 'entity', id }}>its page</Link>
        </p>
        <Actions id={id} />
      </header>
      <DrawnTies id={id} />
      <LeadingOn id={id} counts={entity.tieCounts} />
      <EntityProof id={id} />
    </>
  );
}

function Actions({ id }: { id: string }) {
  const network = useNetwork();
  const reader = useReader();
  const end = (name: 'from' | 'to') => () =>
    reader.draw((drawing) => ({
      ...withDrawn(drawing, [id]),
      asks: 'paths',
      [name]: { ...nobody, ids: [...new Set([...drawing[name].ids, id])] },
      path: [],
    }));
  const avoid = () =>
    reader.draw((drawing) => ({
      ...drawing,
      asks: 'paths',
      avoiding: [...new Set([...drawing.avoiding, id])],
      path: [],
    }));
  return (
    <p class="actions">
      <button type="button" onClick={() => network.surround(id)}>
        Draw what surrounds it
      </button>
      <button type="button" onClick={() => network.fold(id)}>
        Fold
      </button>
      <button type="button" onClick={() => network.remove([id])}>
        Remove
      </button>
      <button type="button" onClick={end('from')}>
        Paths from here
      </button>
      <button type="button" onClick={end('to')}>
        Paths to here
      </button>
      <button type="button" onClick={avoid}>
        Paths around it
      </button>
    </p>
  );
}

function DrawnTies({ id }: { id: string }) {
  const network = useNetwork();
  const ties = network.ties.value.filter(({ from, to }) => from.id === id || to.id === id);
  return (
    <section>
      <h2>
        Its ties drawn here <span class="count">{ties.length}</span>
      </h2>
      {ties.length === 0 && <Quiet>None.</Quiet>}
      <ul class="ties">
        {ties.map((tie) => (
          <TieRow key={tie.id} tie={tie} self={id} {...pointing(network, { kind: 'tie', id: tie.id })} />
        ))}
      </ul>
    </section>
  );
}

interface LeadingOnProps {
  id: string;
  counts: Parameters<typeof groupsOf>[0];
}

/** Ties that lead to what is not drawn, by type, each to be drawn. */
function LeadingOn({ id, counts }: LeadingOnProps) {
  const network = useNetwork();
  const drawn = (type: TieType) =>
    network.ties.value.filter((tie) => tie.type === type && (tie.from.id === id || tie.to.id === id)).length;
  const groups = groupsOf(counts).filter(({ type, total }) => total > drawn(type));
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>Not drawn yet</h2>
      <ul class="leading-on">
        {groups.map(({ type, total, directions }) => (
          <li key={type}>
            <span>{directions.map(({ outgoing }) => tieLabel(type, outgoing)).join(' · ')}</span>
            <span class="count">
              {total - drawn(type)} of {total}
            </span>
            <button type="button" onClick={() => network.surround(id, type)}>
              Draw<span class="for-readers-aloud"> those of {tieLabel(type, true)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
