/** Somebody or something that the claim brings in; who has nearly that name already is offered in their place. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { EntityNameFragment, EntityType } from '../../../generated/client.ts';
import { keyWords } from '../../model/keys.ts';
import { shortName } from '../../model/names.ts';
import type { End } from '../../model/record/ends.ts';
import { knownEnd } from '../../model/record/ends.ts';
import { Namesakes } from '../../model/record/namesakes.ts';
import { entityTypeLabel } from '../../model/vocabulary.ts';
import { apple } from '../keyboard.ts';
import { Swatch } from '../Marks.tsx';
import { useReader } from '../reading.ts';
import { Field } from './Field.tsx';

interface NewEndProps {
  name: 'anchor' | 'other';
  end: End;
  types: readonly EntityType[];
  /** The end that one starts from stays. */
  fixed: boolean;
  change: (end: End | null) => void;
}

export function NewEnd({ name, end, types, fixed, change }: NewEndProps) {
  const namesakes = useNamesakes(end.name, types);
  const [likest] = namesakes;
  const take = (entity: EntityNameFragment) => change(knownEnd(entity));
  return (
    <fieldset class="record-new">
      <legend>Somebody or something new</legend>
      <Field name={`${name}.name`} label="Name" hint="As the source writes it. The name is claimed as well.">
        {(attributes) => (
          <>
            <input
              type="text"
              dir="auto"
              autocomplete="off"
              value={end.name}
              onInput={({ currentTarget }) => change({ ...end, name: currentTarget.value })}
              onKeyDown={(event) => {
                if (!likest || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                take(likest);
              }}
              {...(likest && { 'aria-keyshortcuts': apple ? 'Meta+Enter' : 'Control+Enter' })}
              {...attributes}
            />
            <DidYouMean namesakes={namesakes} take={take} />
          </>
        )}
      </Field>
      <Field name={name} label="What it is">
        {(attributes) => (
          <select
            value={end.type ?? ''}
            onChange={({ currentTarget }) =>
              change({ ...end, type: types.find((type) => type === currentTarget.value) ?? null })
            }
            {...attributes}
          >
            <option value="">choose …</option>
            {types.map((type) => (
              <option key={type} value={type}>
                {entityTypeLabel(type)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!fixed && (
        <button type="button" class="plain-button" onClick={() => change(null)}>
          Search instead
        </button>
      )}
    </fieldset>
  );
}

interface DidYouMeanProps {
  namesakes: readonly EntityNameFragment[];
  take: (entity: EntityNameFragment) => void;
}

function DidYouMean({ namesakes, take }: DidYouMeanProps) {
  const [likest] = namesakes;
  return (
    <div class="record-meant" role="status">
      {likest && (
        <small>
          In the graph already? <span class="by-key">{keyWords('mod Enter', apple)} takes the first.</span>
        </small>
      )}
      {namesakes.map((entity) => (
        <button key={entity.id} type="button" onClick={() => take(entity)}>
          <Swatch type={entity.type} />
          <span class="for-readers-aloud">Take </span>
          <bdi>{shortName(entity.name)}</bdi>
          <span class="quiet">{entityTypeLabel(entity.type)}</span>
        </button>
      ))}
    </div>
  );
}

function useNamesakes(name: string, types: readonly EntityType[]): readonly EntityNameFragment[] {
  const { asker } = useReader();
  const typed = useSignal(name);
  const among = useSignal(types);
  typed.value = name;
  // The same list is made anew each time that the form is drawn.
  if (among.peek().join() !== types.join()) among.value = types;
  const namesakes = useMemo(() => new Namesakes(asker, typed, among), [asker]);
  useEffect(() => () => namesakes.end(), [namesakes]);
  return namesakes.found.value;
}
