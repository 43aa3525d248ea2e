/** One end of the claim: somebody known, found by search, or somebody new. */
import type { EntityType } from '../../../generated/client.ts';
import { type End, knownEnd, newEnd } from '../../model/record/ends.ts';
import { shortName } from '../../model/names.ts';
import { labels } from '../../model/record/labels.ts';
import { entityTypeLabel } from '../../model/vocabulary.ts';
import { Swatch } from '../Marks.tsx';
import { PickField } from '../network/PickField.tsx';
import { Field, Wrong } from './Field.tsx';
import { NewEnd } from './NewEnd.tsx';
import { useRecording } from './recordingContext.ts';
import { useRefocus } from './refocus.ts';

interface EndFieldProps {
  name: 'anchor' | 'other';
  end: End | null;
  /** What may stand there. */
  types: readonly EntityType[];
  /** The end that one starts from stays. */
  fixed?: boolean;
}

export function EndField(props: EndFieldProps) {
  const { end } = props;
  const box = useRefocus<HTMLDivElement>(end === null ? 'none' : end.isNew ? 'new' : 'known');
  return (
    <div ref={box}>
      <AnyEnd {...props} />
    </div>
  );
}

function AnyEnd({ name, end, types, fixed = false }: EndFieldProps) {
  const recording = useRecording();
  const label = labels[name];
  const change = (next: End | null) =>
    recording.change(name === 'other' ? { other: next } : next ? { anchor: next } : {});
  const wrong = recording.wrong.value.get(name);
  if (end?.isNew) return <NewEnd {...{ name, end, types, change, fixed }} />;
  return (
    <div class="record-field" role="group" aria-label={label}>
      <span class="record-label" aria-hidden="true">
        {label}
      </span>
      <div>
        {end ? (
          <Known {...{ name, end, change, fixed }} />
        ) : (
          <>
            <PickField
              id={`record-${name}`}
              label={`${label}: find it`}
              placeholder="Find it by name"
              types={types}
              choose={({ node }) => change(knownEnd(node))}
              wrong={wrong === undefined ? null : `record-${name}-wrong`}
            />
            <button type="button" class="plain-button" onClick={() => change(newEnd(crypto.randomUUID()))}>
              It is not in the graph yet
            </button>
          </>
        )}
        <Wrong id={`record-${name}-wrong`} label={label} what={wrong} />
      </div>
    </div>
  );
}

interface EndProps {
  name: 'anchor' | 'other';
  end: End;
  fixed: boolean;
  change: (end: End | null) => void;
}

function Known({ name, end, fixed, change }: EndProps) {
  const nameless = useRecording().wrong.value.has(`${name}.name`) || end.calledToo !== '';
  return (
    <>
      <p class="record-end">
        {end.type && <Swatch type={end.type} />}
        <bdi>{shortName(end.name)}</bdi>
        {end.type && <span class="quiet">{entityTypeLabel(end.type)}</span>}
        {!fixed && (
          <button type="button" class="plain-button" onClick={() => change(null)}>
            change
          </button>
        )}
      </p>
      {nameless && (
        <Field name={`${name}.name`} label="Its name in this source">
          {(attributes) => (
            <input
              type="text"
              dir="auto"
              value={end.calledToo}
              onInput={({ currentTarget }) => change({ ...end, calledToo: currentTarget.value })}
              {...attributes}
            />
          )}
        </Field>
      )}
    </>
  );
}
