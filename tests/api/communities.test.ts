// Groups of those who are tied among themselves: as they are asked for, and as who may see less sees them.
import { afterAll, beforeEach, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { by } from './nexus.ts';
import { at, institution, organization, person, refusal, tied, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

const graded = { reliability: 'C', credibility: 'POSSIBLY_TRUE' } as const;
const alleged = { stage: 'ALLEGED', ...graded } as const;

// A gang with two of its own, and a ministry with two of its own, whose clerk one of the gang's knows.
beforeEach(async () => {
  await door.clean();
  const [gang, ministry] = [organization('gang'), institution('ministry')];
  const [ana, bo, clerk, driver] = [person('ana'), person('bo'), person('clerk'), person('driver')];
  await door.record(
    valued(gang, 'kind', 'gang', { ...by('first'), ...graded }),
    tied(ana, 'MEMBER_OF', gang, { ...by('first'), ...alleged }),
    tied(bo, 'MEMBER_OF', gang, { ...by('second'), ...alleged }),
    tied(ana, 'ASSOCIATE_OF', bo, { ...by('second'), ...graded }),
    tied(ana, 'FAMILY_OF', bo, { ...by('second'), ...graded }),
    tied(clerk, 'MEMBER_OF', ministry, { ...by('third'), ...graded }),
    tied(driver, 'MEMBER_OF', ministry, { ...by('third'), ...graded }),
    tied(clerk, 'ASSOCIATE_OF', driver, { ...by('third'), ...graded }),
    tied(bo, 'ASSOCIATE_OF', clerk, { ...by('third'), ...graded }),
  );
});

interface Found {
  members: { entity: { id: string } }[];
}
const groups = (answer: unknown) =>
  (at(answer, 'communities') as Found[]).map(({ members }) =>
    members.map(({ entity }) => entity.id).join(' '),
  );

test('those of the gang and those of the ministry are two groups, each with what binds it, and how sure that is', async () => {
  const answer = await ask('Communities', { sensitivity: true });
  expect(groups(answer)).toEqual(['ana bo gang', 'clerk driver ministry']);
  expect(answer).toMatchObject({
    total: 2,
    entities: 6,
    runs: 10,
    sensitivity: { taken: 3, of: 3, error: null },
  });
  // Six of seven pairs are inside; each group has half of all ends.
  expect(at(answer, 'modularity')).toBeCloseTo(6 / 7 - 1 / 2, 12);
  expect(at(answer, 'communities.0')).toEqual({
    size: 3,
    members: [
      { entity: { id: 'ana' }, inside: 2, outside: 0 },
      { entity: { id: 'bo' }, inside: 2, outside: 1 },
      { entity: { id: 'gang' }, inside: 2, outside: 0 },
    ],
    binds: [
      { type: 'MEMBER_OF', ties: 2, share: 0.5, usualShare: 0.5, sources: 2, grade: 'C3' },
      { type: 'ASSOCIATE_OF', ties: 1, share: 0.25, usualShare: 0.375, sources: 1, grade: 'C3' },
      { type: 'FAMILY_OF', ties: 1, share: 0.25, usualShare: 0.125, sources: 1, grade: 'C3' },
    ],
    ties: 4,
    sources: 2,
    joined: 3,
    density: 1,
    crime: 1,
    state: 0,
    stability: 1,
    // Without the second source only one pair of three is left together.
    withoutOneSource: 1 / 3,
  });
  expect(at(answer, 'communities.1')).toMatchObject({ crime: 0, state: 1, sources: 1, withoutOneSource: 0 });
});

test('only the communities of those who are named are listed, and only so many members', async () => {
  const answer = await ask('Communities', { of: ['driver', 'clerk'], members: 1 });
  expect(groups(answer)).toEqual(['clerk']);
  expect(answer).toMatchObject({ total: 2, sensitivity: null, communities: [{ size: 3 }] });
  expect(await ask('Communities', { first: 1, resolution: 0.01 })).toMatchObject({ total: 1 });
});

test('what the viewer may not see binds nobody', async () => {
  const below = await ask('Communities', { sensitivity: true }, 'GREEN');
  await door.record(
    ...['clerk', 'driver', 'ministry'].flatMap((id) =>
      ['ana', 'bo'].map((one) =>
        tied({ id: one }, 'BRIBES', { id }, { ...by('fourth'), ...alleged, marking: 'AMBER' }),
      ),
    ),
  );
  expect(await ask('Communities', { sensitivity: true }, 'GREEN')).toEqual(below);
  expect(await ask('Communities', { sensitivity: true }, 'AMBER')).not.toEqual(below);
  const without = { where: { withoutSources: ['fourth'] }, sensitivity: true };
  expect(await ask('Communities', without, 'AMBER')).toEqual(below);
});

test('two that are decided to be one are one member, with the ties of both', async () => {
  await ask('RecordSame', { entities: ['clerk', 'bo'], marking: 'CLEAR', reason: 'one birth date' });
  const answer = await ask('Communities', { of: ['clerk'] });
  expect(answer).toMatchObject({ entities: 5, communities: [{ members: expect.any(Array) as unknown }] });
  expect(groups(answer)[0]!.split(' ')).toContain('bo');
  expect(groups(answer)[0]!.split(' ')).not.toContain('clerk');
});

test('what cannot be asked is refused with what to do', async () => {
  const refused = async (variables: object) => refusal(await attempt('Communities', variables));
  expect(await refused({ of: ['nobody'] })).toMatchObject({ code: 'NOT_FOUND' });
  for (const [variables, message] of [
    [{ first: 0 }, 'communities(first:) is 0. Give 1 to 500.'],
    [{ first: 501 }, 'communities(first:) is 501. Give 1 to 500.'],
    [{ members: 0 }, 'Community.members(first:) is 0. Give 1 to 500.'],
    [{ members: 501 }, 'Community.members(first:) is 501. Give 1 to 500.'],
    [{ resolution: 0 }, 'communities(resolution:) is 0. Give 0.01 to 100.'],
    [{ resolution: 101 }, 'communities(resolution:) is 101. Give 0.01 to 100.'],
    [
      { of: Array.from({ length: 101 }, (_, one) => `e${one}`) },
      'communities(of:) names 101. Give at most 100.',
    ],
    [{ where: { types: ['LOCATED_IN'] } }, 'no path passes LOCATED_IN'],
    [{ where: { types: ['PAYS', 'OPERATES_IN'] } }, 'no path passes OPERATES_IN'],
  ] as const)
    expect(await refused(variables)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message) as string,
    });
  const { errors } = await door.ask('{ communities(resolution: NaN) { total } }');
  expect(errors[0]?.message).toContain('NaN');
});

test('an id that the viewer may not see is not found, like one that is not there', async () => {
  await door.record(
    tied(person('secret'), 'ASSOCIATE_OF', { id: 'ana' }, { ...by('first'), marking: 'RED' }),
  );
  const asked = async (id: string) => refusal(await attempt('Communities', { of: [id] }, 'CLEAR'));
  expect(await asked('secret')).toMatchObject({ code: 'NOT_FOUND' });
  expect(await ask('Communities', { of: ['secret'] }, 'RED')).toMatchObject({ communities: [{ size: 4 }] });
});
