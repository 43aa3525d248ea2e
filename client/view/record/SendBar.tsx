/** The way out of a form: sending, waiting for a server that is gone, or closing. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SendingState } from '../../model/record/sending.ts';

interface SendBarProps {
  state: SendingState;
  /** What sending is called here, such as "Record". */
  verb: string;
  reopen: () => void;
  close: () => void;
}

export function SendBar({ state, verb, reopen, close }: SendBarProps) {
  const isWaiting = state === 'waiting';
  const bar = useRef<HTMLDivElement>(null);
  const before = useRef(isWaiting);
  useLayoutEffect(() => {
    // On the words, not on the button: whoever pressed Enter twice does not mean it.
    if (before.current !== isWaiting)
      bar.current?.querySelector<HTMLElement>(isWaiting ? 'p' : '.record-send')?.focus();
    before.current = isWaiting;
  }, [isWaiting]);
  return (
    <div class="record-bar" ref={bar}>
      {isWaiting ? (
        <>
          <p role="alert" tabIndex={-1}>
            No whole answer came from the server. What you typed stays here; it is sent again by itself when
            the server answers, and recorded once. Leave this page open until then: loaded anew, it has
            forgotten what you typed.
          </p>
          <button type="button" onClick={reopen}>
            Do not send
          </button>
        </>
      ) : (
        <>
          <button type="submit" class="record-send" disabled={state === 'sending'}>
            {state === 'sending' ? 'Sending …' : verb}
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </>
      )}
    </div>
  );
}
