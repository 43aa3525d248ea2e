// What may be said of whom: which tie types join two types of entities, and what a property is on one of them.
// Knows no file and no database: the page checks with the words that it was built with.
import type { PropertyRow, PropertyWord, TieTypeWord } from './word-forms.ts';

/** Whether a tie of this type may run between these two; types without direction take either order. */
export function joins({ joins: rows, symmetric }: TieTypeWord, fromType: string, toType: string): boolean {
  const fits = (from: string, to: string) =>
    rows.some((row) => isOneOf(row.from, from) && isOneOf(row.to, to));
  return fits(fromType, toType) || (symmetric && fits(toType, fromType));
}

/** What a property means on entities of a type; undefined where they have no such property. */
export function rowOn({ on }: PropertyWord, entityType: string): PropertyRow | undefined {
  return on.find(({ types }) => types === 'all' || types.includes(entityType));
}

function isOneOf(types: 'any' | readonly string[], name: string): boolean {
  return types === 'any' || types.includes(name);
}
