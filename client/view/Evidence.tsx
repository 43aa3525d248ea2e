/** The right side: the claims behind what is picked, and until something is, what the page has to say itself. */
import { type ComponentChildren, Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Picked } from '../model/address.ts';
import { Proof } from './Proof.tsx';
import { useReader } from './reading.ts';

interface EvidenceProps {
  /** Whose page this is; none where several are shown. */
  entity?: string;
  picked: Picked | null;
  /** Whether it has something to say that must be seen though nothing is picked. */
  urgent?: boolean;
  /** How what is picked is proven, where its claims alone do not do. */
  prove?: (picked: Picked) => ComponentChildren;
  /** What stands here until something is picked. */
  children: ComponentChildren;
}

export function Evidence({ entity, picked, urgent = false, prove, children }: EvidenceProps) {
  const reader = useReader();
  const side = useRef<HTMLElement>(null);
  const key = picked && JSON.stringify(picked);
  const before = useRef(key);
  const opener = useRef<Element | null>(null);
  // Before the page is painted: whoever types on at once types where they have gone to.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (key && activeElement !== document.body && !side.current?.contains(activeElement))
      opener.current = activeElement;
    // Focus follows what was picked here, but is not taken when a page opens with something picked.
    if (key && key !== before.current) side.current?.focus({ preventScroll: true });
    before.current = key;
  }, [key]);
  const close = () => {
    const open = document.querySelector('[aria-controls="evidence"][aria-expanded="true"]');
    const back = opener.current?.isConnected ? opener.current : open;
    reader.pick(null);
    // Where there is little room it comes back only once nothing is picked.
    requestAnimationFrame(() => back instanceof HTMLElement && back.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && picked) close();
  };
  return (
    <aside
      id="evidence"
      class={picked || urgent ? 'evidence picked' : 'evidence'}
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
          <Fragment key={key}>{prove ? prove(picked) : <Proof self={entity} picked={picked} />}</Fragment>
        </>
      ) : (
        children
      )}
    </aside>
  );
}
