// What is somebody called, and for whom?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  nodesOf,
  office,
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

const nameOf = async (id: string, clearance?: string) => at(await ask('Entity', { id }, clearance), 'name');

test('a name that a reference gives is claimed with the source, locator, grades and marking of its claim', async () => {
  const [ana, post, paper, panel] = unique('ana', 'post', 'paper', 'panel');
  const recorded = await ask('Record', {
    claims: [
      tied(person(ana, 'Ana Silva'), 'HOLDS', office(post), {
        source: source(paper),
        attributedTo: source(panel),
        locator: 'lines 3-4',
        quote: 'Silva, the minister',
        reliability: 'B',
        credibility: 'POSSIBLY_TRUE',
        marking: 'GREEN',
        validFrom: '2008',
        stance: 'DENIES',
      }),
    ],
  });
  expect(at(recorded, 'claims.1')).toMatchObject({
    subject: { id: ana },
    property: 'name',
    value: 'Ana Silva',
    stance: 'ASSERTS',
    stage: 'STATED',
    reliability: 'B',
    credibility: 'POSSIBLY_TRUE',
    marking: 'GREEN',
    source: { id: paper },
    attributedTo: { id: panel },
    locator: 'lines 3-4',
    quote: null,
    validFrom: null,
  });
});

test('a claim is refused where whoever may read it may read no name of whom it is about', async () => {
  const [ana, post] = unique('ana', 'post');
  await door.record(tied(person(ana), 'HOLDS', office(post), { marking: 'AMBER' }));
  const unnamed = { id: ana, type: 'PERSON' };
  const lower = await attempt('Record', { claims: [valued(unnamed, 'title', 'Dr', { marking: 'GREEN' })] });
  expect(refusal(lower)).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining(
      `claims[0].subject.name: who may read this claim may read no name of "${ana}": give one`,
    ),
  });
  expect(
    await ask('Record', { claims: [valued(unnamed, 'title', 'Dr', { marking: 'AMBER' })] }),
  ).toMatchObject({ created: 1 });
  const named = valued({ ...unnamed, name: 'A.' }, 'title', 'Dr', { marking: 'GREEN' });
  expect(await ask('Record', { claims: [named] })).toMatchObject({ created: 2 });
});

test('a name that another claim of the same record gives is enough', async () => {
  const [ana] = unique('ana');
  const claims = [valued({ id: ana, type: 'PERSON' }, 'title', 'Dr'), valued({ id: ana }, 'name', 'Ana')];
  expect(await ask('Record', { claims })).toMatchObject({ created: 2 });
  expect(await nameOf(ana)).toBe('Ana');
});

test('once the last name that a viewer may see is retracted, the name is the id', async () => {
  const [ana] = unique('ana');
  const recorded = await ask('Record', {
    claims: [
      valued(person(ana, 'Ana'), 'title', 'Dr'),
      valued({ id: ana }, 'name', 'Annie', { marking: 'AMBER' }),
    ],
  });
  await ask('Retract', { ids: [textAt(recorded, 'claims.2.id')], reason: 'another person' });
  expect(at(recorded, 'claims.2.value')).toBe('Ana');
  expect(await nameOf(ana, 'CLEAR')).toBe(ana);
  expect(await nameOf(ana)).toBe('Annie');
});

test('of several names the best graded is shown, and the rest are other names in order of the alphabet', async () => {
  const [ana] = unique('ana');
  const as = (name: string, reliability: 'A' | 'B' | 'C') =>
    valued(person(ana, name), 'title', 'Dr', { reliability, credibility: 'CONFIRMED' });
  await door.record(as('Z. Silva', 'C'), as('Ana Silva', 'B'), as('A. Silva', 'C'));
  expect(await ask('Entity', { id: ana })).toMatchObject({
    name: 'Ana Silva',
    otherNames: ['A. Silva', 'Z. Silva'],
  });
});

test('of two names of one grade the one with more independent sources is shown', async () => {
  const [ana] = unique('ana');
  const as = (name: string, from: string) =>
    valued(person(ana, name), 'title', 'Dr', { source: source(from) });
  await door.record(as('Ana', 'one'), as('Ana', 'two'));
  door.clock.now += 1000;
  await door.record(as('Anna', 'three'));
  expect(await ask('Entity', { id: ana })).toMatchObject({ name: 'Ana', otherNames: ['Anna'] });
});

test('of two names with as many sources the one recorded last is shown', async () => {
  const [ana] = unique('ana');
  await door.record(valued(person(ana, 'Zoe'), 'title', 'Dr'));
  door.clock.now += 1000;
  await door.record(valued(person(ana, 'Ana'), 'title', 'Prof'));
  expect(await nameOf(ana)).toBe('Ana');
});

test('of two names recorded together the one with the lower claim id is shown', async () => {
  const [ana] = unique('ana');
  const recorded = await ask('Record', {
    claims: [valued({ id: ana, type: 'PERSON' }, 'name', 'Ana'), valued({ id: ana }, 'name', 'Zoe')],
  });
  const [a, z] = [textAt(recorded, 'claims.0.id'), textAt(recorded, 'claims.1.id')];
  expect(await nameOf(ana)).toBe(a < z ? 'Ana' : 'Zoe');
});

test('a name that a source denies is not shown while another stands', async () => {
  const [ana] = unique('ana');
  const strong = { reliability: 'A' as const, credibility: 'CONFIRMED' as const };
  await door.record(
    valued(person(ana, 'Ana'), 'title', 'Dr', strong),
    valued({ id: ana }, 'name', 'Ana', { stance: 'DENIES', source: source('reply') }),
    valued({ id: ana }, 'name', 'Bea'),
  );
  expect(await ask('Entity', { id: ana })).toMatchObject({ name: 'Bea', otherNames: ['Ana'] });
});

test('each viewer sees the best of the names that may be seen there', async () => {
  const [ana] = unique('ana');
  const strong = { reliability: 'A' as const, credibility: 'CONFIRMED' as const, marking: 'RED' as const };
  await door.record(
    valued(person(ana, 'A cover name'), 'title', 'Dr'),
    valued(person(ana, 'The true name'), 'title', 'Dr', strong),
  );
  expect(await ask('Entity', { id: ana }, 'AMBER')).toMatchObject({ name: 'A cover name', otherNames: [] });
  expect(await ask('Entity', { id: ana })).toMatchObject({
    name: 'The true name',
    otherNames: ['A cover name'],
  });
  const listed = await ask('Entities', { where: { name: 'the true' } }, 'AMBER');
  expect(nodesOf(listed)).toEqual([]);
});

test('other names and countries are read off their properties', async () => {
  const [ana] = unique('ana');
  await door.record(
    valued(person(ana, 'Ana'), 'otherName', 'The Admiral'),
    valued({ id: ana }, 'country', 'ML'),
    valued({ id: ana }, 'country', 'GW', { marking: 'RED' }),
  );
  expect(await ask('Entity', { id: ana })).toMatchObject({
    otherNames: ['The Admiral'],
    countries: ['GW', 'ML'],
  });
  expect(await ask('Entity', { id: ana }, 'CLEAR')).toMatchObject({ countries: ['ML'] });
});
