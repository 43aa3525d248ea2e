// What joins some entities best, for whoever may see how much?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { by, tellNexus } from './nexus.ts';
import { institution, organization, person, refusal, tied, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);
const good = { reliability: 'A', credibility: 'CONFIRMED', stage: 'ALLEGED' } as const;

beforeAll(async () => {
  await tellNexus(door);
  await door.record(
    tied(person('aide'), 'BRIBES', institution('army'), { ...by('third'), ...good, marking: 'RED' }),
    tied(person('aide'), 'PROTECTS', organization('gang'), { ...by('fourth'), ...good, marking: 'RED' }),
  );
});

const joined = async (entities: string[], clearance: string, more: object = {}) => {
  const { tree, groups, subgraph } = (await ask('Connect', { entities, ...more }, clearance)) as {
    tree: { entities: { id: string }[]; ties: { type: string }[]; weakest: { grade: string | null } } | null;
    groups: { id: string }[][];
    subgraph: { ties: object[]; hidden: { byGrade: number } };
  };
  return {
    tree: tree && [
      tree.entities
        .map(({ id }) => id)
        .sort()
        .join(' '),
      tree.weakest.grade,
    ],
    groups: groups.map((group) => group.map(({ id }) => id)),
    ties: subgraph.ties.length,
    byGrade: subgraph.hidden.byGrade,
  };
};

test('the best tree is that of the ties that the viewer may see, with those that are parallel to it', async () => {
  expect(await joined(['gang', 'army', 'ministry'], 'AMBER')).toMatchObject({
    tree: ['army broker gang ministry', null],
    ties: 3,
  });
  expect(await joined(['gang', 'army'], 'RED')).toMatchObject({ tree: ['aide army gang', 'A1'], ties: 3 });
});

test('at a standard that nothing meets nobody is joined, and it says what is left out', async () => {
  expect(await joined(['gang', 'army'], 'AMBER', { where: { minGrade: 'C3' } })).toEqual({
    tree: null,
    groups: [['army'], ['gang']],
    ties: 0,
    byGrade: 3,
  });
  expect(await joined(['gang', 'army'], 'AMBER', { maxTies: 1 })).toMatchObject({ tree: null });
});

test('what cannot be asked is refused with what to do', async () => {
  const refused = async (variables: object) => refusal(await attempt('Connect', variables));
  expect(await refused({ entities: ['gang', 'nobody'] })).toMatchObject({ code: 'NOT_FOUND' });
  for (const [variables, message] of [
    [{ entities: ['gang', 'gang'] }, 'connect(entities:) names 1, each counted once. Give 2 to 8.'],
    [{ entities: [] }, 'connect(entities:) names 0'],
    [{ entities: ['gang', 'army'], maxTies: 13 }, 'connect(maxTies:) is 13. Give 1 to 12.'],
    [{ entities: ['gang', 'army'], where: { types: ['LOCATED_IN'] } }, 'no path passes LOCATED_IN'],
  ] as const)
    expect(await refused(variables)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message) as string,
    });
});
