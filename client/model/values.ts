/** A property's value in words, by the form that the vocabulary gives it. */
import assigned from 'i18n-iso-countries/codes.json' with { type: 'json' };
import type { EntityType } from '../../generated/client.ts';
import { quantityWords } from '../../server/values/quantityWords.ts';
import { dateWords, isPartialDate } from './dates.ts';
import { plain, valueType } from './vocabulary.ts';

export { quantityWords };

export function valueWords(property: string, value: string, entity: EntityType): string {
  switch (valueType(property, entity)) {
    case 'country':
      return countryName(value);
    case 'code':
      return plain(value);
    case 'date':
      return dateWords(value);
    case 'number':
      return quantityWords(value);
    case 'yes_no':
      return value === 'true' ? 'yes' : value === 'false' ? 'no' : value;
    default:
      return value;
  }
}

/** Codes that ISO 3166 leaves to their users: fiction has no name to look up. */
const own = /^(AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

export function countryName(code: string): string {
  return own.test(code) || !/^[A-Z]{2}$/.test(code) ? code : (regions.of(code) ?? code);
}

/** A code that ISO assigned, or leaves to its users. */
export function isCountryCode(code: string): boolean {
  return own.test(code) || allCountries.some((one) => one.code === code);
}

/** Every country of ISO 3166, by name. */
export const allCountries: readonly { code: string; name: string }[] = assigned
  .map(([code]) => ({ code: code!, name: countryName(code!) }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** The code of a country that is named by its name or its code; null for what is none. */
export function countryCode(text: string): string | null {
  const word = text.trim().toLowerCase();
  const code = allCountries.find((one) => one.name.toLowerCase() === word)?.code ?? word.toUpperCase();
  return isCountryCode(code) ? code : null;
}

/** A qualifier's value: a date in words, a code without its underscores. */
export function qualifierWords(value: string): string {
  return isPartialDate(value) ? dateWords(value) : plain(value);
}
