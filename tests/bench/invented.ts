// Words for an invented graph: quotes, sources, dates. Nothing of it is about anybody.
import type { SourceRef } from '../../server/record/inputs.ts';
import type { Chance } from './chance.ts';
import { word } from './names.ts';

const kinds = ['UN_REPORT', 'COURT_RECORD', 'OFFICIAL_REGISTER', 'STATE_SUBMISSION', 'FINANCIAL_RECORD'];

/** About fifteen words, as a sentence would have them. */
export function quoteOf(chance: Chance): string {
  return Array.from({ length: 10 + chance.below(10) }, () => word(chance).toLowerCase()).join(' ');
}

/** A day, a month or a year between 1990 and 2023. */
export function dateOf(chance: Chance, from = 1990): string {
  const year = from + chance.below(2024 - from);
  const month = String(1 + chance.below(12)).padStart(2, '0');
  const day = String(1 + chance.below(28)).padStart(2, '0');
  return chance.of([`${year}`, `${year}`, `${year}~`, `${year}-${month}`, `${year}-${month}-${day}`]);
}

/** Sources, some by the same authors, one in ten a repetition of one before it. */
export function sourcesOf(count: number, chance: Chance): SourceRef[] {
  const authors = Array.from({ length: Math.ceil(count * 0.6) }, () => `${word(chance)} ${word(chance)}`);
  return Array.from({ length: count }, (_, index) => ({
    id: `bench-source-${index}`,
    title: `Report on ${word(chance)} and ${word(chance)}`,
    kind: chance.of(kinds),
    authors: [...new Set(Array.from({ length: 1 + chance.below(3) }, () => chance.of(authors)))],
    publisher: `${word(chance)} Press`,
    publishedOn: `${2000 + chance.below(24)}-0${1 + chance.below(9)}-15`,
    ...(index > 0 && chance.maybe(0.1) ? { repeats: `bench-source-${chance.below(index)}` } : {}),
  }));
}
