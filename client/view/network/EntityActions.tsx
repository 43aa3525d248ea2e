/** What can be done with the entity that is picked: on the canvas, and as an end of paths. */
import { fold, pin, setApart, showAgain, unfold, unpin, withDrawn } from '../../model/network/acts.ts';
import { nobody } from '../../model/network/asked.ts';
import { leavesIn } from '../../model/network/neighbours.ts';
import { useReader } from '../reading.ts';
import { useNetwork } from './drawing.ts';

export function EntityActions({ id }: { id: string }) {
  return (
    <>
      <OnCanvas id={id} />
      <AsEnd id={id} />
    </>
  );
}

function OnCanvas({ id }: { id: string }) {
  const network = useNetwork();
  const { drawn, hidden, folded, pinned } = network.drawing.value;
  const around = network.neighbours.value;
  const leaves = leavesIn(around, id);
  const isDrawn = drawn.includes(id);
  const bunched = network.composition.value.bunchOf.has(id);
  const select = () => network.selection.set([id, ...(around.get(id) ?? [])]);
  return (
    <p class="actions" role="group" aria-label="On the canvas">
      <button type="button" class="main" onClick={() => network.surround(id)}>
        Draw what surrounds it
      </button>
      {isDrawn && leaves.length > 0 && !folded.includes(id) && (
        <button type="button" onClick={() => network.change(fold([id], leaves))}>
          Collapse {leaves.length}
        </button>
      )}
      {folded.includes(id) && (
        <button type="button" onClick={() => network.change(unfold([id]))}>
          Open out
        </button>
      )}
      {bunched && (
        <button type="button" onClick={() => network.change(setApart([id]))}>
          Show by itself
        </button>
      )}
      {isDrawn && (
        <>
          <Toggle
            on={hidden.includes(id)}
            set="Hide"
            unset="Show again"
            act={() => network.hide([id])}
            undo={() => network.change(showAgain([id]))}
          />
          <Toggle
            on={pinned.includes(id)}
            set="Pin"
            unset="Unpin"
            act={() => network.change(pin([id]))}
            undo={() => network.change(unpin([id]))}
          />
          <button type="button" onClick={() => network.layOut('radial', id)}>
            Rings around it
          </button>
          <button type="button" onClick={select}>
            Select its neighbours
          </button>
          <button type="button" onClick={() => network.remove([id])}>
            Remove
          </button>
        </>
      )}
    </p>
  );
}

interface ToggleProps {
  on: boolean;
  set: string;
  unset: string;
  act: () => void;
  undo: () => void;
}

function Toggle({ on, set, unset, act, undo }: ToggleProps) {
  return (
    <button type="button" onClick={on ? undo : act}>
      {on ? unset : set}
    </button>
  );
}

function AsEnd({ id }: { id: string }) {
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
    <p class="actions" role="group" aria-label="Paths">
      <span class="quiet">Paths</span>
      <button type="button" aria-label="Paths from here" onClick={end('from')}>
        from here
      </button>
      <button type="button" aria-label="Paths to here" onClick={end('to')}>
        to here
      </button>
      <button type="button" aria-label="Paths around it" onClick={avoid}>
        around it
      </button>
    </p>
  );
}
