/** Many entities that stand as one, and many ties that are one line: who and what is in them. */
import { setApart, unfold } from '../../model/network/acts.ts';
import { bunchName } from '../../model/network/elements.ts';
import { shortName } from '../../model/names.ts';
import { Type } from '../Marks.tsx';
import { Quiet } from '../States.tsx';
import { useNetwork } from './drawing.ts';
import { DrawnTies } from './DrawnTies.tsx';
import { Names } from './SelectionPanel.tsx';

export function BunchPanel({ id }: { id: string }) {
  const network = useNetwork();
  const bunch = network.composition.value.bunches.find(({ key }) => key === id);
  if (!bunch) return <Quiet>They stand by themselves now.</Quiet>;
  const { type, hub, members } = bunch;
  const ids = members.map((entity) => entity.id);
  const folded = hub !== null && network.drawing.value.folded.includes(hub);
  const about = network.entities.value.find((entity) => entity.id === hub);
  return (
    <section class="panel">
      <p class="over">
        {type && (
          <>
            <Type type={type} /> ·{' '}
          </>
        )}
        standing as one
      </p>
      <h2>{bunchName(type, members.length)}</h2>
      {about && (
        <p>
          {folded ? 'Drawn, and tied to ' : 'Drawn, and tied most to '}
          <bdi>{shortName(about.name)}</bdi>
          {folded ? ' alone.' : '. So many are drawn that those with few ties stand together.'}
        </p>
      )}
      <p class="actions">
        {folded ? (
          <button type="button" onClick={() => network.change(unfold([hub]), { picked: null })}>
            Open out
          </button>
        ) : (
          <button type="button" onClick={() => network.change(setApart(ids), { picked: null })}>
            Show each by itself
          </button>
        )}
        <button type="button" onClick={() => network.selection.set(ids)}>
          Select them
        </button>
        <button type="button" onClick={() => network.hide(ids)}>
          Hide
        </button>
        <button type="button" onClick={() => network.remove(ids)}>
          Remove
        </button>
      </p>
      <Names entities={members} />
    </section>
  );
}

export function BetweenPanel({ id }: { id: string }) {
  const network = useNetwork();
  const ties = () => network.composition.value.lines.find(({ key }) => key === id)?.ties ?? [];
  const { length } = ties();
  if (length === 0) return <Quiet>They are drawn apart now.</Quiet>;
  return (
    <section class="panel">
      <p class="over">Drawn as one line, as wide as the tie with most sources</p>
      <h2>{length === 1 ? '1 tie' : `${length} ties`}</h2>
      <DrawnTies ties={ties} about={id} />
    </section>
  );
}
