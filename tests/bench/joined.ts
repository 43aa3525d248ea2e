// Which kinds of entity there are in the invented graph, and how two of them may be tied.
import type { Chance } from './chance.ts';

const types = {
  'PERSON PERSON': ['ASSOCIATE_OF', 'FAMILY_OF'],
  'PERSON ORGANIZATION': ['MEMBER_OF', 'LEADS', 'OWNS', 'DIRECTS'],
  'PERSON STATE_INSTITUTION': ['MEMBER_OF', 'CAPTURES'],
  'PERSON OFFICE': ['HOLDS'],
  'PERSON PLACE': ['OPERATES_IN'],
  'ORGANIZATION ORGANIZATION': ['ALLIED_WITH', 'SUPPLIES', 'CONTRACTS_WITH', 'OWNS'],
  'ORGANIZATION STATE_INSTITUTION': ['CAPTURES', 'INFILTRATES', 'CONTRACTS_WITH'],
  'ORGANIZATION PLACE': ['LOCATED_IN', 'OPERATES_IN', 'CONTROLS'],
  'STATE_INSTITUTION STATE_INSTITUTION': ['PART_OF', 'COOPERATES_WITH'],
  'STATE_INSTITUTION PLACE': ['LOCATED_IN'],
  'OFFICE STATE_INSTITUTION': ['OFFICE_OF'],
  'OFFICE ORGANIZATION': ['OFFICE_OF', 'TOLERATES', 'PROTECTS'],
  'OFFICE PLACE': ['LOCATED_IN'],
  'PLACE PLACE': ['PART_OF'],
} as const;

const shares = [
  ['PERSON', 45],
  ['ORGANIZATION', 75],
  ['STATE_INSTITUTION', 83],
  ['OFFICE', 90],
  ['PLACE', 100],
] as const;

/** The type of an entity follows from its number, and not from how many ties it gets. */
export function typeOf(entity: number): string {
  const place = Math.imul(entity + 1, 0x9e3779b1) >>> 0;
  return shares.find(([, below]) => place % 100 < below)![0];
}

/** A tie between the two, the way round that the vocabulary allows; null where there is none. */
export function joined(
  one: number,
  other: number,
  chance: Chance,
): { from: number; to: number; type: string } | null {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const words = types[`${typeOf(from)} ${typeOf(to)}` as keyof typeof types];
    if (words) return { from, to, type: chance.of<string>(words) };
  }
  return null;
}
