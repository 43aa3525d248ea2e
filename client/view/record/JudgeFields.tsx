/** How good the source and what it says are, and who may read it. */
import { bandOf } from '../../../server/vocabulary/scales.ts';
import type { Credibility, Reliability } from '../../../generated/client.ts';
import {
  bands,
  credibilityMeans,
  gradeWords,
  markingLabel,
  markingMeans,
  markings,
  reliabilityMeans,
} from '../../model/grades.ts';
import { labels } from '../../model/record/labels.ts';
import { useReader } from '../reading.ts';
import { Field } from './Field.tsx';
import { useRecording } from './recordingContext.ts';

const reliabilities = Object.entries(reliabilityMeans) as [Reliability, string][];
const credibilities = Object.entries(credibilityMeans) as [Credibility, { code: string; words: string }][];

export function JudgeFields() {
  const recording = useRecording();
  const { reliability, credibility } = recording.draft.value;
  return (
    <fieldset class="record-part">
      <legend>How good it is, and who may read it</legend>
      <Field name="reliability" label={labels.reliability}>
        {(attributes) => (
          <select
            value={reliability}
            onChange={({ currentTarget }) =>
              recording.change({
                reliability: reliabilities.find(([one]) => one === currentTarget.value)?.[0] ?? 'F',
              })
            }
            {...attributes}
          >
            {reliabilities.map(([one, words]) => (
              <option key={one} value={one}>
                {one}: {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="credibility"
        label={labels.credibility}
        hint={gradeWords(bands[bandOf(reliability, credibility)] ?? null)}
      >
        {(attributes) => (
          <select
            value={credibility}
            onChange={({ currentTarget }) =>
              recording.change({
                credibility:
                  credibilities.find(([one]) => one === currentTarget.value)?.[0] ?? 'CANNOT_BE_JUDGED',
              })
            }
            {...attributes}
          >
            {credibilities.map(([one, { code, words }]) => (
              <option key={one} value={one}>
                {code}: {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <MarkingField />
    </fieldset>
  );
}

function MarkingField() {
  const recording = useRecording();
  const { marking } = recording.draft.value;
  const { clearance } = useReader().lens.value;
  const allowed = clearance === null ? markings : markings.slice(0, markings.indexOf(clearance) + 1);
  const hint = clearance && `At most ${markingLabel(clearance)}: you are viewing as that.`;
  return (
    <Field name="marking" label={labels.marking} hint={hint}>
      {(attributes) => (
        <select
          value={marking ?? ''}
          onChange={({ currentTarget }) =>
            recording.change({ marking: markings.find((one) => one === currentTarget.value) ?? null })
          }
          {...attributes}
        >
          <option value="">choose …</option>
          {markings.map((one) => (
            <option key={one} value={one} disabled={!allowed.includes(one)}>
              {markingLabel(one)}: {markingMeans[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
