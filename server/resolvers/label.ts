// What is an entity called where names stand? By its name; a flow of money that has none but its id, by what it is.
import type { Context } from '../context.ts';
import { scopeAt } from '../scope.ts';
import { dateWords } from '../values/dateWords.ts';
import { quantityWords } from '../values/quantityWords.ts';
import { type EntityRow, idsOf } from './fetch.ts';
import { valuesOf } from './values.ts';

const told = ['amount', 'goods', 'date', 'dateTo'];

export function label(entity: EntityRow, _: unknown, context: Context): string | Promise<string> {
  const { id, type, name, formerIds } = entity;
  if (type !== 'FLOW' || ![id, ...formerIds].includes(name)) return name;
  return valuesOf(idsOf(entity), told, context, scopeAt(entity, context.viewer)).then((values) =>
    flowLabel(name, (property) => values.find((value) => value.name === property)?.value),
  );
}

/** "120,000 to 140,000 USD, 2019 (f04)"; of what is not known nothing is said. */
export function flowLabel(name: string, valueOf: (property: string) => string | undefined): string {
  const much = valueOf('amount') ?? valueOf('goods');
  const when = yearsOf(valueOf('date'), valueOf('dateTo'));
  const words = [much && quantityWords(much), when].filter(Boolean).join(', ');
  return words ? `${words} (${name})` : name;
}

function yearsOf(from: string | undefined, to: string | undefined): string | undefined {
  const [first, last] = [from, to].map((date) => date && dateWords(date.replace(/^(\d{4})[-\d]*/, '$1')));
  if (!first || !last || first === last || last === '..') return first ?? last;
  return `${first}–${last}`;
}
