// What may be asked of paths, what is refused, and in which words is a path told?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  institution,
  office,
  organization,
  person,
  place,
  refusal,
  source,
  tied,
  unique,
  valued,
  visitor,
} from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

const between = (from: string, to: string) => ({ from: { ids: [from] }, to: { ids: [to] } });
const ways = async (variables: object, clearance?: string): Promise<string[]> => {
  const answer = await ask('Paths', variables, clearance);
  return (at(answer, 'paths') as { entities: { id: string }[] }[]).map(({ entities }) =>
    entities.map(({ id }) => id).join(' '),
  );
};
const narrative = async (variables: object, clearance?: string): Promise<string> =>
  at(await ask('Paths', variables, clearance), 'paths.0.narrative') as string;
const alleged = { stage: 'ALLEGED', reliability: 'C', credibility: 'POSSIBLY_TRUE' } as const;

test('what cannot be asked is refused in words that say what to do', async () => {
  const [ana, gang, secret] = unique('ana', 'gang', 'secret');
  await door.record(
    tied(person(ana), 'MEMBER_OF', organization(gang), alleged),
    valued(person(secret), 'title', 'Dr', { marking: 'RED' }),
  );
  const refused = async (variables: object, clearance?: string) =>
    refusal(await attempt('Paths', { ...between(ana, gang), ...variables }, clearance));
  const cases: [object, string][] = [
    [{ maxLength: 0 }, 'nexusPaths(maxLength:) is 0. Give 1 to 12.'],
    [{ maxLength: 99 }, 'nexusPaths(maxLength:) is 99. Give 1 to 12.'],
    [{ first: 100_000 }, 'nexusPaths(first:) is 100000. Give 1 to 100.'],
    [{ from: { ids: [] } }, 'nexusPaths(from:): the list of ids is empty. Name at least one entity.'],
    [{ through: ['a', 'b', 'c', 'd'] }, 'nexusPaths(through:) names 4 entities. Give at most 3.'],
    [
      { maxGap: 30 },
      'nexusPaths(maxGap:) is the wait from one tie to the next: give it with timing: SEQUENTIAL.',
    ],
    [{ timing: 'SEQUENTIAL', maxGap: -1 }, 'nexusPaths(maxGap:) is -1 days. Give 0 or more.'],
    [
      { to: { ids: [ana] } },
      `nexusPaths(from:, to:) both are "${ana}" alone. A path joins two entities: name another.`,
    ],
    [
      { to: { where: { name: 'nobody of this name' } } },
      'nexusPaths(to:): no entity fits the filter. Ask entities(where:) with it to see which do.',
    ],
  ];
  for (const [variables, message] of cases)
    expect(await refused(variables)).toEqual({ code: 'BAD_USER_INPUT', message });
  expect((await refused({ where: { types: ['LOCATED_IN'] } })).message).toMatch(
    /^where\.types: no path passes LOCATED_IN\. Leave it out of nexusPaths/,
  );
  // Hidden and missing are the same, whichever argument names them.
  for (const name of ['from', 'to'])
    expect([
      await refused({ [name]: { ids: [secret] } }, 'GREEN'),
      await refused({ [name]: { ids: ['nobody'] } }),
    ]).toEqual([
      { code: 'NOT_FOUND', message: `There is no entity "${secret}".` },
      { code: 'NOT_FOUND', message: 'There is no entity "nobody".' },
    ]);
  for (const name of ['through', 'avoiding'])
    expect(await refused({ [name]: [secret] }, 'GREEN')).toEqual({
      code: 'NOT_FOUND',
      message: `There is no entity "${secret}".`,
    });
});

test('a filter that selects more than 5,000 entities is refused', async () => {
  const [gang, prefix] = unique('gang', 'crowd');
  const crowd = Array.from({ length: 5_001 }, (_, index) =>
    valued(person(`${prefix}-${index}`), 'title', 'Dr'),
  );
  await door.record(...crowd);
  await door.record(valued(organization(gang), 'kind', 'gang'));
  const many = { from: { where: { having: [{ property: 'title', value: 'Dr' }] } }, to: { ids: [gang] } };
  expect(refusal(await attempt('Paths', many))).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'nexusPaths(from:) selects more than 5000 entities. At most 5000 can be: narrow the filter.',
  });
});

test('a set by filter is taken as it was known', async () => {
  const [ana, gang, ministry] = unique('ana', 'gang', 'ministry');
  await door.record(
    tied(person(ana), 'MEMBER_OF', organization(gang), alleged),
    tied(person(ana), 'BRIBES', institution(ministry), alleged),
    valued(organization(gang), 'kind', 'gang'),
  );
  door.clock.now += 60_000;
  const before = new Date(door.clock.now).toISOString();
  door.clock.now += 86_400_000;
  await door.record(valued(organization(gang), 'kind', 'militia'));
  const sets = (where: object) => ({
    from: { where: { types: ['ORGANIZATION'], ...where } },
    to: { ids: [ministry] },
  });
  expect(await ways(sets({ kinds: ['militia'], name: gang }))).toEqual([`${gang} ${ana} ${ministry}`]);
  expect(
    refusal(
      await attempt('Paths', { ...sets({ kinds: ['militia'], name: gang }), where: { asKnownOn: before } }),
    ).code,
  ).toBe('BAD_USER_INPUT');
  expect(await ways({ ...sets({ kinds: ['gang'], name: gang }), where: { asKnownOn: before } })).toEqual([
    `${gang} ${ana} ${ministry}`,
  ]);
});

test('two who hold one office, come to one town or use one road are not joined by it', async () => {
  const [ana, ben, post, town, road] = unique('ana', 'ben', 'post', 'town', 'road');
  await door.record(
    ...[ana, ben].flatMap((id) => [
      tied(person(id), 'HOLDS', office(post)),
      tied(person(id), 'OPERATES_IN', place(town)),
      tied(person(id), 'USES', { id: road, type: 'ROUTE', name: road }, { stage: 'ALLEGED' }),
    ]),
  );
  expect(await ways(between(ana, ben))).toEqual([]);
  expect(await ways({ ...between(ana, ben), where: { types: ['USES'] } })).toEqual([]);
});

test('who is only named, and who only defends, is passed when that is asked for', async () => {
  const [ana, gang, lawyer] = unique('ana', 'gang', 'lawyer');
  await door.record(
    tied(person(ana), 'PROTECTS', organization(gang), { ...alleged, stage: 'MENTIONED' }),
    tied(person(lawyer), 'REPRESENTS', organization(gang), {}, { role: 'lawyer' }),
  );
  expect(await ways(between(ana, gang))).toEqual([]);
  expect(await ways({ ...between(ana, gang), where: { stages: ['MENTIONED'] } })).toEqual([`${ana} ${gang}`]);
  expect(await ways(between(lawyer, gang))).toEqual([]);
  expect(await ways({ ...between(lawyer, gang), where: { types: ['REPRESENTS'] } })).toEqual([
    `${lawyer} ${gang}`,
  ]);
});

test('no path passes a class of actors, nor a kind of entity that ends paths, unless it is bridged', async () => {
  const [ana, elites, ben, mission, cleo] = unique('ana', 'elites', 'ben', 'mission', 'cleo');
  await door.record(
    tied(person(ana), 'ASSOCIATE_OF', organization(elites)),
    tied(person(ben), 'ASSOCIATE_OF', organization(elites)),
    valued(organization(elites), 'generic', 'yes'),
    tied(person(ben), 'LEADS', { id: mission, type: 'MISSION', name: mission }, { stage: 'STATED' }),
    tied(person(cleo), 'LEADS', { id: mission, type: 'MISSION', name: mission }, { stage: 'STATED' }),
  );
  expect(await ways(between(ana, ben))).toEqual([]);
  expect(await ways(between(ana, elites))).toEqual([`${ana} ${elites}`]);
  expect(await ways(between(ben, cleo))).toEqual([]);
  expect(await ways({ ...between(ben, cleo), bridging: ['MISSION'] })).toEqual([`${ben} ${mission} ${cleo}`]);
});

test('a path tells who says so and where, by stage and stance, and who denies is heard', async () => {
  const [ana, gang, judge, report, reply, wire] = unique('ana', 'gang', 'judge', 'report', 'reply', 'wire');
  const bribe = (more: object) =>
    tied(person(ana, 'Ana Silva'), 'BRIBES', person(judge, 'Judge Bo'), { ...alleged, ...more });
  await door.record(
    bribe({ source: source(report), locator: 'p. 3', validFrom: '2019', validTo: '2020' }),
    bribe({ source: source(wire), locator: 'p. 4', attributedTo: source(report) }),
    bribe({ source: source(wire), locator: 'p. 5' }),
    bribe({ source: source(wire), locator: 'p. 6' }),
    bribe({
      source: source(reply, { kind: 'SUBJECT_STATEMENT' }),
      stance: 'DENIES',
      credibility: 'DOUBTFUL',
    }),
    tied(person(ana), 'MEMBER_OF', organization(gang, 'The Gang'), alleged),
  );
  const told = await narrative(between(judge, gang));
  expect(told).toContain(`alleges that Ana Silva bribed Judge Bo`);
  expect(told).toMatch(new RegExp(`The ${report}(, | \\()p\\. 3`));
  expect(told).toContain(`The ${reply} replies, denying that Ana Silva bribed Judge Bo`);
  expect(told).toMatch(/and 2 more\. The report alleges that Ana Silva belongs to The Gang\.$/);
});

test('a charge that ended in acquittal is passed only when asked for, and then told with its end', async () => {
  const [ana, judge, indictment, judgment] = unique('ana', 'judge', 'indictment', 'judgment');
  const bribe = (more: object) => tied(person(ana, 'Ana Silva'), 'BRIBES', person(judge, 'Judge Bo'), more);
  await door.record(
    bribe({
      stage: 'CHARGED',
      source: source(indictment, { publishedOn: '2019-06' }),
      reliability: 'A',
      credibility: 'PROBABLY_TRUE',
    }),
    bribe({
      stage: 'ACQUITTED',
      stance: 'DENIES',
      source: source(judgment, { publishedOn: '2020-02' }),
      reliability: 'A',
      credibility: 'CONFIRMED',
    }),
  );
  expect(await ways(between(ana, judge))).toEqual([]);
  const cleared = { ...between(ana, judge), where: { includeCleared: true } };
  expect(await narrative(cleared)).toBe(
    `In June 2019, Ana Silva was charged with bribing Judge Bo (The ${indictment}); in February 2020, Ana Silva was acquitted of bribing Judge Bo (The ${judgment}); the accusation does not stand.`,
  );
});

test('what is hidden from a viewer moves neither paths, nor counts, nor words', async () => {
  const [ana, gang, ministry, extra] = unique('ana', 'gang', 'ministry', 'extra');
  await door.record(
    tied(person(ana), 'MEMBER_OF', organization(gang), alleged),
    tied(person(ana), 'BRIBES', institution(ministry), { ...alleged, credibility: 'DOUBTFUL' }),
  );
  const asked = { ...between(gang, ministry), where: { minGrade: 'D4' } };
  const before = await ask('Paths', asked, 'GREEN');
  await door.record(
    tied(
      organization(gang),
      'COLLUDES_WITH',
      institution(ministry),
      { ...alleged, marking: 'RED' },
      { role: 'customs' },
    ),
    tied(organization(gang), 'ATTACKS', organization(extra), { ...alleged, marking: 'AMBER' }),
  );
  expect(await ask('Paths', asked, 'GREEN')).toEqual(before);
  expect((await ways(asked, 'RED'))[0]).toBe(`${gang} ${ministry}`);
});

test('when all ties of a path may have held at once is said with it', async () => {
  const [ana, gang, ministry] = unique('ana', 'gang', 'ministry');
  await door.record(
    tied(person(ana), 'MEMBER_OF', organization(gang), { ...alleged, validFrom: '2015', validTo: '2019-06' }),
    tied(person(ana), 'BRIBES', institution(ministry), { ...alleged, validFrom: '2018-03', validTo: '..' }),
  );
  const path = at(await ask('Paths', between(gang, ministry)), 'paths.0');
  expect(at(path, 'commonWindow')).toEqual({ from: '2018-03', to: '2019-06' });
  const sequential = { ...between(ministry, gang), timing: 'SEQUENTIAL' };
  expect(await ways(sequential)).toEqual([`${ministry} ${ana} ${gang}`]);
  expect(await ways({ ...sequential, where: { asOf: '2021' } })).toEqual([]);
});
