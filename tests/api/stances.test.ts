// What do a denial, a doubt, a word taken back and an acquittal do?
import { afterAll, expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  nodesOf,
  organization,
  person,
  refusal,
  source,
  textAt,
  tied,
  unique,
  valued,
  visitor,
} from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

/** Records that Ana protects a gang, as these claims say it. */
async function say(...claims: Partial<SentClaim>[]): Promise<{ ana: string; gang: string; tie: string }> {
  const [ana, gang] = unique('ana', 'gang');
  const recorded = await ask('Record', {
    claims: claims.map((more) =>
      tied(person(ana), 'PROTECTS', organization(gang), { stage: 'ALLEGED', ...more }),
    ),
  });
  return { ana, gang, tie: textAt(recorded, 'claims.0.tie.id') };
}

/** Evidence as it is stored, which must be the evidence in a view. */
async function evidenceOf({ ana, tie }: { ana: string; tie: string }): Promise<unknown> {
  const evidence = at(await ask('Tie', { id: tie }), 'evidence');
  const where = { minSources: 0, includeCleared: true };
  expect(at(await ask('Entity', { id: ana, where }), 'ties.edges.0.node.evidence')).toEqual(evidence);
  return evidence;
}

const chosen = async (ana: string, where: object) =>
  at(await ask('Entity', { id: ana, where }), 'ties.totalCount');

const good = { reliability: 'B', credibility: 'PROBABLY_TRUE' } as const;

test('a denial contests both sides, lowers no grade, and is counted beside', async () => {
  const story = await say(good, { ...good, source: source('reply'), stance: 'DENIES' });
  expect(await evidenceOf(story)).toMatchObject({
    sources: 1,
    denials: 1,
    claims: 2,
    grade: 'B2',
    contested: true,
  });
  expect(await chosen(story.ana, {})).toBe(1);
  expect(await chosen(story.ana, { includeContested: false })).toBe(0);
});

test('a denial has its stage, and gives none to what is asserted', async () => {
  const story = await say({}, { source: source('reply'), stance: 'DENIES', stage: 'ADMITTED' });
  expect(await evidenceOf(story)).toMatchObject({
    stages: ['ALLEGED', 'ADMITTED'],
    assertedStages: ['ALLEGED'],
  });
  // Of somebody too, of whom both were said.
  expect(at(await ask('Entity', { id: story.ana, where: {} }), 'evidence')).toMatchObject({
    assertedStages: ['STATED', 'ALLEGED'],
  });
});

test('what is only denied has no sources, and is shown where none is asked for', async () => {
  const story = await say({ ...good, stance: 'DENIES' });
  expect(await evidenceOf(story)).toMatchObject({
    sources: 0,
    denials: 1,
    grade: null,
    contested: false,
    stages: ['ALLEGED'],
  });
  expect(await chosen(story.ana, {})).toBe(0);
  expect(await chosen(story.ana, { minSources: 0 })).toBe(1);
});

test('a doubt is counted, and has no effect', async () => {
  const story = await say(good, { stance: 'QUESTIONS', source: source('doubt') });
  expect(await evidenceOf(story)).toMatchObject({
    sources: 1,
    denials: 0,
    questions: 1,
    contested: false,
    grade: 'B2',
  });
});

test('a source that took its word back no longer asserts that tie; others still do', async () => {
  const taken = { source: source('paper'), stance: 'WITHDRAWN' as const };
  const alone = await say({ source: source('paper'), ...good }, taken);
  expect(await evidenceOf(alone)).toMatchObject({ sources: 0, claims: 2, grade: null });
  const backed = await say({ source: source('paper'), ...good }, taken, { source: source('other') });
  expect(await evidenceOf(backed)).toMatchObject({ sources: 1, claims: 3, grade: null });
});

test('a source that took back a value no longer asserts it, and it is no row of the properties', async () => {
  const [ana] = unique('ana');
  await door.record(
    valued(person(ana), 'title', 'Dr'),
    valued({ id: ana }, 'title', 'Dr', { stance: 'WITHDRAWN' }),
  );
  expect(at(await ask('Entity', { id: ana, names: ['title'] }), 'properties')).toEqual([]);
});

test('a value that a source denies is contested, and stays', async () => {
  const [ana] = unique('ana');
  await door.record(
    valued(person(ana), 'birthDate', '1961'),
    valued({ id: ana }, 'birthDate', '1961', { stance: 'DENIES', source: source('reply') }),
  );
  expect(at(await ask('Entity', { id: ana, names: ['birthDate'] }), 'properties')).toMatchObject([
    { value: '1961', evidence: { sources: 1, denials: 1, contested: true } },
  ]);
});

test('stages are listed in legal order, of asserting and denying claims', async () => {
  const story = await say(
    { stage: 'CONVICTED' },
    { stage: 'CHARGED', stance: 'DENIES', source: source('reply') },
    { stage: 'MENTIONED', stance: 'QUESTIONS', source: source('doubt') },
    { stage: 'ALLEGED' },
  );
  expect(await evidenceOf(story)).toMatchObject({ stages: ['ALLEGED', 'CHARGED', 'CONVICTED'] });
});

test('a tie that accuses is refused without a stage, and a role that it needs is asked for', async () => {
  const [ana, gang] = unique('ana', 'gang');
  const [who, what] = [person(ana), organization(gang)];
  const unstaged = refusal(await attempt('Record', { claims: [tied(who, 'PROTECTS', what)] }));
  expect(unstaged.message).toContain('claims[0].stage: is missing: PROTECTS accuses somebody');
  const roleless = refusal(
    await attempt('Record', { claims: [tied(who, 'COLLUDES_WITH', what, { stage: 'ALLEGED' })] }),
  );
  expect(roleless.message).toContain(
    'claims[0].tie.role: is missing: COLLUDES_WITH says nothing without a role',
  );
});

const charged = { stage: 'CHARGED', observedOn: '2010' };

test.each([
  [
    'an acquittal clears what it was charged with',
    [charged, { stage: 'ACQUITTED', observedOn: '2011' }],
    true,
  ],
  ['a discontinuation clears', [charged, { stage: 'DISCONTINUED', observedOn: '2011' }], true],
  [
    'a conviction that is overturned clears',
    [
      { stage: 'CONVICTED', observedOn: '2010' },
      { stage: 'OVERTURNED', observedOn: '2012' },
    ],
    true,
  ],
  [
    'who is pardoned is not cleared',
    [
      { stage: 'CONVICTED', observedOn: '2010' },
      { stage: 'PARDONED', observedOn: '2012' },
    ],
    false,
  ],
  [
    'a conviction after an acquittal is not cleared',
    [
      { stage: 'ACQUITTED', observedOn: '2010' },
      { stage: 'CONVICTED', observedOn: '2012' },
    ],
    false,
  ],
  [
    'an acquittal that denies clears as well',
    [charged, { stage: 'ACQUITTED', observedOn: '2011', stance: 'DENIES' as const }],
    true,
  ],
  [
    'an allegation after an acquittal is no proceeding',
    [charged, { stage: 'ACQUITTED', observedOn: '2011' }, { stage: 'ALLEGED', observedOn: '2020' }],
    true,
  ],
  ['an allegation alone is not cleared', [{ stage: 'ALLEGED' }], false],
  [
    'of two proceedings of one date the one recorded last decides',
    [
      { stage: 'ACQUITTED', observedOn: '2011', later: true },
      { stage: 'CHARGED', observedOn: '2011' },
    ],
    true,
  ],
])('%s', async (_, claims, cleared) => {
  const [ana, gang] = unique('ana', 'gang');
  const sorted = [...claims].sort((a, b) => Number('later' in a) - Number('later' in b));
  for (const claim of sorted) {
    const { later: _later, ...more } = { later: false, ...claim };
    await door.record(tied(person(ana), 'PROTECTS', organization(gang), more));
    door.clock.now += 1000;
  }
  const tie = at(await ask('Entity', { id: ana, where: { includeCleared: true } }), 'ties.edges.0.node');
  expect(at(tie, 'evidence.cleared')).toBe(cleared);
  expect(at(await ask('Tie', { id: textAt(tie, 'id') }), 'evidence.cleared')).toBe(cleared);
  expect(await chosen(ana, {})).toBe(cleared ? 0 : 1);
});

test('a stage is about the subject alone', async () => {
  const { ana, gang } = await say({ stage: 'CONVICTED' }, { stage: 'CHARGED' });
  expect(at(await ask('Entity', { id: ana }), 'evidence.stages')).toContain('CONVICTED');
  expect(at(await ask('Entity', { id: gang }), 'evidence.stages')).toEqual(['STATED']);
});

test('contested ties can be asked for alone, or left out', async () => {
  const story = await say(good, { stance: 'DENIES', source: source('reply') });
  const listed = async (contested: boolean) =>
    nodesOf(await ask('Ties', { contested, where: { types: ['PROTECTS'] }, first: 500 })).some(
      ({ id }) => id === story.tie,
    );
  expect(await listed(true)).toBe(true);
  expect(await listed(false)).toBe(false);
});
