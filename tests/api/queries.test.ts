// Which questions are there, and do their filters, orders and pages keep to what they say?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { recordCoast } from './coast.ts';
import { at, idsOf, nodesOf, person, refusal, source, tied, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const ids = await recordCoast(door);
const { ask, attempt } = visitor(door);

test('node answers every kind of thing by its id, and nothing for an unknown one', async () => {
  const kinds = {
    ana: 'Person',
    minister: 'Office',
    gang: 'Organization',
    coast: 'Place',
    paper: 'Source',
    [ids.held]: 'Claim',
    [ids.tie]: 'Tie',
  };
  for (const [id, kind] of Object.entries(kinds))
    expect(await ask('Node', { id }), id).toMatchObject({ __typename: kind, id });
  for (const name of ['Node', 'Entity', 'Source']) expect(await ask(name, { id: 'nothing' })).toBe(null);
  expect(await ask('Entity', { id: 'paper' })).toBe(null);
});

test('graph counts what there is', async () => {
  expect(await ask('Graph')).toEqual({
    version: 2,
    fictional: false,
    clearance: 'RED',
    entities: 5,
    ties: 4,
    claims: 14,
    sources: 4,
  });
});

test.each<[filter: object, found: string[]]>([
  [{}, ['gang', 'coast', 'minister', 'ana', 'bela']],
  [{ types: ['PERSON', 'PLACE'] }, ['coast', 'ana', 'bela']],
  [{ kinds: ['criminal_network', 'gang'] }, ['gang']],
  [{ countries: ['GW'] }, ['ana']],
  [{ countries: ['SN'] }, ['coast', 'gang']],
  [{ name: 'ana' }, ['ana']],
  [{ name: 'SIL' }, ['ana']],
  [{ name: 'ilva' }, []],
  [{ name: 'moroz' }, ['bela']],
  [{ having: [{ property: 'title' }] }, ['bela']],
  [{ having: [{ property: 'country', value: 'GW' }] }, ['ana']],
  [{ having: [{ property: 'country', value: 'GW' }, { property: 'title' }] }, []],
])('entities where %j', async (where, found) => {
  const listed = await ask('Entities', { where });
  expect(idsOf(listed).sort()).toEqual([...found].sort());
  expect(at(listed, 'totalCount')).toBe(found.length);
});

test.each<[filter: object, count: number]>([
  [{ about: ['gang'] }, 6],
  [{ within: ['gang'] }, 2],
  [{ within: ['ana', 'gang', 'nobody'] }, 6],
  [{ within: ['ana', 'gang'], about: ['ana'] }, 4],
  [{ within: ['ana', 'minister'], sources: ['paper'] }, 3],
  [{ within: ['ana', 'gang'], sources: ['paper'] }, 1],
  [{ within: ['bela', 'gang'], stance: 'DENIES' }, 1],
  [{ within: ['nobody'] }, 0],
  [{ sources: ['paper'] }, 3],
  [{ sources: ['paper'], about: ['ana'] }, 2],
  [{ properties: ['country'] }, 2],
  [{ types: ['LEADS'] }, 2],
  [{ roles: ['acting'] }, 1],
  [{ stages: ['ALLEGED'] }, 2],
  [{ stance: 'DENIES' }, 1],
  [{ types: ['HOLDS'], validDuring: '2010-05' }, 1],
  [{ types: ['HOLDS'], validDuring: '2011' }, 0],
  [{ countries: ['GW'], types: ['HOLDS'] }, 1],
])('claims where %j are %i', async (where, count) => {
  const listed = await ask('Claims', { where, first: 100 });
  expect(at(listed, 'totalCount')).toBe(count);
  expect(nodesOf(listed)).toHaveLength(count);
});

test.each<[filter: object, found: string[]]>([
  [{}, ['book', 'other', 'paper', 'report']],
  [{ title: 'rivers historia' }, ['book']],
  [{ kinds: ['RESEARCH'] }, ['book']],
  [{ authors: ['Shaw'] }, ['paper']],
  [{ publishedDuring: '2012' }, ['other', 'report']],
])('sources where %j, the latest published first', async (where, found) => {
  expect(idsOf(await ask('Sources', { where }))).toEqual(found);
});

test.each<[filter: object, types: string[]]>([
  [{}, ['LEADS', 'HOLDS', 'OPERATES_IN']],
  [{ minSources: 0 }, ['LEADS', 'HOLDS', 'OPERATES_IN', 'MEMBER_OF']],
  [{ minSources: 2 }, ['LEADS']],
  [{ types: ['HOLDS'] }, ['HOLDS']],
  [{ minGrade: 'B2' }, ['HOLDS']],
  [{ stages: ['ALLEGED'] }, ['LEADS']],
  [{ asOf: '2012', types: ['HOLDS', 'LEADS'] }, ['LEADS']],
  [{ stages: ['ALLEGED'], minGrade: 'C3' }, []],
])('ties where %j', async (where, types) => {
  const listed = nodesOf(await ask('Ties', { where }));
  expect(listed.map(({ type }) => String(type)).sort()).toEqual([...types].sort());
  const [before, after] = [listed[0], listed[1]];
  if (before && after)
    expect(Number(at(before, 'evidence.sources'))).toBeGreaterThanOrEqual(
      Number(at(after, 'evidence.sources')),
    );
});

test('a neighbourhood is what lies within so many ties, and says what it hides', async () => {
  const near = await ask('Neighbourhood', { of: ['ana'] });
  expect((at(near, 'entities') as { id: string }[]).map(({ id }) => id).sort()).toEqual([
    'ana',
    'gang',
    'minister',
  ]);
  expect(at(near, 'hidden')).toMatchObject({ truncated: false, byLimit: 0, bySources: 1 });
  const far = await ask('Neighbourhood', { of: ['minister'], depth: 3 });
  expect((at(far, 'entities') as { id: string }[]).map(({ id }) => id)).toEqual([
    'minister',
    'ana',
    'gang',
    'coast',
  ]);
  const few = await ask('Neighbourhood', { of: ['ana'], depth: 2, limit: 2 });
  expect((at(few, 'entities') as { id: string }[]).map(({ id }) => id)).toEqual(['ana', 'gang']);
  expect(at(few, 'hidden')).toMatchObject({ truncated: true });
  const typed = await ask('Neighbourhood', { of: ['ana'], where: { types: ['HOLDS'] } });
  expect(at(typed, 'hidden')).toMatchObject({ byType: 1 });
});

test('a subgraph is these entities and all ties between them; what leads on is counted, and who is unknown left out', async () => {
  const typesIn = (answer: unknown) =>
    (at(answer, 'ties') as { type: string }[]).map(({ type }) => type).sort();
  const all = await ask('Subgraph', { of: ['coast', 'nobody', 'gang', 'ana', 'gang'] });
  expect(at(all, 'entities')).toEqual([{ id: 'coast' }, { id: 'gang' }, { id: 'ana' }]);
  expect(typesIn(all)).toEqual(['LEADS', 'OPERATES_IN']);
  // To the minister; what is only denied of Bela is no chosen tie.
  expect(at(all, 'hidden')).toEqual({ truncated: false, byLimit: 1, byType: 0, bySources: 0 });
  const some = await ask('Subgraph', { of: ['bela', 'gang', 'ana'], where: { types: ['LEADS'] } });
  expect(typesIn(some)).toEqual(['LEADS']);
  expect(at(some, 'hidden')).toMatchObject({ byLimit: 0, byType: 1 });
  expect(await ask('Subgraph', { of: ['nobody'] })).toMatchObject({ entities: [], ties: [] });
});

test.each<[question: string, variables: object, words: string]>([
  ['Entities', { where: { types: [] } }, 'where.types: the list is empty. Leave it out to mean any.'],
  ['Ties', { where: { stages: [] } }, 'where.stages: the list is empty'],
  ['Claims', { where: { about: [] } }, 'where.about: the list is empty'],
  ['Claims', { where: { within: [] } }, 'where.within: the list is empty. Leave it out to mean any.'],
  [
    'Claims',
    { where: { within: Array.from({ length: 5_001 }, (_, index) => `e${index}`) } },
    'where.within: has 5,001 ids. Give at most 5,000.',
  ],
  ['Ties', { where: { minSources: 101 } }, 'where.minSources is 101. Give 0 to 100.'],
  ['Ties', { where: { asOf: '..' } }, 'where.asOf: ".." is no period'],
  [
    'Entities',
    { where: { having: [{ property: 'criminal' }] } },
    'where.having[0].property: there is no property "criminal"',
  ],
  ['Neighbourhood', { of: [] }, 'neighbourhood(of:) names 0 entities. Give 1 to 100.'],
  ['Neighbourhood', { of: ['ana'], depth: 7 }, 'neighbourhood(depth:) is 7. Give 1 to 6.'],
  ['Subgraph', { of: [] }, 'subgraph(of:) names 0 entities. Give 1 to 5,000.'],
  [
    'Subgraph',
    { of: Array.from({ length: 5_001 }, (_, index) => `e${index}`) },
    'subgraph(of:) names 5,001 entities. Give 1 to 5,000.',
  ],
  ['Neighbourhood', { of: ['ana'], limit: 0 }, 'neighbourhood(limit:) is 0. Give 1 to 5,000.'],
  [
    'Record',
    { claims: [tied(person('p'), 'OWNS', person('q'))] },
    'claims[0].tie: OWNS cannot join PERSON to PERSON; it joins',
  ],
  ['Record', { claims: [{ subject: person('p') }] }, 'source'],
  [
    'Record',
    { claims: [{ subject: person('p'), source: source('s') }] },
    'claims[0]: is about nothing: give either tie, or property and value',
  ],
])('%s %j is refused in words that say where and what to do', async (question, variables, words) => {
  const { code, message } = refusal(await attempt(question, variables));
  expect(code).toBe('BAD_USER_INPUT');
  expect(message).toContain(words);
});

test('null means the default, and an unknown entity in a neighbourhood is not found', async () => {
  const spelled = await ask('Ties', { where: { minSources: null, includeContested: null } });
  expect(nodesOf(spelled)).toEqual(nodesOf(await ask('Ties', { where: {} })));
  expect(refusal(await attempt('Neighbourhood', { of: ['ana', 'nobody'] }))).toEqual({
    code: 'NOT_FOUND',
    message: 'There is no entity "nobody".',
  });
});
