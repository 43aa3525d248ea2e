// How many statements does an answer cost, whatever the number of its rows?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { office, person, source, tied, visitor } from './story.ts';

const door = await frontDoor({ mustAsk: true });
const seeing = await frontDoor({ keep: true });
afterAll(() => Promise.all([door.close(), seeing.close()]));
const { ask } = visitor(door);
await door.record(
  ...Array.from({ length: 12 }, (_, index) =>
    tied(person(`p${index}`), 'HOLDS', office(`post-${index % 2}`), { source: source(`paper-${index}`) }),
  ),
);
// The columns are loaded, and everything was planned once.
await ask('Neighbourhood', { of: ['p0'], depth: 2 });

// Something else is written first, so that nothing that was fetched before serves.
let writes = 0;
async function rounds(name: string, variables: object = {}): Promise<number> {
  await door.record(tied(person('bystander'), 'HOLDS', office('elsewhere'), { locator: `p. ${++writes}` }));
  return statementsOf(name, variables);
}

async function statementsOf(name: string, variables: object = {}): Promise<number> {
  const before = door.store.statements;
  await ask(name, variables);
  return door.store.statements - before;
}

const withoutSources = ['paper-0'];

test.each<[question: string, variables: object, most: number]>([
  ['GraphAlone', {}, 1],
  ['EntitiesAlone', {}, 1],
  ['EntitiesWithClaims', {}, 2],
  ['EntitiesWithProperties', {}, 2],
  // The claims of the entities, and of their sources who wrote them.
  ['EntitiesWithEvidence', {}, 3],
  ['EntitiesWithClaimsAndSources', {}, 4],
  ['ClaimsAlone', {}, 1],
  ['ClaimsWithTies', {}, 2],
  ['SourcesAlone', {}, 1],
  ['SearchAlone', { text: 'p1' }, 1],
  // What changed, and the entities at the ends.
  ['TiesWithEnds', {}, 2],
  ['EntitiesWithTies', {}, 3],
  // Besides, of the names without these sources: their claims, and where those come from.
  ['EntitiesWithTies', { where: { withoutSources } }, 4],
  // Those that are asked about, what changed, and those around them.
  ['NeighbourhoodOf', { of: ['p0'], depth: 3 }, 3],
  ['NeighbourhoodOf', { of: ['p0', 'p1', 'p2', 'p3'], depth: 3 }, 3],
  // Both sets, what changed, the entities, and what the narratives cite.
  ['Paths', { from: { ids: ['p0', 'p1'] }, to: { ids: ['post-0', 'post-1'] } }, 4],
  ['Paths', { from: { where: { types: ['PERSON'] } }, to: { where: { types: ['OFFICE'] } } }, 4],
])('%s %j: at most %i', async (question, variables, most) => {
  const [few, many] = [
    await rounds(question, { ...variables, first: 2 }),
    await rounds(question, { ...variables, first: 12 }),
  ];
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(most);
});

test('while nothing is written, what was fetched before is not fetched again', async () => {
  await rounds('NeighbourhoodOf', { of: ['p0'], depth: 3 });
  await rounds('EntitiesWithTies');
  const again = [
    await statementsOf('EntitiesWithTies'),
    await statementsOf('NeighbourhoodOf', { of: ['p0'], depth: 3 }),
    await statementsOf('TiesWithEnds'),
  ];
  expect(again).toEqual([1, 1, 1]);
});

test('who sees that nothing is written asks nothing again', async () => {
  const statementsSeeing = async (name: string, variables: object = {}) => {
    const before = seeing.store.statements;
    await visitor(seeing).ask(name, variables);
    return seeing.store.statements - before;
  };
  await statementsSeeing('NeighbourhoodOf', { of: ['p0'], depth: 3 });
  expect(await statementsSeeing('NeighbourhoodOf', { of: ['p0'], depth: 3 })).toBe(0);
  await door.record(tied(person('bystander'), 'HOLDS', office('elsewhere'), { locator: 'p. 99' }));
  expect(await statementsSeeing('NeighbourhoodOf', { of: ['p0'], depth: 3 })).toBeGreaterThan(0);
});

test('where entities are one, what is one with what costs one round trip, whatever the number of rows', async () => {
  await ask('RecordSame', { entities: ['p0', 'p1'], reason: 'one birth date' });
  for (const [question, most] of [
    ['EntitiesAlone', 1],
    ['EntitiesWithClaims', 2],
    ['EntitiesWithEvidence', 4],
    ['TiesWithEnds', 2],
    ['ClaimsWithTies', 3],
  ] as const) {
    const [few, many] = [await rounds(question, { first: 3 }), await rounds(question, { first: 40 })];
    expect(many, question).toBe(few);
    expect(many, question).toBeLessThanOrEqual(most);
  }
});
