// Is what is looked for found, and what fits best first?
import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { afterAll, expect, inject, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { recordCoast } from './coast.ts';
import { at, idsOf, organization, person, refusal, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
await recordCoast(door);
const { ask, attempt } = visitor(door);

interface Hit {
  score: number;
  matched: string;
  node: { id: string };
}
const spokenOf = { ana: true, minister: true, anabel: true, anton: true };
const found = async (text: string) => idsOf(await ask('Search', { text }));

test.each([
  ['Silva', 'ana'],
  ['silva ana', 'ana'],
  ['Ana', 'ana'],
  ['Silwa', 'ana'],
  ['Morozov', 'bela'],
  ['Бела', 'bela'],
  ['ministry of fishing', 'ana'],
  ['a AND (', 'ana'],
  ['Silva" OR *:*', 'ana'],
])('%j finds %s', async (text, id) => {
  expect(await found(text)).toContain(id);
});

test('hits come by score, and each says in what it was found', async () => {
  const listed = await ask('Search', { text: 'fishing' });
  const edges = at(listed, 'edges') as Hit[];
  expect(edges.map(({ score }) => score)).toEqual(edges.map(({ score }) => score).sort((a, b) => b - a));
  expect(edges.map(({ node, matched }) => [node.id, matched])).toEqual([
    ['minister', 'Minister of Fishing'],
    ['ana', 'she held the ministry of fishing'],
  ]);
});

test('each hit leads to the very claim in which it was found, also where another of the same entity is hidden', async () => {
  const fishing = async (clearance: string) => {
    const listed = await ask('Search', { text: 'fishing', where: { types: ['PERSON'] } }, clearance);
    return at(listed, 'edges.0.claim');
  };
  const open = await fishing('CLEAR');
  expect(open).toMatchObject({ subject: { id: 'ana' }, quote: 'she held the ministry of fishing' });
  const [hidden] = await door.record(
    valued({ id: 'ana' }, 'title', 'Fishing', { marking: 'RED', quote: 'fishing' }),
  );
  const above = await fishing('RED');
  await ask('Retract', { ids: [hidden?.id], reason: 'for this test alone' });
  const names = at(await ask('Search', { text: 'Silva' }), 'edges.0.claim');
  expect(names).toMatchObject({ property: 'name', value: expect.stringContaining('Silva') as string });
  expect({ above, open: await fishing('CLEAR') }).toMatchObject({ above: { id: hidden?.id }, open });
});

test('names that were recorded before names had keys are found as soon as the graph is set up anew', async () => {
  const { uri, username, password } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  await driver.executeQuery(readFileSync(`${import.meta.dirname}/withoutKeys.cypher`, 'utf8'));
  await driver.close();
  expect(await found('anasilva')).toEqual([]);
  await door.store.setup();
  expect(await found('anasilva')).toContain('ana');
  expect(await found('belamorozov')).toContain('bela');
});

test('only among those that are asked for', async () => {
  expect(idsOf(await ask('Search', { text: 'fishing', where: { types: ['PERSON'] } }))).toEqual(['ana']);
});

test.each([
  ['', 'no letter or digit'],
  ['  ( ) ', 'no letter or digit'],
  ['x'.repeat(300), 'has 300 characters. Give at most 256'],
])('%j is refused', async (text, words) => {
  expect(refusal(await attempt('Search', { text }))).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining(words),
  });
});

test('who is called so comes before who is spoken of, and the nearest names first', async () => {
  await door.record(
    valued(person('anabel', 'Anabel'), 'title', 'Captain'),
    valued(person('anton', 'Anton'), 'title', 'Captain'),
    valued(organization('port', 'The port'), 'summary', 'kept by anabel'),
  );
  expect(await found('anabel')).toEqual(['anabel', 'port']);
  expect(await found('annabel')).toEqual(['anabel', 'port']);
  expect((await found('ana')).slice(0, 2)).toEqual(['ana', 'anabel']);
});

test('how often a word stands in other claims, or stood there before they were retracted, moves no score', async () => {
  const scores = async () => {
    const listed = at(await ask('Search', { text: 'captain fishing', first: 500 }), 'edges') as Hit[];
    return listed.filter(({ node }) => node.id in spokenOf).map(({ score, node }) => [node.id, score]);
  };
  const before = await scores();
  expect(before).toHaveLength(Object.keys(spokenOf).length);
  const others = await door.record(
    ...Array.from({ length: 40 }, (_, index) =>
      valued(organization(`boat-${index}`), 'summary', `fishing, said the captain of boat ${index}`),
    ),
  );
  expect(await scores()).toEqual(before);
  await ask('Retract', { ids: others.map(({ id }) => id), reason: 'made up' });
  expect(await scores()).toEqual(before);
});
