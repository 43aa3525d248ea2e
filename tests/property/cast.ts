// Who and what a story is about: entities, sources, and the few ties and values that its claims are about again and again.
import {
  entityTypes,
  properties,
  tieTypes,
  type PropertyRow,
  type TieTypeWord,
} from '../../server/vocabulary/vocabulary.ts';
import type { SourceRef } from '../../server/record/inputs.ts';
import type { Chance } from './chance.ts';

export interface Member {
  id: string;
  type: string;
  names: string[];
}

export interface TieTarget {
  from: Member;
  to: Member;
  type: string;
  id?: string;
  episode?: string;
  roles: string[];
  qualifiers: Record<string, string[]>;
}

export interface ValueTarget {
  of: Member;
  property: string;
  values: string[];
}

export interface Cast {
  members: Member[];
  sources: (SourceRef & { repeatsSometimes?: string })[];
  ties: TieTarget[];
  values: ValueTarget[];
}

const common = [
  'PERSON',
  'PERSON',
  'ORGANIZATION',
  'ORGANIZATION',
  'STATE_INSTITUTION',
  'OFFICE',
  'PLACE',
  'ROUTE',
  'PROCEEDING',
];
export const givenNames = [
  'Yaren Olm',
  'Ярен Олм',
  'Bubo Tchutó',
  'Heron Guard',
  'Grey Heron',
  'Port Salt',
  'salt road',
  'Olm',
  'É. Bari',
];
const authors = ['A. Writer', 'Panel of Experts', 'B. Scribe', 'Ж. Перо'];

export function castOf(chance: Chance): Cast {
  const members = membersOf(chance, chance.between(4, 12), common);
  return {
    members,
    sources: sourcesOf(chance),
    ties: tiesOf(chance, members, chance.between(2, 6)),
    values: valuesOf(chance, members),
  };
}

const actors = ['PERSON', 'PERSON', 'ORGANIZATION', 'ORGANIZATION', 'STATE_INSTITUTION', 'OFFICE', 'FLOW'];

/** A cast among whom paths run: many ties of types that paths pass, a few that they pass when asked; classes of actors, parties. */
export function connectedCastOf(chance: Chance): Cast {
  const members = membersOf(chance, chance.between(5, 14), actors);
  const passed = tieTypes.filter(({ path }) => path === 'yes' || (path === 'asked' && chance.is(0.5)));
  return {
    members,
    sources: sourcesOf(chance),
    ties: tiesOf(chance, members, members.length * 2, passed),
    values: members
      .filter(({ type }) => type === 'ORGANIZATION')
      .flatMap((of) => [
        { of, property: 'kind', values: ['party', 'armed_group', 'company'] },
        ...(chance.is(0.3) ? [{ of, property: 'generic', values: ['yes'] }] : []),
      ]),
  };
}

const payers = ['FLOW', 'FLOW', 'FLOW', 'ORGANIZATION', 'ORGANIZATION', 'PERSON', 'COMMODITY'];

/** A cast among whom money goes round: flows, who pays and is paid, what they are proceeds of, how much and when. */
export function moneyCastOf(chance: Chance): Cast {
  const members = membersOf(chance, chance.between(7, 14), payers);
  const money = tieTypes.filter(({ name }) => ['PAYS', 'PAID_TO', 'PROCEEDS_OF', 'VIA'].includes(name));
  const amounts = ['12 USD', '10..15 USD', '>12 XOF', '<50 USD', '~30 USD', '20..40 XOF'];
  return {
    members,
    sources: sourcesOf(chance),
    ties: tiesOf(chance, members, members.length * 2, money),
    values: members
      .filter(({ type }) => type === 'FLOW')
      .flatMap((of) => [
        { of, property: 'amount', values: chance.some(amounts, 2) },
        { of, property: 'country', values: chance.some(['ML', 'GW', 'XK'], 2) },
        { of, property: 'date', values: chance.some(['2010', '2010-01', '2011-06', '2012~', '2014'], 2) },
      ]),
  };
}

function membersOf(chance: Chance, count: number, types: readonly string[]): Member[] {
  return Array.from({ length: count }, (_, index): Member => ({
    id: `${chance.one(['n', 'k', 'Q', '7'])}${chance.between(10, 99)}-${index}`,
    type: chance.is(0.85) ? chance.one(types) : chance.one(entityTypes).name,
    names: chance.some(givenNames, chance.between(1, 3)),
  }));
}

function sourcesOf(chance: Chance): Cast['sources'] {
  const ids = Array.from(
    { length: chance.between(3, 6) },
    (_, index) => `s${chance.between(10, 99)}-${index}`,
  );
  return ids.map((id, index) => ({
    id,
    title: `${chance.one(['Report', 'Letter', 'Annex'])} on ${chance.one(givenNames)}`,
    kind: chance.one(['UN_REPORT', 'MEDIA', 'COURT_RECORD', 'SUBJECT_STATEMENT']),
    authors: chance.some(authors, chance.one([0, 1, 1, 2])),
    ...(chance.is(0.7)
      ? { publishedOn: chance.one(['2009', '2012', '2012-04', '2013-05-06', '2012~']) }
      : {}),
    ...(chance.is(0.5) ? { publisher: 'The Press' } : {}),
    ...(index > 0 && chance.is(0.5) ? { repeatsSometimes: chance.one(ids.slice(0, index)) } : {}),
  }));
}

function tiesOf(
  chance: Chance,
  members: readonly Member[],
  wanted: number,
  words: readonly TieTypeWord[] = tieTypes,
): TieTarget[] {
  const fits = (types: 'any' | readonly string[], type: string) => types === 'any' || types.includes(type);
  const found: TieTarget[] = [];
  for (let tries = 0; found.length < wanted && tries < 60; tries++) {
    const [from, to] = chance.some(members, 2) as [Member, Member];
    const possible = words.filter((word) =>
      word.joins.some(
        (row) =>
          (fits(row.from, from.type) && fits(row.to, to.type)) ||
          (word.symmetric && fits(row.from, to.type) && fits(row.to, from.type)),
      ),
    );
    if (possible.length === 0) continue;
    const word = chance.one(possible);
    const roles =
      word.role.use === 'none' ? [] : [...chance.some(Object.keys(word.role.values), 2), 'a role of its own'];
    const qualifiers: Record<string, string[]> = {};
    for (const one of word.qualifiers)
      if (one.identity || chance.is(0.5)) qualifiers[one.name] = valuesFor(chance, one, members, 2);
    const target: TieTarget = { from, to, type: word.name, roles, qualifiers };
    if (chance.is(0.2)) target.id = `t${chance.between(10, 99)}-${found.length}`;
    else if (chance.is(0.15)) target.episode = 'second term';
    found.push(target);
  }
  return found;
}

function valuesOf(chance: Chance, members: readonly Member[]): ValueTarget[] {
  return Array.from({ length: chance.between(2, 5) }, () => {
    const of = chance.one(members);
    const rows = properties.flatMap(({ name, on }) => {
      const row = on.find(({ types }) => types === 'all' || types.includes(of.type));
      return row && row.pattern === undefined ? [{ name, row }] : [];
    });
    const named = rows.filter(({ name }) =>
      ['name', 'otherName', 'country', 'kind', 'birthDate', 'foundedOn'].includes(name),
    );
    const { name, row } = chance.one(chance.is(0.5) ? named : rows);
    return { of, property: name, values: valuesFor(chance, row, members, chance.between(1, 3)) };
  });
}

// Values in the form in which they are kept.
function valuesFor(
  chance: Chance,
  row: Pick<PropertyRow, 'type'> & { codes?: object | undefined; unit?: string | undefined },
  members: readonly Member[],
  count: number,
): string[] {
  const unit =
    row.unit === undefined
      ? chance.one(['', ' t'])
      : ` ${row.unit === 'currency' ? chance.one(['USD', 'XOF']) : row.unit}`;
  const all: Record<PropertyRow['type'], string[]> = {
    text: [...givenNames.slice(0, 4), '2012', '2012-04', 'grey heron of the port'],
    yes_no: ['yes', 'no'],
    reference: members.map(({ id }) => id),
    url: ['https://example.org/a', 'https://example.org/b'],
    date: ['1961', '1961-03', '1961-03-02', '1962~', '1960-12-31'],
    number: ['12', '10..15', '>12', '<50', '~30', '20..40'].map((figures) => `${figures}${unit}`),
    country: ['ML', 'GW', 'XK', 'FR'],
    code: Object.keys(row.codes ?? { one: '' }),
    point: ['12.65,-8', '0,0'],
  };
  return chance.some(all[row.type], count);
}
