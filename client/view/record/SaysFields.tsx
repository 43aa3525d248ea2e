/** What the source does with it, how far it has gone, and when it was so. */
import type { Stance } from '../../../generated/client.ts';
import { labels } from '../../model/record/labels.ts';
import { stagesOf, mustGiveStage } from '../../model/record/relations.ts';
import { inPlainWords, stage as stageWord, tieType } from '../../model/vocabulary.ts';
import { Field } from './Field.tsx';
import { useRecording } from './recordingContext.ts';
import { TextField } from './TextField.tsx';

const stances: readonly [Stance, string][] = [
  ['ASSERTS', 'says that it is so'],
  ['DENIES', 'denies it'],
  ['QUESTIONS', 'doubts it'],
  ['WITHDRAWN', 'takes back what it said'],
];

export function SaysFields() {
  const recording = useRecording();
  const { stance } = recording.draft.value;
  return (
    <fieldset class="record-part">
      <legend>How, and when it was so</legend>
      <Field name="stance" label={labels.stance}>
        {(attributes) => (
          <select
            value={stance}
            onChange={({ currentTarget }) =>
              recording.change({
                stance: stances.find(([one]) => one === currentTarget.value)?.[0] ?? 'ASSERTS',
              })
            }
            {...attributes}
          >
            {stances.map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <StageField />
      <Dates />
    </fieldset>
  );
}

function StageField() {
  const recording = useRecording();
  const { stage, about } = recording.draft.value;
  const stages = stagesOf(about);
  const own = stage && !stages.some(({ name }) => name === stage) ? stageWord(stage) : undefined;
  const all = own ? [...stages, own] : stages;
  const when = about && 'tie' in about ? tieType(about.tie)?.accusesWhen : undefined;
  const hint = [
    stage && inPlainWords(stageWord(stage)?.description ?? ''),
    when && `It accuses where ${when}.`,
  ].filter(Boolean);
  return (
    <Field name="stage" label={labels.stage} hint={hint.join(' ')}>
      {(attributes) => (
        <select
          value={stage ?? ''}
          onChange={({ currentTarget }) => {
            const chosen = all.find(({ name }) => name === currentTarget.value);
            recording.change({ stage: (chosen?.name ?? null) as typeof stage });
          }}
          {...attributes}
        >
          {(stage === null || mustGiveStage(about)) && <option value="">choose …</option>}
          {all.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Dates() {
  const recording = useRecording();
  const still = recording.draft.value.validTo === '..';
  return (
    <>
      <div class="record-dates">
        <TextField name="validFrom" placeholder="not known" />
        <TextField name="validTo" placeholder={still ? 'still so' : 'not known'} disabled={still} />
        <TextField name="observedOn" placeholder="date of source" />
      </div>
      <div role="status">
        {[...recording.questions.value].map(([field, words]) => (
          <small key={field} id={`record-${field}-asked`} class="record-asked">
            {words}
          </small>
        ))}
      </div>
      <label class="record-check">
        <input
          type="checkbox"
          checked={still}
          onChange={({ currentTarget }) => recording.change({ validTo: currentTarget.checked ? '..' : '' })}
        />
        <span>Still so when the source was written</span>
      </label>
      <small class="hint">As far as known: 2012, 2012-04, 2012-04-18, or 2012~ for about 2012.</small>
    </>
  );
}
