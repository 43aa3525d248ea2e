/** A field of the claim that is one line of text. */
import type { ComponentChildren } from 'preact';
import type { Draft } from '../../model/record/draft.ts';
import { labels } from '../../model/record/labels.ts';
import { Field } from './Field.tsx';
import { useRecording } from './recordingContext.ts';

interface TextFieldProps {
  name: 'role' | 'validFrom' | 'validTo' | 'observedOn' | 'locator';
  /** Where it is not called as it always is. */
  label?: string;
  hint?: ComponentChildren;
  placeholder?: string;
  /** The id of a datalist with suggestions. */
  list?: string;
  disabled?: boolean;
}

export function TextField({ name, label, hint, ...rest }: TextFieldProps) {
  const recording = useRecording();
  const change = (text: string) => recording.change({ [name]: text } satisfies Partial<Draft>);
  const text = recording.draft.value[name];
  return (
    <Field name={name} label={label ?? labels[name]} hint={hint}>
      {(attributes) => (
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          value={text === '..' ? '' : text}
          onInput={({ currentTarget }) => change(currentTarget.value)}
          onFocus={() => void (recording.typing.value = name)}
          onBlur={() => void (recording.typing.value = null)}
          {...rest}
          {...attributes}
        />
      )}
    </Field>
  );
}
