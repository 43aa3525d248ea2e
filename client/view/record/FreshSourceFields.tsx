/** What is written of a document that is not cited yet. */
import type { ComponentChildren } from 'preact';
import type { SourceKind } from '../../../generated/client.ts';
import type { FreshSource } from '../../model/record/cited.ts';
import { sourceLabels } from '../../model/record/labels.ts';
import { allSourceKinds } from '../../model/vocabulary.ts';
import { Field } from './Field.tsx';

interface FreshSourceFieldsProps {
  name: string;
  /** Which document it is, as "the source". */
  of: string;
  fresh: FreshSource;
  change: (fresh: FreshSource) => void;
  children: ComponentChildren;
}

type Line = Exclude<keyof typeof sourceLabels, 'kind' | 'authors'>;

const lines: readonly { field: Line; hint?: string }[] = [
  { field: 'publisher' },
  { field: 'publishedOn', hint: '2012, 2012-04 or 2012-04-18.' },
  { field: 'url', hint: 'It begins with https:// or http://.' },
  { field: 'language', hint: 'Its code: en, fr, pt.' },
];

export function FreshSourceFields({ name, of, fresh, change, children }: FreshSourceFieldsProps) {
  const line = ({ field, hint }: (typeof lines)[number]) => (
    <Field key={field} name={`${name}.${field}`} label={sourceLabels[field]} hint={hint}>
      {(attributes) => (
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          value={fresh[field]}
          onInput={({ currentTarget }) => change({ ...fresh, [field]: currentTarget.value })}
          {...attributes}
        />
      )}
    </Field>
  );
  return (
    <fieldset class="record-new">
      <legend>New: {of}</legend>
      {line({ field: 'title', hint: 'As printed. It cannot be changed later.' })}
      <Field name={name} label={sourceLabels.kind}>
        {(attributes) => (
          <select
            value={fresh.kind ?? ''}
            onChange={({ currentTarget }) => {
              const kind = allSourceKinds.find((one) => one.name === currentTarget.value);
              change({ ...fresh, kind: (kind?.name ?? null) as SourceKind | null });
            }}
            {...attributes}
          >
            <option value="">choose …</option>
            {allSourceKinds.map((kind) => (
              <option key={kind.name} value={kind.name}>
                {kind.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name={`${name}.authors`}
        label={sourceLabels.authors}
        hint="One a line, spelled the same way everywhere: works of one author count as one source."
      >
        {(attributes) => (
          <textarea
            rows={2}
            dir="auto"
            value={fresh.authors}
            onInput={({ currentTarget }) => change({ ...fresh, authors: currentTarget.value })}
            {...attributes}
          />
        )}
      </Field>
      {lines.map(line)}
      {children}
    </fieldset>
  );
}
