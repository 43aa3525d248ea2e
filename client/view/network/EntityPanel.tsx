/** The entity that is picked: what can be drawn from it, its ties that are drawn, and all claims about it. */
import { EntityAroundDocument } from '../../../generated/client.ts';
import { countryName } from '../../model/values.ts';
import { Link } from '../Link.tsx';
import { EvidenceMarks, Type } from '../Marks.tsx';
import { EntityProof } from '../Proof.tsx';
import { useQuestion, useReader } from '../reading.ts';
import { AddClaim } from '../RecordButtons.tsx';
import { NotThere, Quiet, Skeleton, Trouble } from '../States.tsx';
import { Unfiltered } from '../Unfiltered.tsx';
import { useNetwork } from './drawing.ts';
import { DrawnTies } from './DrawnTies.tsx';
import { EntityActions } from './EntityActions.tsx';
import { LeadingOn } from './LeadingOn.tsx';

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
        <p class={entity.name.length > 80 ? 'tie-title long' : 'tie-title'}>
          <bdi>{entity.name}</bdi>
        </p>
        <p>
          {/* What was cleared is what one tie says, never somebody as a whole. */}
          <EvidenceMarks evidence={{ ...entity.evidence, cleared: false }} />
          <Unfiltered /> <Link to={{ at: 'entity', id }}>its page</Link>
        </p>
        {entity.evidence.cleared && <Cleared />}
        <EntityActions id={id} />
        <p class="actions">
          <AddClaim about={{ kind: 'entity', entity }} />
        </p>
      </header>
      <ItsTies id={id} />
      <LeadingOn id={id} counts={entity.tieCounts} />
      <EntityProof id={id} />
    </>
  );
}

/** Of what, stands at the tie and its claims. */
function Cleared() {
  const reader = useReader();
  const shown = reader.lens.value.cleared;
  return (
    <p class="quiet">
      A proceeding against it ended in acquittal, was dropped or overturned: its claims say which.{' '}
      {!shown && (
        <button type="button" class="plain-button" onClick={() => reader.see({ cleared: true })}>
          Show what it was about
        </button>
      )}
    </p>
  );
}

function ItsTies({ id }: { id: string }) {
  const network = useNetwork();
  const its = () => network.ties.value.filter(({ from, to }) => from.id === id || to.id === id);
  const { length } = its();
  return (
    <section>
      <h2>
        Its ties drawn here <span class="count">{length}</span>
      </h2>
      {length === 0 && <Quiet>None.</Quiet>}
      <DrawnTies ties={its} about={id} self={id} />
    </section>
  );
}
