/** The form of a claim: what is said on the left, what it would change on the right. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { dateWords } from '../../model/dates.ts';
import { labels } from '../../model/record/labels.ts';
import { Recording } from '../../model/record/recording.ts';
import type { Start } from '../../model/record/start.ts';
import { useReader } from '../reading.ts';
import { AboutFields } from './AboutFields.tsx';
import { focusWrong } from './focusWrong.ts';
import { JudgeFields } from './JudgeFields.tsx';
import { Outcome } from './Outcome.tsx';
import { ReasonField } from './ReasonField.tsx';
import { RecordedNote } from './RecordedNote.tsx';
import { RecordingContext } from './recordingContext.ts';
import { SaysFields } from './SaysFields.tsx';
import { SendBar } from './SendBar.tsx';
import { WhereFields } from './WhereFields.tsx';

interface ClaimFormProps {
  start: Exclude<Start, { kind: 'retract' }>;
  close: () => void;
  /** Told whether something would be lost by closing. */
  keeps: (typed: () => boolean) => void;
}

export function ClaimForm({ start, close, keeps }: ClaimFormProps) {
  const reader = useReader();
  const recording = useMemo(() => new Recording(reader.asker, start), [reader, start]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    keeps(() => recording.typed.peek());
    return () => recording.end();
  }, [recording]);
  const { asKnownOn } = reader.lens.value;
  const { state: sent, answer: sentAnswer, refused: sentRefused, repeated } = recording.sending;
  const [state, answer, refused] = [sent.value, sentAnswer.value, sentRefused.value];
  const goToWrong = () => focusWrong(form.current, recording.wrong.peek(), 'record-told');
  useLayoutEffect(() => {
    if (refused) goToWrong();
  }, [refused]);
  if (answer && state === 'done') {
    return (
      <RecordedNote
        recorded={answer}
        replaces={recording.replaces}
        repeated={repeated.value}
        again={() => recording.again()}
        close={close}
      />
    );
  }
  const send = (event: Event) => {
    event.preventDefault();
    if (!recording.send()) goToWrong();
  };
  return (
    <RecordingContext.Provider value={recording}>
      <form class="record-form" ref={form} onSubmit={send} noValidate>
        <fieldset class="record-fields" disabled={state === 'sending' || state === 'waiting'}>
          <legend class="for-readers-aloud">The claim</legend>
          {asKnownOn && (
            <p class="record-note">
              You look at the graph as known on {dateWords(asKnownOn)}. What you record is known from now on:
              it is not seen there.
            </p>
          )}
          {recording.replaces !== null && (
            <ReasonField
              label={labels.reason}
              hint="Why the claim as it was recorded does not stand. It stays readable with this reason."
              reason={recording.reason}
              wrong={recording.wrong.value.get('reason')}
            />
          )}
          <AboutFields />
          <SaysFields />
          <WhereFields />
          <JudgeFields />
        </fieldset>
        <div class="record-side">
          <Outcome />
          <SendBar
            state={state}
            verb={recording.replaces === null ? 'Record' : 'Correct'}
            reopen={() => recording.sending.reopen()}
            close={close}
          />
        </div>
      </form>
    </RecordingContext.Provider>
  );
}
