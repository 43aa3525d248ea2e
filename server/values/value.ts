// Is this text a value of that property, and how do we keep it?
import type { PropertyRow } from '../vocabulary/word-forms.ts';
import { isCountry } from './codes.ts';
import { isPartialDate } from './partialDate.ts';
import { parseQuantity, printQuantity } from './quantity.ts';

/** The row of the vocabulary that says what type a value has. */
export type ValueRow = Pick<PropertyRow, 'type'> & {
  codes?: Record<string, unknown> | undefined;
  closed?: boolean | undefined;
  unit?: string | undefined;
  pattern?: string | undefined;
};

export type Normalised = { value: string } | { problem: string };

const mostText = 4_000;

/** The value in its normal form, or what is wrong with it and what to do. */
export function normalise(text: string, row: ValueRow): Normalised {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed === '') return { problem: 'is empty: give a value, or leave the claim out' };
  if (trimmed.length > mostText)
    return { problem: `has ${trimmed.length} characters; at most ${mostText} are kept` };
  switch (row.type) {
    case 'text':
      return row.pattern === undefined || new RegExp(row.pattern, 'u').test(trimmed)
        ? { value: trimmed }
        : { problem: `"${text}" is not in the form ${row.pattern}` };
    case 'yes_no':
      return /^(yes|no)$/i.test(trimmed)
        ? { value: trimmed.toLowerCase() }
        : { problem: `"${text}" is neither yes nor no` };
    case 'reference':
      return isId(trimmed)
        ? { value: trimmed }
        : { problem: `"${text}" is no id: 1 to 200 printable characters without spaces` };
    case 'url':
      return url(trimmed);
    case 'date':
      return isPartialDate(trimmed)
        ? { value: trimmed }
        : { problem: `"${text}" is no date: give 2012, 2012-04, 2012-04-18 or 2012~` };
    case 'country':
      return isCountry(trimmed)
        ? { value: trimmed }
        : { problem: `"${text}" is no country: give ISO 3166-1 alpha-2, such as GW` };
    case 'code':
      return code(trimmed, row);
    case 'point':
      return point(trimmed);
    case 'number':
      return quantity(trimmed, row);
  }
}

/** Ids are kept as they are given: printable, without spaces, so that they survive a link, a table and a footnote. */
export function isId(text: string): boolean {
  return /^[\x21-\x7e]{1,200}$/.test(text);
}

function url(text: string): Normalised {
  const parsed = URL.parse(text);
  return parsed && /^https?:$/.test(parsed.protocol)
    ? { value: parsed.href }
    : { problem: `"${text}" is no address: give one that begins with https:// or http://` };
}

function code(text: string, row: ValueRow): Normalised {
  const known = Object.keys(row.codes ?? {});
  if (known.includes(text)) return { value: text };
  if (row.closed !== false && known.length > 0)
    return { problem: `"${text}" is not one of ${known.join(', ')}` };
  return /^[a-z0-9]+(_[a-z0-9]+)*$/.test(text)
    ? { value: text }
    : { problem: `"${text}" is no code: lower case letters and digits, joined by underscores` };
}

function point(text: string): Normalised {
  const parts = /^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  const [latitude, longitude] = [Number(parts?.[1]), Number(parts?.[2])];
  return parts && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { value: `${latitude},${longitude}` }
    : { problem: `"${text}" is no point: give latitude and longitude in degrees, such as 12.65,-8.0` };
}

function quantity(text: string, row: ValueRow): Normalised {
  const parsed = parseQuantity(text);
  if (!parsed)
    return {
      problem: `"${text}" is no number: give 12, 10..15, >12, <50 %, ~30, 12 t or 20..40 bn USD/year`,
    };
  if (row.unit === 'currency' && !parsed.currency)
    return { problem: `"${text}" names no currency: give ISO 4217, such as 12 mn USD` };
  if (row.unit && row.unit !== 'currency') {
    const unit = parsed.currency ?? parsed.unit;
    if (unit && unit !== row.unit)
      return { problem: `"${text}" is in ${unit}; this property is in ${row.unit}` };
    return { value: printQuantity({ ...parsed, unit: row.unit, currency: null }) };
  }
  return { value: printQuantity(parsed) };
}
