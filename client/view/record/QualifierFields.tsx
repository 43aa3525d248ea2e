/** The role, and what else a claim may say of a tie of this type. */
import type { TieType } from '../../../generated/client.ts';
import type { QualifierWord } from '../../../server/vocabulary/word-forms.ts';
import { labels } from '../../model/record/labels.ts';
import { inPlainWords, plain, propertyLabel, tieType } from '../../model/vocabulary.ts';
import { Field } from './Field.tsx';
import { useRecording } from './recordingContext.ts';
import { TextField } from './TextField.tsx';
import { formHint, ValueInput } from './ValueInput.tsx';

export function QualifierFields({ type }: { type: TieType }) {
  const word = tieType(type);
  if (!word) return null;
  const roles = Object.entries(word.role.values);
  return (
    <>
      {word.role.use !== 'none' && (
        <>
          <TextField
            name="role"
            label={word.role.use === 'required' ? labels.role : `${labels.role}, if given`}
            list="record-roles"
          />
          <datalist id="record-roles">
            {roles.map(([code, means]) => (
              <option key={code} value={code} label={`${plain(code)}: ${means}`} />
            ))}
          </datalist>
        </>
      )}
      {word.qualifiers.map((qualifier) => (
        <QualifierField key={qualifier.name} word={qualifier} />
      ))}
    </>
  );
}

/** One value, or as many as are given and one more. */
function QualifierField({ word }: { word: QualifierWord }) {
  const recording = useRecording();
  const { qualifiers } = recording.draft.value;
  const given = qualifiers.filter(({ name }) => name === word.name).map(({ value }) => value);
  const last = given.at(-1);
  const values = given.length === 0 || (word.cardinality === 'many' && last !== '') ? [...given, ''] : given;
  const set = (at: number, value: string) => {
    const mine = values.map((one, index) => (index === at ? value : one));
    while (mine.at(-1) === '') mine.pop();
    recording.change({
      qualifiers: [
        ...qualifiers.filter(({ name }) => name !== word.name),
        ...mine.map((one) => ({ name: word.name, value: one })),
      ],
    });
  };
  const label = propertyLabel(word.name);
  const hint = [inPlainWords(word.description), formHint(word)].filter(Boolean).join(' ');
  return (
    <Field
      name={`qualifiers.${word.name}`}
      label={label.charAt(0).toUpperCase() + label.slice(1)}
      hint={hint}
    >
      {(attributes) =>
        values.map((value, at) => (
          <ValueInput
            key={at}
            row={word}
            value={value}
            attributes={
              at === 0
                ? attributes
                : { ...attributes, id: `${attributes.id}-${at}`, 'aria-label': `${label}, one more` }
            }
            change={(text) => set(at, text)}
          />
        ))
      }
    </Field>
  );
}
