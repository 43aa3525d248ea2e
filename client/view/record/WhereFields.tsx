/** Where it is said: the source, whom it credits, the place in it, and its words. */
import { useState } from 'preact/hooks';
import { longest } from '../../../server/values/lengths.ts';
import { labels } from '../../model/record/labels.ts';
import { Field } from './Field.tsx';
import { useRecording } from './recordingContext.ts';
import { SourceField } from './SourceField.tsx';
import { TextField } from './TextField.tsx';

export function WhereFields() {
  const recording = useRecording();
  const { attributedTo, quote } = recording.draft.value;
  const [credits, setCredits] = useState(false);
  return (
    <fieldset class="record-part">
      <legend>Where it is said</legend>
      <SourceField name="source" of="the source" hint="The document in which you read it." />
      {credits || attributedTo ? (
        <SourceField
          name="attributedTo"
          of="whom it credits"
          hint="Where the source only passes it on: the document that says so first."
        />
      ) : (
        <button type="button" class="plain-button record-credits" onClick={() => setCredits(true)}>
          It only passes on what another document says
        </button>
      )}
      <TextField name="locator" placeholder="page 12, paragraph 4, note 7" />
      <Field name="quote" label={labels.quote} hint={`${quote.length} of ${longest.quote} characters.`}>
        {(attributes) => (
          <textarea
            rows={3}
            dir="auto"
            value={quote}
            onInput={({ currentTarget }) => recording.change({ quote: currentTarget.value })}
            {...attributes}
          />
        )}
      </Field>
    </fieldset>
  );
}
