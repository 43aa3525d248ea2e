/** Takes a claim out of the count, with a reason that stays with it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClaimCardFragment } from '../../../generated/client.ts';
import { Retraction } from '../../model/record/retraction.ts';
import { claimSentence } from '../../model/wording.ts';
import { useReader } from '../reading.ts';
import { ReasonField } from './ReasonField.tsx';
import { SendBar } from './SendBar.tsx';
import { Words } from './Words.tsx';

interface RetractFormProps {
  claim: ClaimCardFragment;
  close: () => void;
  keeps: (typed: () => boolean) => void;
}

export function RetractForm({ claim, close, keeps }: RetractFormProps) {
  const { asker } = useReader();
  const retraction = useMemo(() => new Retraction(asker, claim), [asker, claim]);
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    keeps(() => retraction.typed.peek());
    return () => retraction.end();
  }, [retraction]);
  const { state, refused } = retraction.sending;
  useEffect(() => {
    if (state.value === 'done') close();
  }, [state.value]);
  return (
    <form
      class="record-done"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        retraction.send();
      }}
    >
      <p class="claim-says">
        <Words parts={claimSentence(claim)} />
      </p>
      <p class="quiet">
        A claim is never deleted: it stays readable, with your reason, and counts for nothing. Nothing takes a
        retraction back; the same claim can be recorded anew.
      </p>
      <ReasonField
        label="Why"
        hint="Why it no longer stands."
        reason={retraction.reason}
        wrong={retraction.wrong.value ?? undefined}
      />
      {pressed && retraction.missing.value && (
        <p class="wrong" role="alert">
          Not retracted yet. Say why it no longer stands.
        </p>
      )}
      {refused.value && (
        <p class="wrong" role="alert">
          {refused.value.message}
        </p>
      )}
      <SendBar state={state.value} verb="Retract" reopen={() => retraction.sending.reopen()} close={close} />
    </form>
  );
}
