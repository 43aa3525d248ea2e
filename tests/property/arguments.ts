// Arguments for any field of the schema, made by what their types are and, for words, by what they are called. A new input type
// for which nothing can be made is an error: teach this file how.
import {
  astFromValue,
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
} from 'graphql';
import { properties } from '../../server/vocabulary/vocabulary.ts';
import type { Chance } from './chance.ts';

/** What a story has to ask for: things that a viewer may see, things that are hidden, and things that are not there. */
export interface Pool {
  ids: string[];
  words: string[];
  values: string[];
  names: string[];
  roles: string[];
  authors: string[];
  moments: string[];
}

type Make = (chance: Chance, pool: Pool) => unknown;

const wholeNumbers: Record<string, [least: number, most: number]> = {
  best: [0, 2],
  within: [1, 5],
  first: [1, 4],
  depth: [1, 3],
  limit: [1, 6],
  maxFlows: [1, 4],
  maxLength: [1, 6],
  maxTies: [1, 5],
  maxGap: [0, 400],
  minSources: [0, 3],
};

const fractions: Record<string, number[]> = {
  minAmount: [0, 15, 40],
  resolution: [0.3, 1, 2.5],
};

const texts: Record<string, Make> = {
  text: (chance, { words }) => chance.some(words, chance.between(1, 2)).join(' '),
  name: (chance, { words }) => chance.one(words).slice(0, chance.between(1, 6)),
  title: (chance, { words }) => chance.one(words),
  names: (chance) => chance.one(properties).name,
  property: (chance) => chance.one(['name', 'country', 'kind', 'birthDate', chance.one(properties).name]),
  properties: (chance) => chance.one(['name', 'kind', chance.one(properties).name]),
  value: (chance, { values }) => chance.one(values),
  kinds: (chance, { values }) => chance.one([...values, 'armed_group', 'company']),
  roles: (chance, { roles }) => chance.one(roles),
  authors: (chance, { authors }) => chance.one(authors),
};

const scalars: Record<string, (name: string) => Make | undefined> = {
  Boolean: () => (chance) => chance.is(0.5),
  ID: (name) => (name === 'after' ? undefined : (chance, { ids }) => chance.one(ids)),
  String: (name) => texts[name],
  Int: (name) => wholeNumbers[name] && ((chance) => chance.between(...wholeNumbers[name]!)),
  Float: (name) => fractions[name] && ((chance) => chance.one(fractions[name]!)),
  PartialDate: () => (chance) => chance.one(['2009', '2010-01-01', '2011-06~', '2012', '2014']),
  DateTime:
    () =>
    (chance, { moments }) =>
      chance.one(moments),
  CountryCode: () => (chance) => chance.one(['ML', 'GW', 'XK', 'FR']),
  Currency: () => (chance) => chance.one(['USD', 'XOF']),
};

/** Arguments that are refused beside what another says: mostly left out, so that something is answered. */
const refused: Record<string, (given: Record<string, unknown>) => string[]> = {
  'Query.centrality': ({ measure }) => (measure === 'NEXUS_BETWEENNESS' ? [] : ['from', 'to']),
};

type Given = Record<string, unknown>;

/** Arguments of which some have to be given together, others left out, and which have an order: mostly made to fit. */
const fitted: Record<string, (given: Given, make: (name: string) => unknown, chance: Chance) => Given> = {
  'Query.change': ({ of, first, where }, make, chance) => {
    const isKnowledge = chance.is(0.5);
    const [earlier, later] = isKnowledge ? ['knownSince', 'knownUntil'] : ['since', 'until'];
    const [from, to] = [make(earlier!) as string, make(later!) as string].sort();
    const { asOf: _, asKnownOn, ...asked } = (where ?? {}) as Given;
    return {
      [earlier!]: from,
      ...(isKnowledge && chance.is(0.5) ? {} : { [later!]: to }),
      of,
      where: isKnowledge || asKnownOn === undefined ? asked : { ...asked, asKnownOn },
      first,
    };
  },
};

/** A value of an input type; undefined leaves it out. Throws where it does not know what to make. */
function valueFor(type: GraphQLInputType, name: string, at: string, chance: Chance, pool: Pool): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, name, at, chance, pool);
  if (isListType(type))
    return Array.from({ length: chance.between(1, 2) }, () => valueFor(type.ofType, name, at, chance, pool));
  if (isEnumType(type)) return chance.one(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const wanted = type.isOneOf
      ? [chance.one(fields)]
      : fields.filter((field) => isNonNullType(field.type) || chance.is(0.25));
    return Object.fromEntries(
      wanted.map((field) => [
        field.name,
        valueFor(field.type, field.name, `${type.name}.${field.name}`, chance, pool),
      ]),
    );
  }
  const make = scalars[type.name]?.(name);
  if (!make)
    throw new Error(
      `${at}: no value of type ${type.name} is known. Teach tests/property/arguments.ts how to make one.`,
    );
  return make(chance, pool);
}

/** The arguments of a field, the optional ones by chance; `after` only where it is given. */
export function argumentsFor(
  args: readonly GraphQLArgument[],
  coordinate: string,
  chance: Chance,
  pool: Pool,
  after?: string,
): ArgumentNode[] {
  const made = args.flatMap((argument): [GraphQLArgument, unknown][] => {
    const { name, type } = argument;
    const isNeeded = isNonNullType(type) || name === 'first';
    if (name === 'after' ? after === undefined : !isNeeded && !chance.is(0.4)) return [];
    return [
      [argument, name === 'after' ? after : valueFor(type, name, `${coordinate}(${name}:)`, chance, pool)],
    ];
  });
  const given = Object.fromEntries(made.map(([{ name }, value]) => [name, value]));
  const isUnfit = chance.is(0.1);
  const unfit = isUnfit ? [] : (refused[coordinate]?.(given) ?? []);
  const make = (name: string) =>
    valueFor(args.find((argument) => argument.name === name)!.type, name, coordinate, chance, pool);
  const fitting = (!isUnfit && fitted[coordinate]?.(given, make, chance)) || given;
  return args.flatMap(({ name, type }): ArgumentNode[] => {
    const isLeftOut = unfit.includes(name) || fitting[name] === undefined;
    const node = isLeftOut ? null : astFromValue(fitting[name], type);
    return node ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value: node }] : [];
  });
}

/** Makes a value of every input type that the schema's fields take, so that a new one is noticed whatever chance does. */
export function canMake(
  args: readonly GraphQLArgument[],
  coordinate: string,
  chance: Chance,
  pool: Pool,
): void {
  const visited = new Set<string>();
  const visit = (type: GraphQLInputType, name: string, at: string): void => {
    if (isNonNullType(type) || isListType(type)) return visit(type.ofType, name, at);
    if (!isInputObjectType(type)) return void valueFor(type, name, at, chance, pool);
    if (visited.has(type.name)) return;
    visited.add(type.name);
    for (const field of Object.values(type.getFields()))
      visit(field.type, field.name, `${type.name}.${field.name}`);
  };
  for (const { name, type } of args) if (name !== 'after') visit(type, name, `${coordinate}(${name}:)`);
}
