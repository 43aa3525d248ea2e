// How much is said at all, so that no claim is not read as "no tie"?
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { frontDoor } from '../frontDoor.ts';
import {
  institution,
  organization,
  person,
  place,
  refusal,
  source,
  textAt,
  tied,
  valued,
  visitor,
} from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

interface Row {
  key: string | null;
  ties: number;
  claims: number;
  sources: number;
  entities: number;
  silent: number | null;
}
type Coverage = Omit<Row, 'key'> & { rows: Row[] };

const told = async (by: string, more: object = {}, clearance?: string): Promise<Coverage> =>
  (await ask('Coverage', { by, ...more }, clearance)) as Coverage;

/** A row in short: "ML 3 ties 4 claims 2 sources 3 entities 1 silent". */
const inShort = ({ key, ties, claims, sources, entities, silent }: Row) =>
  `${key} ${ties} ties ${claims} claims ${sources} sources ${entities} entities${silent === null ? '' : ` ${silent} silent`}`;
const rowsOf = ({ rows }: Coverage) => rows.filter(({ ties, entities }) => ties + entities > 0).map(inShort);

const by = (id: string, more: object = {}): Partial<SentClaim> => ({ source: source(id, more) });
const seen = (observedOn: string) => ({ observedOn });
const [gang, boss, clerk] = [organization('gang'), person('boss'), person('clerk')];
const [ministry, town] = [institution('ministry'), place('town')];

// A gang of two countries, its boss and a bribed clerk; a town of which only the name is known, and a ministry known at RED alone.
beforeEach(async () => {
  await door.clean();
  await door.record(
    valued(gang, 'country', 'ML', by('paper')),
    valued(gang, 'country', 'GW', by('leak', { kind: 'LEAK' })),
    valued(clerk, 'country', 'ML', by('paper')),
    valued(town, 'country', 'ML', by('paper')),
    tied(boss, 'LEADS', gang, { ...by('paper'), ...seen('2010') }),
    tied(boss, 'LEADS', gang, { ...by('leak', { kind: 'LEAK' }), ...seen('2012-05') }),
    tied(boss, 'LEADS', gang, {
      ...by('reprint', { kind: 'MEDIA', repeats: 'leak' }),
      ...seen('2012'),
    }),
    tied(gang, 'BRIBES', clerk, { ...by('leak', { kind: 'LEAK' }), stage: 'ALLEGED', ...seen('2012') }),
    tied(gang, 'BRIBES', clerk, {
      ...by('reply', { kind: 'SUBJECT_STATEMENT' }),
      stance: 'DENIES',
      stage: 'ALLEGED',
      ...seen('2013'),
    }),
    tied(gang, 'BRIBES', clerk, {
      ...by('doubt', { kind: 'MEDIA' }),
      stance: 'QUESTIONS',
      stage: 'ALLEGED',
      ...seen('2014'),
    }),
    tied(ministry, 'TOLERATES', gang, {
      ...by('secret', { kind: 'INTERVIEW' }),
      stage: 'ALLEGED',
      marking: 'RED',
    }),
  );
});

test('by country: what belongs to two counts in both, and who is silent is counted', async () => {
  const coverage = await told('COUNTRY', {}, 'AMBER');
  expect(coverage).toMatchObject({ ties: 2, claims: 5, sources: 3, entities: 4, silent: 1 });
  expect(rowsOf(coverage)).toEqual([
    'GW 2 ties 5 claims 3 sources 1 entities 0 silent',
    'ML 2 ties 5 claims 3 sources 3 entities 1 silent',
    'null 1 ties 3 claims 2 sources 1 entities 0 silent',
  ]);
});

test('by kind of source and by year: claims of the key alone, a question never, years without any too', async () => {
  const byKind = await told('SOURCE_KIND', {}, 'AMBER');
  expect(rowsOf(byKind)).toEqual([
    'LEAK 2 ties 2 claims 1 sources 3 entities',
    'MEDIA 1 ties 1 claims 1 sources 2 entities',
    'NGO_REPORT 1 ties 1 claims 1 sources 2 entities',
    'SUBJECT_STATEMENT 1 ties 1 claims 1 sources 2 entities',
  ]);
  // Kinds on which nothing rests have rows as well.
  expect(byKind.rows.map(inShort)).toContain('IMAGERY 0 ties 0 claims 0 sources 0 entities');
  const byYear = await told('YEAR', { where: { types: ['LEADS', 'BRIBES'] } });
  expect(byYear.rows.map(inShort)).toEqual([
    '2010 1 ties 1 claims 1 sources 2 entities',
    '2011 0 ties 0 claims 0 sources 0 entities',
    '2012 2 ties 3 claims 1 sources 3 entities',
    '2013 1 ties 1 claims 1 sources 2 entities',
  ]);
});

test('by type of tie and of entity: those that were asked for, and all others with nothing', async () => {
  const types = await told('TIE_TYPE', { where: { types: ['LEADS', 'OWNS'] } });
  expect(types.rows.map(inShort)).toEqual([
    'LEADS 1 ties 3 claims 2 sources 2 entities',
    'OWNS 0 ties 0 claims 0 sources 0 entities',
  ]);
  expect(types).toMatchObject({ ties: 1, entities: 5, silent: 3 });
  expect(rowsOf(await told('ENTITY_TYPE', {}, 'AMBER'))).toEqual([
    'ORGANIZATION 2 ties 5 claims 3 sources 1 entities 0 silent',
    'PERSON 2 ties 5 claims 3 sources 2 entities 0 silent',
    'PLACE 0 ties 0 claims 0 sources 1 entities 1 silent',
  ]);
});

test('of some: only ties that touch them, and only they are counted', async () => {
  const of = { ids: ['clerk', 'town'] };
  const coverage = await told('COUNTRY', { of });
  expect(coverage).toMatchObject({ ties: 1, claims: 2, sources: 2, entities: 2, silent: 1 });
  expect(rowsOf(coverage)).toEqual(['ML 1 ties 2 claims 2 sources 2 entities 1 silent']);
  expect(rowsOf(await told('TIE_TYPE', { of }))).toEqual(['BRIBES 1 ties 2 claims 2 sources 1 entities']);
  expect(await told('YEAR', { of: { where: { types: ['PLACE'] } } })).toMatchObject({
    rows: [],
    ties: 0,
    entities: 1,
    silent: 1,
  });
});

test('who is known at RED alone is not silent below: there is nobody', async () => {
  expect((await told('ENTITY_TYPE')).rows.map(inShort)).toContain(
    'STATE_INSTITUTION 1 ties 1 claims 1 sources 1 entities 0 silent',
  );
  expect((await told('ENTITY_TYPE', {}, 'AMBER')).rows.map(inShort)).toContain(
    'STATE_INSTITUTION 0 ties 0 claims 0 sources 0 entities 0 silent',
  );
  expect(rowsOf(await told('SOURCE_KIND', { where: { types: ['TOLERATES'] } }, 'AMBER'))).toEqual([]);
});

test('as it was known, and without sources: countries, entities and roots follow', async () => {
  const recorded = await ask('Record', { claims: [valued(boss, 'country', 'FR', by('paper'))] });
  const then = textAt(recorded, 'claims.0.recordedAt');
  const known = { where: { asKnownOn: then } };
  const before = new Map<string, Coverage>();
  const all = ['COUNTRY', 'YEAR', 'SOURCE_KIND', 'TIE_TYPE', 'ENTITY_TYPE'];
  for (const one of all) before.set(one, await told(one));
  door.clock.now += 86_400_000;
  await ask('Retract', { ids: [textAt(recorded, 'claims.0.id')], reason: 'misread' });
  await door.record(
    tied(clerk, 'OWNS', organization('shop'), seen('2020')),
    valued(gang, 'country', 'ML', { ...by('paper'), stance: 'WITHDRAWN' }),
    tied(ministry, 'PROTECTS', gang, { ...by('late', { repeats: 'paper' }), stage: 'ALLEGED' }),
  );
  await ask('RecordSame', { entities: ['boss', 'clerk'], marking: 'CLEAR', reason: 'one birth date' });
  expect(rowsOf(await told('COUNTRY'))).toEqual([
    'GW 4 ties 7 claims 4 sources 1 entities 0 silent',
    'ML 3 ties 6 claims 4 sources 2 entities 1 silent',
    'null 3 ties 3 claims 3 sources 2 entities 0 silent',
  ]);
  for (const one of all) expect(await told(one, known), one).toEqual(before.get(one));
  // Without the leak there are neither its repetition nor the country that it gave; boss and clerk are one.
  const without = { where: { withoutSources: ['leak', 'secret'] } };
  expect(rowsOf(await told('COUNTRY', without))).toEqual([
    'ML 2 ties 2 claims 2 sources 2 entities 1 silent',
    'null 3 ties 3 claims 2 sources 3 entities 0 silent',
  ]);
  expect(rowsOf(await told('ENTITY_TYPE', { where: { asKnownOn: '2020-01-01T00:00:00.000Z' } }))).toEqual([]);
});

test('beside a measure it is that of the same ties', async () => {
  const where = { types: ['LEADS'], withoutSources: ['paper'] };
  const { data } = await attempt('CoverageBesideMeasures', { by: 'COUNTRY', where });
  const expected = await told('COUNTRY', { where });
  expect(expected.ties).toBe(1);
  for (const measure of ['centrality', 'removal', 'brokers'])
    expect(data?.[measure], measure).toEqual({ coverage: expected });
  expect(data?.['years']).toEqual({ coverage: { ties: 1, rows: [{ key: '2012' }] } });
});

test('what cannot be asked is refused with what to do', async () => {
  const refused = async (more: object, clearance?: string) =>
    refusal(await attempt('Coverage', { by: 'YEAR', ...more }, clearance));
  expect(await refused({ of: { ids: ['ministry'] } }, 'AMBER')).toMatchObject({ code: 'NOT_FOUND' });
  for (const [more, message] of [
    [{ of: { ids: [] } }, 'coverage(of:): the list of ids is empty'],
    [{ of: { where: { name: 'zzz' } } }, 'coverage(of:): no entity fits the filter'],
    [{ of: { ids: Array.from({ length: 5_001 }, (_, at) => `e${at}`) } }, 'selects 5001 entities'],
    [{ where: { types: [] } }, 'where.types: the list is empty'],
    [{ where: { minSources: 101 } }, 'where.minSources is 101. Give 0 to 100.'],
  ] as const)
    expect(await refused(more)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message) as string,
    });
});
