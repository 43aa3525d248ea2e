/** A document that is cited: a known one, found by the words of its title, or a new one. */
import { useEffect, useMemo } from 'preact/hooks';
import { type Cited, freshSource } from '../../model/record/cited.ts';
import { labels, sourceLabels } from '../../model/record/labels.ts';
import { SourceSearch } from '../../model/record/sourceSearch.ts';
import { sourceKindLabel } from '../../model/vocabulary.ts';
import { speaker } from '../../model/sources.ts';
import { useReader } from '../reading.ts';
import { Trouble } from '../States.tsx';
import { FreshSourceFields } from './FreshSourceFields.tsx';
import { Field, Wrong } from './Field.tsx';
import { useRecording } from './recordingContext.ts';
import { useRefocus } from './refocus.ts';

interface SourceFieldProps {
  name: 'source' | 'attributedTo';
  hint: string;
  /** Said before the field's parts. */
  of: string;
}

export function SourceField(props: SourceFieldProps) {
  const cited = useRecording().draft.value[props.name];
  const box = useRefocus<HTMLDivElement>(cited === null ? 'none' : 'known' in cited ? 'known' : 'new');
  return (
    <div ref={box}>
      <CitedField {...props} />
    </div>
  );
}

function CitedField({ name, hint, of }: SourceFieldProps) {
  const recording = useRecording();
  const label = labels[name];
  const cited = recording.draft.value[name];
  const change = (next: Cited | null) => recording.change({ [name]: next });
  if (cited && 'fresh' in cited)
    return (
      <FreshSourceFields name={name} of={of} fresh={cited.fresh} change={(fresh) => change({ fresh })}>
        <button type="button" class="plain-button" onClick={() => change(null)}>
          Search instead
        </button>
      </FreshSourceFields>
    );
  if (!cited) return <FindSource {...{ name, hint, change }} />;
  const { known } = cited;
  return (
    <div class="record-field" role="group" aria-label={label}>
      <span class="record-label" aria-hidden="true">
        {label}
      </span>
      <div>
        <p class="record-end">
          <bdi class="record-source">{known.title}</bdi>
          <span class="quiet">
            {speaker(known)}, {sourceKindLabel(known.kind)}
          </span>
          <button id={`record-${name}`} type="button" class="plain-button" onClick={() => change(null)}>
            change<span class="for-readers-aloud"> {of}</span>
          </button>
        </p>
        <SourceProblems name={name} />
      </div>
    </div>
  );
}

/** Of a known source, whatever the server says of any part of it. */
function SourceProblems({ name }: Pick<SourceFieldProps, 'name'>) {
  const labelOf = new Map<string, string>(Object.entries(sourceLabels));
  const found = [...useRecording().wrong.value].filter(([field]) => field.split('.')[0] === name);
  const what = found.map(([field, words]) =>
    `${labelOf.get(field.slice(name.length + 1)) ?? ''} ${words}`.trim(),
  );
  return <Wrong id={`record-${name}-wrong`} label={labels[name]} what={what.join('; ') || undefined} />;
}

interface FindSourceProps extends Omit<SourceFieldProps, 'of'> {
  change: (cited: Cited | null) => void;
}

function FindSource({ name, hint, change }: FindSourceProps) {
  const { asker } = useReader();
  const search = useMemo(() => new SourceSearch(asker), [asker]);
  useEffect(() => () => search.end(), [search]);
  const { answer, error, busy } = search.question;
  const text = search.text.value.trim();
  const found = text === '' ? [] : (answer.value?.sources.edges ?? []);
  const more = (answer.value?.sources.totalCount ?? 0) - found.length;
  return (
    <Field name={name} label={labels[name]} hint={hint}>
      {(attributes) => (
        <>
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            placeholder="Find it by words of its title"
            value={search.text.value}
            onInput={({ currentTarget }) => search.type(currentTarget.value)}
            {...attributes}
          />
          {error.value && <Trouble error={error.value} of="The search" />}
          <ul class="record-found">
            {found.map(({ node }) => (
              <li key={node.id}>
                <button type="button" onClick={() => change({ known: node })}>
                  <bdi>{node.title}</bdi>
                  <span class="quiet">
                    {speaker(node)}, {sourceKindLabel(node.kind)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <p class="quiet" role="status">
            {text !== '' &&
              answer.value &&
              !busy.value &&
              found.length === 0 &&
              'None has these words in its title.'}
            {found.length > 0 && more > 0 && `${more} more: go on typing to narrow it.`}
          </p>
          <button
            type="button"
            class="plain-button"
            onClick={() => change(freshSource(crypto.randomUUID(), text))}
          >
            {name === 'source' ? 'A new source' : 'Credits a new source'}
          </button>
        </>
      )}
    </Field>
  );
}
