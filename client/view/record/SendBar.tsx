/** The way out of a form: sending, waiting for a server that is gone, or closing. */
import type { SendingState } from '../../model/record/sending.ts';

interface SendBarProps {
  state: SendingState;
  /** What sending is called here, such as "Record". */
  verb: string;
  reopen: () => void;
  close: () => void;
}

export function SendBar({ state, verb, reopen, close }: SendBarProps) {
  if (state === 'waiting') {
    return (
      <div class="record-bar">
        <p role="alert">
          No whole answer came from the server. Everything you typed is kept, and is sent again when it
          answers. Sent twice, it is recorded once.
        </p>
        <button type="button" onClick={reopen}>
          Do not send
        </button>
      </div>
    );
  }
  return (
    <div class="record-bar">
      <button type="submit" class="record-send" disabled={state === 'sending'}>
        {state === 'sending' ? 'Sending …' : verb}
      </button>
      <button type="button" onClick={close}>
        Cancel
      </button>
    </div>
  );
}
