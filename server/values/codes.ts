// Which codes of countries and currencies are there? ISO 3166-1 and 4217, with what they leave to users, for fiction.
import countries from 'i18n-iso-countries';

const assigned = new Set(Object.keys(countries.getAlpha2Codes()));
const userAssigned = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;
// Not a country of ISO's list, but the code that everybody uses for Kosovo lies in the user-assigned range as well.

/** A country as ISO 3166-1 alpha-2, or one of the codes that ISO leaves to users (XK among them). */
export function isCountry(code: string): boolean {
  return assigned.has(code) || userAssigned.test(code);
}

const currencies = new Set([...Intl.supportedValuesOf('currency'), 'XTS']);

/** A currency as ISO 4217; XTS is the code that it keeps for tests. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}
