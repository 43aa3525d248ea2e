// Who is central, and between whom?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { by, setOf, tellNexus, told } from './nexus.ts';
import { organization, person, refusal, tied, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);
const tell = () => tellNexus(door);

test('who leaves out both sets gets organizations of illicit kinds and state institutions, named with their sizes', async () => {
  await tell();
  const answer = await ask('Centrality', { measure: 'NEXUS_BETWEENNESS' });
  expect(told(answer)).toEqual([
    'broker 1.5 (1)',
    'aide 0.5 (2)',
    'army 0 (3)',
    'gang 0 (3)',
    'ministry 0 (3)',
  ]);
  expect([setOf(answer, 'from'), setOf(answer, 'to')]).toEqual([['gang'], ['army', 'ministry']]);
  expect(answer).toMatchObject({
    fromSize: 1,
    toSize: 2,
    sample: null,
    sensitivity: null,
    converged: true,
  });
});

test('a kind counts as it is claimed at the asked grade', async () => {
  await tell();
  await door.record(
    tied(person('broker'), 'ASSOCIATE_OF', organization('gang'), {
      ...by('first'),
      reliability: 'A',
      credibility: 'CONFIRMED',
    }),
  );
  const answer = await ask('Centrality', { measure: 'NEXUS_BETWEENNESS', where: { minGrade: 'A1' } });
  expect(answer).toMatchObject({ fromSize: 0, toSize: 0, ranks: [] });
  const graded = await ask('Centrality', {
    measure: 'NEXUS_BETWEENNESS',
    where: { minGrade: 'A1' },
    to: { ids: ['broker'] },
  });
  expect(graded).toMatchObject({ fromSize: 0, toSize: 1, ranks: [] });
});

test('a kind that the viewer may not see puts nobody into a set', async () => {
  await tell();
  const secret = organization('league');
  await door.record(
    tied(person('aide'), 'ASSOCIATE_OF', secret, by('first')),
    valued(secret, 'kind', 'militia', { ...by('first'), marking: 'RED' }),
  );
  const seen = async (clearance: string) =>
    setOf(await ask('Centrality', { measure: 'NEXUS_BETWEENNESS' }, clearance), 'from');
  expect(await seen('RED')).toEqual(['gang', 'league']);
  expect(await seen('AMBER')).toEqual(['gang']);
});

test('the caller may give the sets; who has no place in the graph is not in them', async () => {
  await tell();
  const answer = await ask('Centrality', {
    measure: 'NEXUS_BETWEENNESS',
    from: { ids: ['army', 'coast', 'traders', 'army'] },
    to: { where: { types: ['PERSON'] } },
  });
  // To the aide by way of the broker, then of the gang or the ministry; to the broker there is nobody between.
  expect(told(answer)).toEqual([
    'broker 1 (1)',
    'gang 0.5 (2)',
    'ministry 0.5 (2)',
    'aide 0 (4)',
    'army 0 (4)',
  ]);
  expect([setOf(answer, 'from'), setOf(answer, 'to')]).toEqual([['army'], ['aide', 'broker']]);
});

test('who stands in both sets is paired with all others', async () => {
  await tell();
  const both = { ids: ['army', 'gang'] };
  const answer = await ask('Centrality', { measure: 'NEXUS_BETWEENNESS', from: both, to: both, first: 1 });
  expect(told(answer)).toEqual(['broker 2 (1)']);
});

test('the other measures know no sets', async () => {
  await tell();
  const listed = async (measure: string) => told(await ask('Centrality', { measure, first: 2 }));
  expect(await listed('DEGREE')).toEqual(['broker 3 (1)', 'aide 2 (2)']);
  // Of the six pairs of others: gang-army, ministry-army and aide-army pass the broker, gang-ministry half.
  expect(await listed('BETWEENNESS')).toEqual(['broker 0.5833333333 (1)', 'gang 0.1666666667 (2)']);
  expect(await listed('CLOSENESS')).toEqual(['broker 0.8 (1)', 'gang 0.6666666667 (2)']);
  expect(await listed('PAGERANK')).toHaveLength(2);
  const answer = await ask('Centrality', { measure: 'EIGENVECTOR', first: 1 });
  expect(told(answer)[0]).toMatch(/^broker 0\.\d+ \(1\)$/);
  expect(answer).toMatchObject({ from: null, to: null, fromSize: null, toSize: null, converged: true });
});

test('among says who is listed and ranked, and leaves the graph as it is', async () => {
  await tell();
  const listed = async (among: object) => told(await ask('Centrality', { measure: 'DEGREE', among }));
  expect(await listed({ types: ['STATE_INSTITUTION', 'ORGANIZATION'] })).toEqual([
    'gang 2 (1)',
    'ministry 2 (1)',
    'army 1 (3)',
  ]);
  expect(await listed({ kinds: ['gang'] })).toEqual(['gang 2 (1)']);
  expect(await listed({ types: ['PERSON'], name: 'aid' })).toEqual(['aide 2 (1)']);
  expect(await listed({ name: 'nobody' })).toEqual([]);
});

test('what was known at another time, and without sources, has other ranks', async () => {
  await tell();
  const without = { measure: 'NEXUS_BETWEENNESS', first: 1, where: { withoutSources: ['second'] } };
  expect(told(await ask('Centrality', without))).toEqual(['aide 1 (1)']);
  const before = { asKnownOn: new Date(door.clock.now - 1000).toISOString() };
  expect(told(await ask('Centrality', { measure: 'DEGREE', where: before }))).toEqual([]);
});

test.each([
  [{ measure: 'DEGREE', first: 0 }, 'centrality(first:) is 0. Give 1 to 500.'],
  [{ measure: 'DEGREE', first: 501 }, 'centrality(first:) is 501. Give 1 to 500.'],
  [{ measure: 'PAGERANK', from: { ids: ['gang'] } }, 'centrality(from:) is given, and PAGERANK has no sets.'],
  [{ measure: 'DEGREE', to: { ids: ['gang'] } }, 'centrality(to:) is given, and DEGREE has no sets.'],
  [{ measure: 'NEXUS_BETWEENNESS', from: { ids: [] } }, 'centrality(from:): the list of ids is empty.'],
  [
    { measure: 'NEXUS_BETWEENNESS', to: { where: { name: 'zzz' } } },
    'centrality(to:): no entity fits the filter.',
  ],
  [{ measure: 'DEGREE', among: { types: [] } }, 'among.types: the list is empty.'],
  [
    { measure: 'DEGREE', among: { having: [{ property: 'colour' }] } },
    'among.having[0].property: there is no property "colour".',
  ],
  [
    { measure: 'DEGREE', where: { types: ['PROTECTS', 'LOCATED_IN'] } },
    'where.types: no path passes LOCATED_IN. Leave it out of centrality',
  ],
  [{ measure: 'DEGREE', where: { types: ['PROCEEDS_OF'] } }, 'where.types: no path passes PROCEEDS_OF:'],
  [{ measure: 'DEGREE', where: { minSources: 101 } }, 'where.minSources is 101.'],
])('%j is refused: %s', async (variables, message) => {
  const refused = refusal(await attempt('Centrality', variables));
  expect(refused).toEqual({ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) });
});

test('an id in a set that is not there, or hidden, is not found', async () => {
  await tell();
  await door.record(
    tied(person('hidden'), 'ASSOCIATE_OF', person('other'), { ...by('first'), marking: 'RED' }),
  );
  const asked = (id: string) => ({ measure: 'NEXUS_BETWEENNESS', from: { ids: ['gang', id] } });
  for (const id of ['hidden', 'nobody'])
    expect(refusal(await attempt('Centrality', asked(id), 'AMBER'))).toEqual({
      code: 'NOT_FOUND',
      message: `There is no entity "${id}".`,
    });
  expect(await ask('Centrality', asked('hidden'))).toMatchObject({ fromSize: 2 });
});
