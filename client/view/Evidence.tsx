/** The right side: the claims behind what is picked, and until something is, how to read the page. */
import { useEffect, useRef } from 'preact/hooks';
import type { Picked } from '../model/address.ts';
import { Legend } from './Legend.tsx';
import { Proof } from './Proof.tsx';
import { useReader } from './reading.ts';

export function Evidence({ entity, picked }: { entity: string; picked: Picked | null }) {
  const reader = useReader();
  const side = useRef<HTMLElement>(null);
  const key = picked && JSON.stringify(picked);
  const before = useRef(key);
  useEffect(() => {
    // Focus follows what was picked here, but is not taken when a page opens with something picked.
    if (key && key !== before.current) side.current?.focus({ preventScroll: true });
    before.current = key;
  }, [key]);
  const close = () => {
    const opener = document.querySelector<HTMLElement>('[aria-controls="evidence"][aria-expanded="true"]');
    reader.pick(null);
    opener?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && picked) close();
  };
  return (
    <aside
      id="evidence"
      class={picked ? 'evidence picked' : 'evidence'}
      aria-label="Evidence"
      tabIndex={0}
      ref={side}
      onKeyDown={onKeyDown}
    >
      {picked ? (
        <>
          <div class="evidence-bar">
            <span>Evidence</span>
            <button type="button" onClick={close}>
              Close
            </button>
          </div>
          <Proof key={key} entity={entity} picked={picked} />
        </>
      ) : (
        <Legend />
      )}
    </aside>
  );
}
