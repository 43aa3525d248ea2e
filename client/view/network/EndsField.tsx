/** One end of the paths: entities by name, or all of a kind. */
import { useState } from 'preact/hooks';
import { NamesDocument, type EntityType } from '../../../generated/client.ts';
import { type Ends, nobody } from '../../model/network/asked.ts';
import { shortName } from '../../model/names.ts';
import { allEntityTypes, kindsOf, plain } from '../../model/vocabulary.ts';
import { Swatch } from '../Marks.tsx';
import { useQuestion } from '../reading.ts';
import { CountryField } from './CountryField.tsx';
import { PickField } from './PickField.tsx';

interface EndsFieldProps {
  name: string;
  label: string;
  ends: Ends;
  change: (ends: Ends) => void;
}

export function EndsField({ name, label, ends, change }: EndsFieldProps) {
  const [more, setMore] = useState(false);
  return (
    <fieldset class="ends">
      <legend>{label}</legend>
      <Members ids={ends.ids} of={label} change={(ids) => change({ ...nobody, ids })} />
      {ends.ids.length > 0 && !more && (
        <button
          type="button"
          class="also"
          aria-label={`${label} somebody else, too`}
          title="Somebody else, too"
          onClick={() => setMore(true)}
        >
          +
        </button>
      )}
      {ends.all === null && (ends.ids.length === 0 || more) && (
        <PickField
          id={`${name}-hit`}
          label={label}
          placeholder={ends.ids.length > 0 ? 'and also' : 'Find somebody'}
          choose={({ node }) => {
            setMore(false);
            change({ ...nobody, ids: [...new Set([...ends.ids, node.id])] });
          }}
        />
      )}
      {ends.ids.length === 0 && (
        <select
          aria-label={`${label} all of a kind`}
          value={ends.all ?? ''}
          onChange={({ currentTarget }) =>
            change({ ...nobody, all: currentTarget.value || null, country: ends.country })
          }
        >
          <option value="">or all of a kind …</option>
          {allEntityTypes
            .filter(({ endsPaths }) => !endsPaths)
            .map(({ name: type, plural }) => (
              <optgroup key={type} label={plural}>
                <option value={type}>all {plural}</option>
                {kindsOf(type as EntityType).map((kind) => (
                  <option key={kind} value={`${type}/${kind}`}>
                    {plural}: {plain(kind)}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      )}
      {ends.all !== null && (
        <CountryField
          id={name}
          label={`${label} the country`}
          country={ends.country}
          change={(country) => change({ ...ends, country })}
        />
      )}
    </fieldset>
  );
}

interface MembersProps {
  ids: readonly string[];
  /** What they are members of, for who cannot see where the buttons stand. */
  of: string;
  change: (ids: string[]) => void;
}

/** Entities by name, each to be taken out again. One that is not seen keeps its id: it is in the address. */
export function Members({ ids, of, change }: MembersProps) {
  const { answer } = useQuestion(NamesDocument, () => (ids.length > 0 ? { of: [...ids] } : null), [
    ids.join('\n'),
  ]);
  if (ids.length === 0) return null;
  const found = answer.value?.subgraph.entities ?? [];
  return (
    <ul class="members">
      {ids.map((id) => {
        const entity = found.find((one) => one.id === id || one.formerIds.includes(id));
        const name = entity ? shortName(entity.name) : answer.value ? 'somebody not seen here' : '…';
        return (
          <li key={id}>
            {entity && <Swatch type={entity.type} />}
            <bdi>{name}</bdi>
            <button
              type="button"
              class="remove"
              aria-label={`Take ${name} out of ${of}`}
              onClick={() => change(ids.filter((one) => one !== id))}
            >
              ×
            </button>
          </li>
        );
      })}
    </ul>
  );
}
