/** Who or what the claim is about, and what it says: only what the vocabulary lets join these two. */
import type { EntityType } from '../../../generated/client.ts';
import { shortName } from '../../model/names.ts';
import { labels } from '../../model/record/labels.ts';
import {
  type About,
  mayBeSaid,
  propertiesOf,
  tiesBetween,
  typesAtOtherEnd,
} from '../../model/record/relations.ts';
import {
  inPlainWords,
  propertyLabel,
  propertyMeans,
  propertyOf,
  tieLabel,
  tieType,
} from '../../model/vocabulary.ts';
import { EndField } from './EndField.tsx';
import { Field } from './Field.tsx';
import { QualifierFields } from './QualifierFields.tsx';
import { useRecording } from './recordingContext.ts';
import { formHint, ValueInput } from './ValueInput.tsx';

export function AboutFields() {
  const recording = useRecording();
  const { anchor, other, about } = recording.draft.value;
  const type = anchor.type ?? 'PERSON';
  return (
    <fieldset class="record-part">
      <legend>What is said</legend>
      <EndField name="anchor" end={anchor} types={[type]} fixed />
      <AboutField type={type} />
      {about && 'property' in about ? (
        <PropertyValue name={about.property} type={type} />
      ) : (
        <>
          <EndField name="other" end={other} types={typesAtOtherEnd(about, type)} />
          {about && <QualifierFields type={about.tie} />}
        </>
      )}
    </fieldset>
  );
}

interface Choice {
  about: About;
  words: string;
}

function AboutField({ type }: { type: EntityType }) {
  const recording = useRecording();
  const { anchor, other, about } = recording.draft.value;
  const name = shortName(anchor.name) || 'it';
  const ties = tiesBetween(type, other?.type ?? null);
  const choices = (outgoing: boolean): Choice[] =>
    ties
      .filter((one) => one.outgoing === outgoing)
      .map((one) => ({ about: one, words: tieLabel(one.tie, outgoing) }))
      .sort(byWords);
  const properties: Choice[] = propertiesOf(type)
    .map((property) => ({ about: { property }, words: propertyLabel(property) }))
    .sort(byWords);
  const groups = [
    { label: `${name} …`, choices: choices(true) },
    { label: `The other way: ${name} …`, choices: choices(false) },
    { label: `About ${name} itself`, choices: other === null ? properties : [] },
  ].filter(({ choices: some }) => some.length > 0);
  const all = groups.flatMap((group) => group.choices);
  const key = about && keyOf(about);
  const there = key === null || all.some((one) => keyOf(one.about) === key);
  const hasWays = about && 'tie' in about && !tieType(about.tie)?.symmetric;
  const turned = hasWays ? { ...about, outgoing: !about.outgoing } : null;
  return (
    <Field name="about" label={labels.about} hint={meaningOf(about)}>
      {(attributes) => (
        <div class="record-about">
          <select
            autofocus
            value={key ?? ''}
            onChange={({ currentTarget }) => {
              const chosen = all.find((one) => keyOf(one.about) === currentTarget.value);
              recording.change({ about: chosen?.about ?? null });
            }}
            {...attributes}
          >
            <option value="">choose …</option>
            {about && !there && <option value={key}>{wordsOf(about)}</option>}
            {groups.map(({ label, choices: some }) => (
              <optgroup key={label} label={label}>
                {some.map((one) => (
                  <option key={keyOf(one.about)} value={keyOf(one.about)}>
                    {one.words}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          {turned && mayBeSaid(turned, type, other?.type ?? null) && (
            <button type="button" onClick={() => recording.change({ about: turned })}>
              Swap
            </button>
          )}
        </div>
      )}
    </Field>
  );
}

function PropertyValue({ name, type }: { name: string; type: EntityType }) {
  const recording = useRecording();
  const row = propertyOf(name, type) ?? { type: 'text' };
  return (
    <Field name="value" label={labels.value} hint={formHint(row)}>
      {(attributes) => (
        <ValueInput
          row={row}
          value={recording.draft.value.value}
          attributes={attributes}
          change={(value) => recording.change({ value })}
        />
      )}
    </Field>
  );
}

function keyOf(about: About): string {
  return 'tie' in about ? `${about.tie} ${about.outgoing ? 'to' : 'from'}` : about.property;
}

function wordsOf(about: About): string {
  return 'tie' in about ? tieLabel(about.tie, about.outgoing) : propertyLabel(about.property);
}

function meaningOf(about: About | null): string | null {
  if (about === null) return null;
  const means = 'tie' in about ? tieType(about.tie)?.description : propertyMeans(about.property);
  return means === undefined ? null : inPlainWords(means);
}

function byWords(a: { words: string }, b: { words: string }): number {
  return a.words.localeCompare(b.words, 'en');
}
