// What comes apart when some are gone, and who alone holds it together?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { by, tellNexus } from './nexus.ts';
import { institution, person, refusal, tied, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

test('without the broker the gang still reaches the ministry, by the aide; without both nobody', async () => {
  await tellNexus(door);
  expect(await ask('Removal', { entities: ['broker'] })).toEqual({
    before: 2,
    after: 1,
    best: [],
    fromSize: 1,
    toSize: 2,
  });
  expect(await ask('Removal', { best: 5 })).toMatchObject({
    before: 2,
    after: 2,
    best: [
      { entity: { id: 'broker' }, left: 1 },
      { entity: { id: 'aide' }, left: 0 },
    ],
  });
  expect(await ask('Removal', { entities: ['gang'] })).toMatchObject({ before: 2, after: 0 });
  expect(await ask('Removal', { within: 1 })).toMatchObject({ before: 0, after: 0 });
});

test('the broker alone leads to the army, by one tie alone; a claim that the viewer may not see joins nobody', async () => {
  await tellNexus(door);
  const alone = {
    vertices: [{ entity: { id: 'broker' }, pairs: 1 }],
    bridges: [{ entities: [{ id: 'army' }, { id: 'broker' }], ties: [{ type: 'BRIBES' }], pairs: 1 }],
    verticesTotal: 1,
    bridgesTotal: 1,
    fromSize: 1,
    toSize: 2,
  };
  expect(await ask('Brokers')).toEqual(alone);
  await door.record(
    tied(person('aide'), 'BRIBES', institution('army'), { ...by('third'), stage: 'ALLEGED', marking: 'RED' }),
  );
  expect(await ask('Brokers', {}, 'AMBER')).toEqual(alone);
  expect(await ask('Brokers', {}, 'RED')).toMatchObject({ vertices: [], bridges: [] });
  expect(await ask('Brokers', { where: { withoutSources: ['third'] } })).toMatchObject({
    vertices: [{ entity: { id: 'broker' }, pairs: 2 }],
  });
});

test('what cannot be asked is refused with what to do', async () => {
  await tellNexus(door);
  const refused = async (question: string, variables: object) => refusal(await attempt(question, variables));
  expect(await refused('Removal', { entities: ['nobody'] })).toMatchObject({ code: 'NOT_FOUND' });
  for (const [question, variables, message] of [
    ['Removal', { within: 13 }, 'removal(within:) is 13. Give 1 to 12.'],
    ['Removal', { best: 6 }, 'removal(best:) is 6. Give 0 to 5.'],
    ['Removal', { entities: Array.from({ length: 101 }, (_, at) => `e${at}`) }, 'names 101'],
    ['Removal', { from: { ids: [] } }, 'removal(from:): the list of ids is empty'],
    ['Brokers', { first: 0 }, 'brokers(first:) is 0. Give 1 to 500.'],
    ['Brokers', { where: { types: ['LOCATED_IN'] } }, 'no path passes LOCATED_IN'],
    ['Brokers', { to: { where: { name: 'zzz' } } }, 'no entity fits the filter'],
  ] as const)
    expect(await refused(question, variables)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message) as string,
    });
});
