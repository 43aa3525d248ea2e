// Which values does a property take, in which form are they kept, and which of them contradict each other?
import { afterAll, expect, test } from 'vitest';
import { normalise } from '../../server/values/value.ts';
import { frontDoor } from '../frontDoor.ts';
import { at, flow, organization, person, place, refusal, source, unique, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

const kinds = {
  person,
  organization,
  place,
  flow,
  office: (id: string) => ({ id, type: 'OFFICE', name: id }),
  mission: (id: string) => ({ id, type: 'MISSION', name: id }),
  finding: (id: string) => ({ id, type: 'FINDING', name: id }),
  asset: (id: string) => ({ id, type: 'ASSET', name: id }),
  market: (id: string) => ({ id, type: 'MARKET', name: id }),
};

test('values of every type are kept in one form', async () => {
  const rows: [kind: keyof typeof kinds, property: string, given: string, kept: string][] = [
    ['person', 'title', '  Dr   honoris causa ', 'Dr   honoris causa'],
    ['person', 'wikidata', 'Q42', 'Q42'],
    ['person', 'birthDate', '1970~', '1970~'],
    ['person', 'nationality', 'XK', 'XK'],
    ['person', 'gender', 'female', 'female'],
    ['office', 'elected', 'Yes', 'yes'],
    ['mission', 'lead', 'un-secretariat', 'un-secretariat'],
    ['organization', 'memberCount', '300..500', '300..500 persons'],
    ['organization', 'memberCount', '~1,200 persons', '~1200 persons'],
    ['place', 'latitude', '-12.5', '-12.5 degree'],
    ['flow', 'amount', '12 mn USD', '12000000 USD'],
    ['flow', 'goods', '120 kg', '120 kg'],
    ['finding', 'figure', '<50 %', '<50 %'],
    ['finding', 'figure', '>12', '>12'],
    ['market', 'size', '20..40 bn USD/year', '20000000000..40000000000 USD/year'],
    ['market', 'kind', 'sand_mining', 'sand_mining'],
  ];
  const [at0] = unique('value');
  const claims = rows.map(([kind, property, given], index) =>
    valued(kinds[kind](`${at0}-${index}`), property, given),
  );
  const kept = await ask('Record', { claims });
  expect(rows.map((_, index) => at(kept, `claims.${index}.value`))).toEqual(
    rows.map(([, , , value]) => value),
  );
});

test.each<[keyof typeof kinds, string, string, string]>([
  ['person', 'title', '  ', 'is empty: give a value, or leave the claim out'],
  ['person', 'title', 'x'.repeat(4_001), 'has 4001 characters; at most 4000 are kept'],
  ['person', 'wikidata', '42', '"42" is not in the form ^Q'],
  ['person', 'birthDate', '1970-13', 'is no date: give 2012, 2012-04, 2012-04-18 or 2012~'],
  ['person', 'birthDate', '..', 'is no date'],
  ['person', 'nationality', 'Mali', 'is no country: give ISO 3166-1 alpha-2, such as GW'],
  ['person', 'nationality', 'ml', 'is no country'],
  ['person', 'gender', 'unknown', 'is not one of female, male, other'],
  ['market', 'kind', 'Sand mining', 'is no code: lower case letters and digits, joined by underscores'],
  ['office', 'elected', 'maybe', 'is neither yes nor no'],
  ['mission', 'lead', 'the secretariat', 'is no id: 1 to 200 printable characters without spaces'],
  [
    'organization',
    'memberCount',
    'many',
    'is no number: give 12, 10..15, >12, <50 %, ~30, 12 t or 20..40 bn USD/year',
  ],
  ['organization', 'memberCount', '12 t', 'is in t; this property is in persons'],
  ['organization', 'memberCount', '20..10', 'is no number'],
  ['flow', 'amount', '12', 'names no currency: give ISO 4217, such as 12 mn USD'],
  ['flow', 'amount', '12 kg', 'names no currency'],
])('a %s has no %s %j, and the words say why', async (kind, property, value, words) => {
  const { code, message } = refusal(
    await attempt('Record', { claims: [valued(kinds[kind]('v'), property, value)] }),
  );
  expect(code).toBe('BAD_USER_INPUT');
  expect(message).toContain(`claims[0].value: ${property} `);
  expect(message).toContain(words);
});

test('an address begins with https or http, and a point lies on the earth', async () => {
  const [paper, bad] = unique('paper', 'bad');
  await door.record(
    valued(person('u'), 'title', 'Dr', { source: source(paper, { url: 'https://example.org/a b' }) }),
  );
  expect(await ask('Source', { id: paper })).toMatchObject({ url: 'https://example.org/a%20b' });
  for (const url of ['javascript:alert(1)', 'example.org']) {
    const claims = [valued(person('u'), 'title', 'Dr', { source: source(bad, { url }) })];
    expect(refusal(await attempt('Record', { claims })).message).toContain(
      'give one that begins with https:// or http://',
    );
  }
  expect(normalise('12.65, -8.0', { type: 'point' })).toEqual({ value: '12.65,-8' });
  for (const point of ['91,0', '12', '0,181', 'north'])
    expect(normalise(point, { type: 'point' })).toEqual({
      problem: expect.stringContaining('is no point: give latitude and longitude'),
    });
});

test('a quantity is read back with its bounds, unit, currency, period, mark and basis', async () => {
  const [payment, text] = unique('payment', 'finding');
  await door.record(
    valued(flow(payment), 'amount', '400000..600000 XTS'),
    valued({ id: payment }, 'basis', 'ledger'),
    valued({ id: payment }, 'goods', '~120 kg'),
    ...['>12 states', '<50 %', '20..40 bn USD/year'].map((value) =>
      valued(kinds.finding(text), 'figure', value),
    ),
  );
  const quantities = async (id: string, names: string[]) =>
    (at(await ask('Entity', { id, names }), 'properties') as { quantity: unknown }[]).map(
      ({ quantity }) => quantity,
    );
  const none = { unit: null, currency: null, per: null, qualifier: null, basis: null };
  expect(await quantities(payment, ['amount', 'goods', 'basis'])).toEqual([
    { ...none, min: 400_000, max: 600_000, currency: 'XTS', basis: 'ledger' },
    null,
    { ...none, min: 120, max: 120, unit: 'kg', qualifier: '~', basis: 'ledger' },
  ]);
  const figures = await quantities(text, ['figure']);
  expect(figures).toHaveLength(3);
  expect(figures).toEqual(
    expect.arrayContaining([
      { ...none, min: 12, max: null, unit: 'states' },
      { ...none, min: null, max: 50, unit: '%' },
      { ...none, min: 20e9, max: 40e9, currency: 'USD', per: 'year' },
    ]),
  );
});

const contested = async (id: string, property: string) =>
  (
    at(await ask('Entity', { id, names: [property] }), 'properties') as { evidence: { contested: boolean } }[]
  ).map(({ evidence }) => evidence.contested);

test.each([
  ['two years of birth', 'birthDate', [['1961'], ['1962']], true],
  ['a year of birth and a day in it', 'birthDate', [['1961'], ['1961-03-02']], false],
  ['about a year and the next', 'birthDate', [['1961~'], ['1962']], false],
  ['two genders at one time', 'gender', [['female'], ['male']], true],
  [
    'two genders one after the other',
    'gender',
    [
      ['female', '2001', '2005'],
      ['male', '2006', '2010'],
    ],
    false,
  ],
  ['two places of birth', 'birthPlace', [['Bissau'], ['Cacheu']], true],
  ['two nationalities, of which there may be many', 'nationality', [['ML'], ['GW']], false],
])('%s: contested or not', async (_, property, values, expected) => {
  const [ana] = unique('ana');
  await door.record(
    ...values.map(([value = '', validFrom = null, validTo = null], index) =>
      valued(person(ana), property, value, { validFrom, validTo, source: source(`s${index}`) }),
    ),
  );
  expect(await contested(ana, property)).toEqual([expected, expected]);
  expect(at(await ask('Entity', { id: ana }), 'evidence.contested')).toBe(expected);
});

test('two amounts that share something agree, and those that share nothing do not', async () => {
  const [near, far] = unique('near', 'far');
  const amounts = (id: string, ...values: string[]) =>
    values.map((value, i) => valued(flow(id), 'amount', value, { source: source(`s${i}`) }));
  await door.record(
    ...amounts(near, '100..300 XTS', '250..400 XTS'),
    ...amounts(far, '100..200 XTS', '>201 XTS'),
  );
  expect(await contested(near, 'amount')).toEqual([false, false]);
  expect(await contested(far, 'amount')).toEqual([true, true]);
});

test('a property is refused that the vocabulary does not have, or not for this type', async () => {
  const refused = async (property: string) =>
    refusal(await attempt('Record', { claims: [valued(person('p'), property, 'x')] })).message;
  expect(await refused('criminal')).toContain('claims[0].property: there is no property "criminal"');
  expect(await refused('amount')).toContain('claims[0].property: PERSON has no property "amount"');
});

test('the values of a property are listed with the best evidenced first', async () => {
  const [ana] = unique('ana');
  const strong = { reliability: 'A' as const, credibility: 'CONFIRMED' as const };
  await door.record(
    valued(person(ana), 'describedAs', 'a trader'),
    valued({ id: ana }, 'describedAs', 'a colonel', strong),
  );
  expect(at(await ask('Entity', { id: ana, names: ['describedAs'] }), 'properties')).toMatchObject([
    { value: 'a colonel', evidence: { grade: 'A1', sources: 1 }, claims: { edges: [{}] } },
    { value: 'a trader', evidence: { grade: null } },
  ]);
});
