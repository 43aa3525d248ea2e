// How many statements does an answer cost, whatever the number of its rows?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import { office, person, source, tied, visitor } from './story.ts';

let door: FrontDoor;
beforeAll(async () => {
  door = await frontDoor();
  await door.record(
    ...Array.from({ length: 12 }, (_, index) =>
      tied(person(`p${index}`), 'HOLDS', office(`post-${index % 2}`), { source: source(`paper-${index}`) }),
    ),
  );
  // The columns are loaded, and everything was planned once.
  await ask('Neighbourhood', { of: ['p0'], depth: 2 });
});
afterAll(() => door.close());
const { ask } = visitor(() => door);

async function rounds(name: string, variables: object = {}): Promise<number> {
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
  ['TiesWithEnds', {}, 3],
  ['EntitiesWithTies', {}, 4],
  // What changed (for the sources left out, and for the ties), and names as they are known without them.
  ['EntitiesWithTies', { where: { withoutSources } }, 7],
  ['NeighbourhoodOf', { of: ['p0'], depth: 3 }, 3],
  ['NeighbourhoodOf', { of: ['p0', 'p1', 'p2', 'p3'], depth: 3 }, 3],
])('%s %j: at most %i', async (question, variables, most) => {
  const [few, many] = [
    await rounds(question, { ...variables, first: 2 }),
    await rounds(question, { ...variables, first: 12 }),
  ];
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(most);
});
