/** The window in which a claim is recorded, corrected or retracted. What is typed is not thrown away unasked. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Start } from '../../model/record/start.ts';
import { Fiction } from '../Fiction.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { RetractForm } from './RetractForm.tsx';

const titles = {
  entity: 'Add a claim',
  tie: 'Add a claim about this tie',
  correct: 'Correct a claim',
  retract: 'Retract a claim',
} as const;

export function RecordDialog({ start, closed }: { start: Start; closed: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const typed = useRef<() => boolean>(() => false);
  const [asking, setAsking] = useState(false);
  // Before the page is painted, so that no key goes to what lies behind.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (typed.current()) event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, []);
  const close = () => dialog.current?.close();
  const tryClose = () => (typed.current() ? setAsking(true) : close());
  const onKeyDown = (event: KeyboardEvent) => {
    // A list that is open inside takes the key first.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (asking) setAsking(false);
    else tryClose();
  };
  const keeps = (ask: () => boolean) => void (typed.current = ask);
  return (
    <dialog
      class={start.kind === 'retract' ? 'record record-short' : 'record'}
      ref={dialog}
      aria-labelledby="record-title"
      onKeyDown={onKeyDown}
      onCancel={(event) => event.preventDefault()}
      onClose={closed}
    >
      <header class="record-head">
        <h2 id="record-title">{titles[start.kind]}</h2>
        <button type="button" onClick={tryClose}>
          Close
        </button>
      </header>
      <Fiction />
      {asking && (
        <div class="record-asking" role="alertdialog" aria-label="Throw away what you typed?">
          <p>What you typed is not recorded.</p>
          <button type="button" autofocus onClick={() => setAsking(false)}>
            Go on typing
          </button>
          <button type="button" onClick={close}>
            Throw it away
          </button>
        </div>
      )}
      {start.kind === 'retract' ? (
        <RetractForm claim={start.claim} close={tryClose} keeps={keeps} />
      ) : (
        <ClaimForm start={start} close={tryClose} keeps={keeps} />
      )}
    </dialog>
  );
}
