/** Takes a claim out of the count, with a reason that stays with it, and shows before what that changes. */
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { ClaimCardFragment } from '../../../generated/client.ts';
import { labels } from '../../model/record/labels.ts';
import { Retraction } from '../../model/record/retraction.ts';
import { claimSentence } from '../../model/wording.ts';
import { useReader } from '../reading.ts';
import { Trouble } from '../States.tsx';
import { Changes } from './Changes.tsx';
import { TriedLater } from './Outcome.tsx';
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
  useEffect(() => {
    keeps(() => retraction.typed.peek());
    return () => retraction.end();
  }, [retraction]);
  const { state, refused } = retraction.sending;
  useLayoutEffect(() => {
    if (state.value === 'done') close();
  }, [state.value]);
  return (
    <form
      class="record-done"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!retraction.send()) document.getElementById('record-reason')?.focus();
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
        label={labels.reason}
        hint="Why it no longer stands."
        reason={retraction.reason}
        wrong={retraction.wrong.value ?? undefined}
      />
      <Change retraction={retraction} />
      {refused.value && (
        <p class="wrong" role="alert">
          {refused.value.message}
        </p>
      )}
      <SendBar state={state.value} verb="Retract" reopen={() => retraction.sending.reopen()} close={close} />
    </form>
  );
}

function Change({ retraction }: { retraction: Retraction }) {
  const { change, before, error } = retraction;
  return (
    <section class="record-outcome" aria-labelledby="record-outcome">
      <h3 id="record-outcome">What would change</h3>
      <div role="status">
        {before.value !== null && (
          <p class="wrong">
            It was retracted meanwhile: “<bdi>{before.value}</bdi>”. Nothing would change.
          </p>
        )}
        {before.value === null && change.value && <Changes comparison={change.value} />}
        {!change.value && !error.value && <p class="quiet">Trying it out …</p>}
        {error.value && error.value.kind !== 'refused' && <TriedLater />}
      </div>
      {error.value?.kind === 'refused' && <Trouble error={error.value} of="The trial" />}
    </section>
  );
}
