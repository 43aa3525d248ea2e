// What a `where` means: what is known, and what is asked of it.
import type { Known } from '../analysis/known.ts';
import type { Asked } from '../analysis/view.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { type Scope, scopeFor } from '../scope.ts';
import { type Days, daysOf, mayHold } from '../values/partialDate.ts';
import { folded } from '../values/romanised.ts';
import { isId } from '../values/value.ts';
import { stage, tieTypeCode } from '../vocabulary/codes.ts';
import { entityType, property, propertyNamed, entityTypes } from '../vocabulary/vocabulary.ts';
import { normalise } from '../values/value.ts';

type Given<T> = T | null | undefined;

/** The most entities between which claims may be asked for. */
const mostWithin = 5_000;

export interface TieFilter {
  types?: Given<string[]>;
  asOf?: Given<string>;
  asKnownOn?: Given<string>;
  minSources?: Given<number>;
  minGrade?: Given<number>;
  stages?: Given<string[]>;
  includeContested?: Given<boolean>;
  includeCleared?: Given<boolean>;
  withoutSources?: Given<string[]>;
}

export interface EntityFilter {
  types?: Given<string[]>;
  kinds?: Given<string[]>;
  countries?: Given<string[]>;
  name?: Given<string>;
  having?: Given<{ property: string; value?: Given<string> }[]>;
}

export interface ClaimFilter {
  about?: Given<string[]>;
  within?: Given<string[]>;
  countries?: Given<string[]>;
  sources?: Given<string[]>;
  properties?: Given<string[]>;
  types?: Given<string[]>;
  roles?: Given<string[]>;
  stages?: Given<string[]>;
  stance?: Given<string>;
  validDuring?: Given<string>;
  includeRetracted?: Given<boolean>;
}

export interface SourceFilter {
  title?: Given<string>;
  kinds?: Given<string[]>;
  authors?: Given<string[]>;
  publishedDuring?: Given<string>;
  includeRetracted?: Given<boolean>;
}

/** What is known below a field with this filter: a nested one inherits asKnownOn and leaves out what was left out above it. */
export async function scopeWithin(where: TieFilter, scope: Scope, context: Context): Promise<Scope> {
  checkLists('where', where, ['types', 'stages', 'withoutSources']);
  const at = where.asKnownOn == null ? scope.at : Date.parse(where.asKnownOn);
  const without = [...new Set([...scope.without, ...(where.withoutSources ?? [])])].sort();
  for (const id of without) if (!isId(id)) throw badInput(`where.withoutSources: "${id}" is no id.`);
  if (at === scope.at && without.length === scope.without.length) return scope;
  const known = { clearance: scope.clearance, at, without };
  const key = JSON.stringify([scope.key, at, without]);
  const found = context.scopes.get(key) ?? narrowed(known, scope, context);
  context.scopes.set(key, found);
  return found;
}

async function narrowed(known: Known, scope: Scope, context: Context): Promise<Scope> {
  const { state, origins } = await context.analysis.originsOf(known, context.state);
  context.state = state;
  return scopeFor(known, origins, scope.asking);
}

/** Which ties are chosen. Throws BAD_USER_INPUT. */
export function askedOf(where: TieFilter): Asked {
  const minSources = where.minSources ?? 1;
  if (minSources < 0 || minSources > 100) throw badInput(`where.minSources is ${minSources}. Give 0 to 100.`);
  if (where.asOf === '..') throw badInput('where.asOf: ".." is no period. Give a day, a month or a year.');
  return {
    types: where.types
      ? [...new Set(where.types)].map((name) => tieTypeCode[name] ?? -1).sort((a, b) => a - b)
      : null,
    asOf: where.asOf ? daysOf(where.asOf) : null,
    minSources,
    minGrade: where.minGrade ?? null,
    stages: where.stages
      ? [...new Set(where.stages)].map((name) => stage[name as keyof typeof stage]).sort((a, b) => a - b)
      : null,
    includeContested: where.includeContested ?? true,
    includeCleared: where.includeCleared ?? false,
  };
}

/** The parameters of Query/entities and Query/search; `at` names the argument in errors. Throws BAD_USER_INPUT. */
export function entityParameters(where: EntityFilter, at = 'where'): Record<string, unknown> {
  checkLists(at, where, ['types', 'kinds', 'countries', 'having']);
  const name = where.name == null ? null : folded(where.name);
  if (name === '') throw badInput(`${at}.name has no letter or digit in it. Leave it out to mean any.`);
  const { kinds = null, countries = null, having } = where;
  return {
    labels: where.types?.map((one) => entityType(one)?.label ?? one) ?? ['Entity'],
    // What is not asked for is not looked at for each entity.
    unfiltered: [kinds, countries, name, having ?? null].every((one) => one === null),
    kinds,
    countries,
    name,
    having: (having ?? []).map(({ property: named, value }, index) => ({
      property: propertyOr(named, `${at}.having[${index}].property`),
      value: value == null ? null : normalForm(named, value),
    })),
  };
}

/** The parameters of Query/claims; `fromStart` where the statement begins with the first claim. Throws BAD_USER_INPUT. */
export function claimParameters(where: ClaimFilter, fromStart: boolean): Record<string, unknown> {
  const lists = [
    'about',
    'within',
    'countries',
    'sources',
    'properties',
    'types',
    'roles',
    'stages',
  ] as const;
  checkLists('where', where, lists);
  if (where.within && where.within.length > mostWithin)
    throw badInput(
      `where.within: has ${where.within.length.toLocaleString('en')} ids. Give at most ${mostWithin.toLocaleString('en')}.`,
    );
  for (const [index, named] of (where.properties ?? []).entries())
    propertyOr(named, `where.properties[${index}]`);
  const days = periodOf(where.validDuring, 'where.validDuring');
  const { countries, properties, types, roles, stages, stance } = where;
  const isAboutSome = where.about != null || where.within != null;
  const unfiltered = [countries, properties, types, roles, stages, stance, days].every((one) => one == null);
  return {
    ...Object.fromEntries(lists.map((name) => [name, where[name] ?? null])),
    stance: stance ?? null,
    days,
    // Nothing is looked at for each claim that was not asked for.
    unfiltered,
    plain: unfiltered && fromStart && !where.includeRetracted && !(isAboutSome && where.sources),
    retracted: where.includeRetracted ?? false,
  };
}

/** The parameters of Query/sources. Throws BAD_USER_INPUT. */
export function sourceParameters(where: SourceFilter): Record<string, unknown> {
  checkLists('where', where, ['kinds', 'authors']);
  return {
    title: where.title == null ? [] : (folded(where.title).match(/ [^ ]+/g) ?? []),
    kinds: where.kinds ?? null,
    authors: where.authors?.map((author) => author.normalize('NFC').trim()) ?? null,
    days: periodOf(where.publishedDuring, 'where.publishedDuring'),
    retracted: where.includeRetracted ?? false,
  };
}

function periodOf(date: Given<string>, where: string): Days | null {
  if (date === '..') throw badInput(`${where}: ".." is no period. Give a day, a month or a year.`);
  return date == null ? null : mayHold(date, date);
}

/** The name, if the vocabulary has it. Throws BAD_USER_INPUT. */
export function propertyOr(name: string, where: string): string {
  if (!propertyNamed(name))
    throw badInput(`${where}: there is no property "${name}". The vocabulary lists those that there are.`);
  return name;
}

// A value is looked for in the form in which it was kept, which depends on the type; where it fits none, it is looked for as it is.
function normalForm(name: string, value: string): string {
  for (const { name: type } of entityTypes) {
    const row = property(name, type);
    const result = row && normalise(value, row);
    if (result && 'value' in result) return result.value;
  }
  return value;
}

function checkLists<K extends string>(
  where: string,
  filter: Partial<Record<K, unknown>>,
  names: readonly K[],
): void {
  for (const name of names) {
    const list = filter[name];
    if (Array.isArray(list) && list.length === 0)
      throw badInput(`${where}.${name}: the list is empty. Leave it out to mean any.`);
  }
}
