// Which decisions are refused, in which words, and what becomes of one that was made.
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { at, office, organization, person, refusal, textAt, tied, unique, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

const reason = 'one birth date';
const refused = async (variables: object, clearance?: string) =>
  refusal(await attempt('RecordSame', { marking: 'CLEAR', reason, ...variables }, clearance));

async function twoPeople(): Promise<[a: string, b: string]> {
  const [a, b, post] = unique('a', 'b', 'post');
  await door.record(tied(person(a), 'HOLDS', office(post)), tied(person(b), 'HOLDS', office(post)));
  return [a, b];
}

test('one entity is no two, also where it is named twice', async () => {
  const [a] = await twoPeople();
  for (const entities of [[], [a], [a, a]])
    expect(await refused({ entities })).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'recordSame(entities:) names fewer than two entities. Name at least two different ones.',
    });
});

test('more than a hundred are refused', async () => {
  const entities = Array.from({ length: 101 }, (_, index) => `n${index}`);
  expect((await refused({ entities })).message).toBe(
    'recordSame(entities:) names 101 entities. Give at most 100.',
  );
});

test('what is hidden and what is not there are refused in the same words', async () => {
  const [a] = await twoPeople();
  const [secret] = unique('secret');
  await door.record(valued(person(secret), 'title', 'Dr', { marking: 'RED' }));
  const words = (id: string) => ({ code: 'NOT_FOUND', message: `There is no entity "${id}".` });
  expect(await refused({ entities: [a, 'nobody'] }, 'GREEN')).toEqual(words('nobody'));
  expect(await refused({ entities: [a, secret] }, 'GREEN')).toEqual(words(secret));
  expect(refusal(await attempt('RetractSame', { id: 'nothing', reason: 'no' }))).toEqual({
    code: 'NOT_FOUND',
    message: 'There is no decision "nothing".',
  });
});

test('only entities of one type can be one', async () => {
  const [a] = await twoPeople();
  const [gang] = unique('gang');
  await door.record(valued(organization(gang), 'kind', 'company'));
  expect(await refused({ entities: [a, gang] })).toEqual({
    code: 'BAD_USER_INPUT',
    message: `recordSame(entities:): "${a}" is PERSON and "${gang}" is ORGANIZATION. Only entities of one type can be one.`,
  });
});

test('nobody decides above the own clearance', async () => {
  const [a, b] = await twoPeople();
  expect(await refused({ entities: [a, b], marking: 'AMBER' }, 'GREEN')).toEqual({
    code: 'FORBIDDEN',
    message: 'recordSame(marking:): AMBER is above your clearance, GREEN. Nothing was decided.',
  });
});

test('nobody decides below what it takes to know of each of the entities', async () => {
  const [a] = await twoPeople();
  const [secret] = unique('secret');
  await door.record(valued(person(secret), 'title', 'Dr', { marking: 'AMBER' }));
  expect(await refused({ entities: [a, secret], marking: 'GREEN' })).toEqual({
    code: 'BAD_USER_INPUT',
    message: `recordSame(marking:): who may read this decision may not know of "${secret}": give marking AMBER or higher.`,
  });
  expect(at(await ask('RecordSame', { entities: [a, secret], marking: 'AMBER', reason }), 'marking')).toBe(
    'AMBER',
  );
});

test('each has a reason, when it is made and when it is taken back', async () => {
  const [a, b] = await twoPeople();
  expect(await refused({ entities: [a, b], reason: ' ' })).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'reason: is empty. Say why these entities are one.',
  });
  expect((await refused({ entities: [a, b], reason: 'x'.repeat(1001) })).message).toBe(
    'reason: has 1001 characters; at most 1000 are kept.',
  );
  const id = textAt(await ask('RecordSame', { entities: [a, b], reason }), 'id');
  expect(refusal(await attempt('RetractSame', { id, reason: '' }))).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'reason: is empty. Say why these entities are not one.',
  });
});

test('what was refused left nothing behind', async () => {
  const [a, b] = await twoPeople();
  const before = await ask('Graph');
  await refused({ entities: [a, b, 'nobody'] });
  expect(await ask('Graph')).toEqual(before);
  expect(await ask('Entity', { id: b })).toMatchObject({ id: b, formerIds: [] });
});

test('the same decided twice is one decision, and decided again after its retraction another', async () => {
  const [a, b] = await twoPeople();
  const decide = () => ask('RecordSame', { entities: [b, a, b], reason });
  const first = await decide();
  const version = at(await ask('Graph'), 'version');
  expect(await decide()).toEqual(first);
  expect(at(await ask('Graph'), 'version')).toBe(version);
  const id = textAt(first, 'id');
  await ask('RetractSame', { id, reason: 'a misreading' });
  const again = await decide();
  expect(at(again, 'id')).not.toBe(id);
  expect(await decide()).toEqual(again);
  expect(await ask('Decision', { id })).toMatchObject({ retractionReason: 'a misreading' });
});

test('a decision stays readable for whoever may know of it', async () => {
  const [a, b] = await twoPeople();
  const decided = await ask('RecordSame', { entities: [b, a], marking: 'GREEN', reason });
  const id = textAt(decided, 'id');
  expect(decided).toMatchObject({
    ids: [a, b],
    entities: [{ id: a, formerIds: [b] }],
    marking: 'GREEN',
    reason,
    retractedAt: null,
  });
  expect(await ask('Decision', { id })).toEqual({ __typename: 'SameDecision', ...(decided as object) });
  expect(await ask('Decision', { id }, 'CLEAR')).toBe(null);
  const retracted = await ask('RetractSame', { id, reason: 'two of that name' });
  expect(retracted).toMatchObject({
    ids: [a, b],
    entities: [
      { id: a, formerIds: [] },
      { id: b, formerIds: [] },
    ],
    retractedAt: expect.any(String),
    retractionReason: 'two of that name',
  });
  expect(await ask('RetractSame', { id, reason: 'another reason' })).toEqual(retracted);
  expect(await ask('Decision', { id })).toEqual({ __typename: 'SameDecision', ...(retracted as object) });
  // Who may not know of a decision cannot take it back.
  const hidden = textAt(await ask('RecordSame', { entities: [a, b], marking: 'RED', reason }), 'id');
  expect(refusal(await attempt('RetractSame', { id: hidden, reason }, 'AMBER')).code).toBe('NOT_FOUND');
});

test('the id of a decision is no id for anything else', async () => {
  const [a, b] = await twoPeople();
  const id = textAt(await ask('RecordSame', { entities: [a, b], reason }), 'id');
  expect(refusal(await attempt('Record', { claims: [valued(person(id), 'title', 'Dr')] })).message).toContain(
    'this id cannot be used',
  );
});
