/** Takes a value in the form of its type: one of a list, yes or no, a country, or as it is typed. */
import { allCountries } from '../../model/values.ts';
import { plain } from '../../model/vocabulary.ts';
import type { ControlAttributes } from './Field.tsx';

export interface ValueForm {
  type: string;
  codes?: Record<string, unknown> | undefined;
  closed?: boolean | undefined;
  unit?: string | undefined;
}

interface ValueInputProps {
  row: ValueForm;
  value: string;
  attributes: ControlAttributes;
  change: (value: string) => void;
}

export function ValueInput({ row, value, attributes, change }: ValueInputProps) {
  const choices = choicesOf(row);
  if (choices && row.type !== 'country' && row.closed !== false) {
    return (
      <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)} {...attributes}>
        <option value="">choose …</option>
        {choices.map(({ code, words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  const list = choices && `${attributes.id}-list`;
  return (
    <>
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        {...(list && { list })}
        {...attributes}
      />
      {list && (
        <datalist id={list}>
          {choices.map(({ code, words }) => (
            <option key={code} value={code} label={words} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** How to write a value of this type. */
export function formHint({ type, unit }: ValueForm): string | null {
  switch (type) {
    case 'date':
      return '2012, 2012-04, 2012-04-18, or 2012~ for about.';
    case 'number':
      return `12, 10..15, >12, <50 or ~30${unit === 'currency' ? ', and the currency: 12 mn USD' : ''}.`;
    case 'country':
      return 'Its name, or its code, such as GW.';
    case 'url':
      return 'It begins with https:// or http://.';
    case 'point':
      return 'Latitude and longitude in degrees: 12.65,-8.0.';
    case 'reference':
      return 'The id of an entity.';
    default:
      return null;
  }
}

function choicesOf({ type, codes }: ValueForm): { code: string; words: string }[] | null {
  if (type === 'yes_no') return ['yes', 'no'].map((code) => ({ code, words: code }));
  if (type === 'country') return allCountries.map(({ name }) => ({ code: name, words: name }));
  if (!codes) return null;
  return Object.entries(codes).map(([code, means]) => ({ code, words: `${plain(code)}: ${meaning(means)}` }));
}

function meaning(means: unknown): string {
  if (typeof means === 'string') return means;
  return typeof means === 'object' && means !== null && 'description' in means
    ? String(means.description)
    : '';
}
