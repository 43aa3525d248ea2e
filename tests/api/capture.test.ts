// How far do reported ties of a network reach into the state, for whoever may see how much, and on whose word?
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { frontDoor } from '../frontDoor.ts';
import { by } from './nexus.ts';
import { flow, institution, office, organization, person, refusal, tied, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

interface Indicator {
  value: number | null;
  count: number;
  of: number;
  ties: number;
  sources: number;
  lowest: number | null;
  highest: number | null;
  leftOut: { taken: number; of: number } | null;
  subgraph: {
    entities: { id: string }[];
    ties: { type: string }[];
    hidden: { truncated: boolean; byLimit: number; byCleared: number };
  };
}
interface Capture extends Record<
  'institutions' | 'revenue' | 'roles' | 'proceedings' | 'markets',
  Indicator
> {
  size: number;
  branches: {
    branch: string | null;
    level: string | null;
    reached: number;
    of: number;
    institutions: object[];
  }[];
  doubles: object[];
  stopped: { proceeding: { id: string }; distance: number | null }[];
  unopened: { id: string }[];
  shares: object[];
  coverage: { ties: number };
}

const gangAlone = { of: { ids: ['gang'] } };
const told = async (more: object = {}, clearance?: string) =>
  (await ask('Capture', { ...gangAlone, ...more }, clearance)) as Capture;
const inShort = ({ value, count, of, ties, sources, lowest, highest }: Indicator) =>
  `${value} = ${count} of ${of}, ${ties} ties, ${sources} sources, ${lowest} to ${highest}`;

const alleged = { stage: 'ALLEGED' };
const entity = (type: string) => (id: string) => ({ id, type, name: id });
const [proceeding, market] = [entity('PROCEEDING'), entity('MARKET')];
const gang = organization('gang');
const [boss, minister, clerk, judge] = [person('boss'), person('minister'), person('clerk'), person('judge')];
const post = (holder: SentClaim['subject'], name: string, of: SentClaim['subject'], more: object = {}) => [
  tied(holder, 'HOLDS', office(`head of ${name}`.replaceAll(' ', '-')), by('gazette')),
  tied(office(`head of ${name}`.replaceAll(' ', '-')), 'OFFICE_OF', of, { ...by('gazette'), ...more }),
];

// A gang bribes a minister and is near a judge; a clerk of the ministry is nobody's friend. Of a guard only RED knows.
beforeEach(async () => {
  await door.clean();
  await door.record(
    ...post(minister, 'ministry', institution('ministry')),
    ...post(clerk, 'registry', institution('registry')),
    ...post(judge, 'court', institution('court')),
    ...post(person('guard'), 'guards', institution('guards')),
    valued(institution('court'), 'branch', 'judiciary', by('gazette')),
    valued(institution('court'), 'level', 'local', by('gazette')),
    tied(gang, 'BRIBES', minister, { ...by('paper'), ...alleged }),
    tied(boss, 'LEADS', gang, { ...by('paper'), ...alleged }),
    tied(boss, 'ASSOCIATE_OF', judge, by('leak')),
    // Colleagues of the minister are not in reach for that.
    tied(clerk, 'HOLDS', office('head-of-ministry'), { ...by('gazette'), validTo: '2009' }),
    tied(gang, 'BRIBES', person('guard'), { ...by('secret'), ...alleged, marking: 'RED' }),
    tied(
      boss,
      'SUBJECT_OF',
      proceeding('case'),
      { ...by('paper'), stage: 'DISCONTINUED' },
      { role: 'accused' },
    ),
    tied(office('head-of-court'), 'DECIDES', proceeding('case'), by('paper'), { role: 'discontinues' }),
    tied(flow('toll'), 'PAID_TO', gang, { ...by('paper'), stage: 'STATED' }),
    tied(flow('toll'), 'PROCEEDS_OF', market('salt'), { ...by('paper'), ...alleged }),
    tied(minister, 'PAYS', flow('gift'), { ...by('paper'), stage: 'STATED' }),
    tied(flow('gift'), 'PAID_TO', boss, { ...by('paper'), stage: 'STATED' }),
    valued(flow('toll'), 'amount', '10..20 USD', by('paper')),
  );
});

test('institutions with an office-holder in reach, by branch, each with its way; and no more at a lower clearance', async () => {
  const { size, institutions, branches } = await told({}, 'AMBER');
  expect(size).toBe(1);
  expect(inShort(institutions)).toBe('0.5 = 2 of 4, 7 ties, 3 sources, 0 to 0.5');
  expect(institutions.leftOut).toEqual({ taken: 3, of: 3 });
  // The network, then who is nearest, then by id.
  expect(institutions.subgraph.entities.map(({ id }) => id).join(' ')).toBe(
    'gang boss minister head-of-ministry judge head-of-court court ministry',
  );
  expect(institutions.subgraph.hidden).toMatchObject({ truncated: false, byLimit: 0, byCleared: 1 });
  expect(branches).toEqual([
    {
      branch: 'judiciary',
      level: 'local',
      reached: 1,
      of: 1,
      institutions: [{ institution: { id: 'court' }, holder: { id: 'judge' }, distance: 2 }],
    },
    {
      branch: null,
      level: null,
      reached: 1,
      of: 3,
      institutions: [{ institution: { id: 'ministry' }, holder: { id: 'minister' }, distance: 1 }],
    },
  ]);
  expect(inShort((await told({}, 'RED')).institutions)).toBe('0.75 = 3 of 4, 10 ties, 4 sources, 0 to 0.75');
  expect((await told({ within: 1 }, 'AMBER')).institutions).toMatchObject({ count: 1, of: 4 });
});

test('a number under the floor is not divided, and has no range', async () => {
  const { roles, markets } = await told({ within: 1 }, 'AMBER');
  expect(inShort(roles)).toBe('null = 1 of 1, 2 ties, 2 sources, null to null');
  expect(roles.leftOut).toBe(null);
  expect(inShort(markets)).toBe('null = 1 of 1, 2 ties, 1 sources, null to null');
});

test('who holds an office and has a part in the network', async () => {
  const { roles, doubles } = await told({}, 'AMBER');
  expect(roles).toMatchObject({ count: 1, of: 2 });
  expect(doubles).toEqual([
    {
      person: { id: 'minister' },
      offices: [{ type: 'HOLDS', to: { id: 'head-of-ministry' } }],
      parts: [{ type: 'BRIBES' }],
    },
  ]);
});

test('a proceeding that was discontinued stands though it is cleared; whoever held the deciding office decides', async () => {
  const { proceedings, stopped, unopened } = await told();
  expect(inShort(proceedings)).toBe('null = 1 of 1, 5 ties, 3 sources, null to null');
  expect(stopped).toEqual([
    {
      proceeding: { id: 'case' },
      decider: { id: 'head-of-court' },
      role: 'discontinues',
      distance: 2,
      subjects: [{ id: 'boss' }],
    },
  ]);
  // The boss was in court, the gang never.
  expect(unopened).toEqual([{ id: 'gang' }]);
  const { stopped: before } = await told({ where: { withoutSources: ['leak'] } });
  expect(before).toMatchObject([{ distance: null }]);
});

test('money by market, and the ways to it that run through office-holders', async () => {
  const { revenue, markets, shares } = await told();
  // The gang is beside the toll, and two ties from the gift: by the boss, and by the minister.
  expect(inShort(revenue)).toBe('null = 0.5 of 2, 2 ties, 1 sources, null to null');
  expect(revenue.subgraph.ties.map(({ type }) => type).sort()).toEqual(['BRIBES', 'PAYS']);
  expect(markets).toMatchObject({ count: 1, of: 1 });
  expect(shares).toEqual([
    { market: { id: 'salt' }, flows: 1, sums: [{ min: 10, max: 20, currency: 'USD', basis: null }] },
  ]);
});

test('lists are cut at first, and coverage is that of the chosen ties', async () => {
  const of = { ids: ['gang', 'boss'] };
  const { size, unopened, coverage } = await told({
    of,
    first: 1,
    where: { types: ['BRIBES', 'LEADS', 'SUBJECT_OF'] },
  });
  expect(size).toBe(2);
  expect(unopened).toHaveLength(1);
  expect(coverage).toEqual({ ties: 3 });
  expect((await told({ of: { where: { types: ['ORGANIZATION'] } } })).size).toBe(1);
});

test('what cannot be asked is refused with what to do', async () => {
  const refused = async (more: object, clearance?: string) =>
    refusal(await attempt('Capture', { ...gangAlone, ...more }, clearance));
  await door.record(tied(person('hidden'), 'ASSOCIATE_OF', gang, { ...by('secret'), marking: 'RED' }));
  for (const id of ['hidden', 'nobody'])
    expect(await refused({ of: { ids: [id] } }, 'AMBER')).toMatchObject({ code: 'NOT_FOUND' });
  for (const [more, message] of [
    [{ of: { ids: [] } }, 'capture(of:): the list of ids is empty'],
    [{ of: { where: { name: 'zzz' } } }, 'capture(of:): no entity fits the filter'],
    [{ of: { ids: Array.from({ length: 5_001 }, (_, at) => `e${at}`) } }, 'selects 5001 entities'],
    [{ within: 0 }, 'capture(within:) is 0. Give 1 to 6.'],
    [{ within: 7 }, 'capture(within:) is 7. Give 1 to 6.'],
    [{ first: 0 }, 'capture(first:) is 0. Give 1 to 500.'],
    [{ first: 501 }, 'capture(first:) is 501. Give 1 to 500.'],
    [{ where: { types: ['LOCATED_IN'] } }, 'no path passes LOCATED_IN'],
  ] as const)
    expect(await refused(more)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message) as string,
    });
  expect(await told({ where: { types: ['SUBJECT_OF', 'DECIDES', 'PROCEEDS_OF'] } })).toMatchObject({
    size: 0,
  });
  for (const first of [0, 501])
    expect(refusal(await attempt('CaptureBranch', { first }))).toMatchObject({
      message: `BranchReach.institutions(first:) is ${first}. Give 1 to 500.`,
    });
});
