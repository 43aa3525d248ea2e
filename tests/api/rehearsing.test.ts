// Is what a replacement or a retraction would come to answered, and nothing written?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { at, office, person, refusal, source, tied, unique, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

const reason = 'a later edition';

/** Ana in an office by two sources, and when she was born. */
async function ana() {
  const [id, post] = unique('ana', 'post');
  const [first, second, born] = await door.record(
    tied(person(id, 'Ana'), 'HOLDS', office(post), { validFrom: '2008' }),
    tied({ id }, 'HOLDS', { id: post }, { source: source('other'), validFrom: '2004', validTo: '2007' }),
    valued({ id }, 'birthDate', '1961'),
  );
  const state = async () => [
    await ask('Graph'),
    await ask('Entity', { id }),
    await ask('Node', { id: first?.id }),
    await ask('Replaced', { id: first?.id }),
  ];
  return { id, post, first: first!.id, second: second!.id, born: born!.id, state };
}

test('a retraction that is only tried answers what would be left, and retracts nothing', async () => {
  const { first, second, born, state } = await ana();
  const before = await state();
  const tried = await ask('RehearseRetract', { ids: [first, born], reason });
  expect(tried).toMatchObject([
    {
      id: first,
      retractionReason: reason,
      subject: { name: 'Ana', properties: [{ name: 'name', value: 'Ana' }] },
      tie: { evidence: { sources: 1, claims: 1 }, strands: [{ from: '2004', to: '2007' }] },
    },
    { id: born, retractionReason: reason },
  ]);
  expect(at(tried, '0.retractedAt')).toEqual(expect.any(String));
  const whole = await ask('RehearseRetract', { ids: [first, second], reason });
  expect(at(whole, '0.tie')).toMatchObject({ evidence: { sources: 0, claims: 0 }, strands: [] });
  expect(await state()).toEqual(before);
});

test('a replacement that is only tried answers what would stand, and replaces nothing', async () => {
  const { id, post, first, state } = await ana();
  const before = await state();
  const record = [
    tied({ id, name: 'Dona Ana' }, 'HOLDS', { id: post }, { source: source('third'), validFrom: '2010' }),
    valued({ id }, 'birthDate', '1961'),
  ];
  const tried = await ask('RehearseReplace', { retract: [first], reason, record });
  expect(tried).toMatchObject({ created: 2, unchanged: 1 });
  expect(at(tried, 'claims.0')).toMatchObject({
    tie: {
      evidence: { sources: 2, claims: 2 },
      strands: [
        { from: '2004', to: '2007' },
        { from: '2010', to: null },
      ],
    },
    replaces: [{ id: first, retractedAt: expect.any(String) as string }],
    replacedBy: [],
  });
  expect(await state()).toEqual(before);
  expect(await ask('Source', { id: 'third' })).toBe(null);
  // Nothing holds the lock that the next write waits for, and then it comes as it was told.
  const done = await ask('Replace', { retract: [first], reason, record });
  expect(done).toMatchObject({ created: 2, unchanged: 1 });
  expect(at(done, 'claims.0.id')).toBe(at(tried, 'claims.0.id'));
});

test('what is only tried is refused in the words of the write itself', async () => {
  const { id, first } = await ana();
  const bad = [valued({ id }, 'birthDate', 'soon')];
  const good = [valued({ id }, 'birthDate', '1962')];
  for (const [really, tried, variables] of [
    ['Retract', 'RehearseRetract', { ids: ['nothing'], reason }],
    ['Retract', 'RehearseRetract', { ids: [first], reason: ' ' }],
    ['Replace', 'RehearseReplace', { retract: ['nothing'], reason, record: good }],
    ['Replace', 'RehearseReplace', { retract: [first], reason, record: bad }],
    ['Replace', 'RehearseReplace', { retract: [first], reason, record: [{ ...good[0], marking: 'RED' }] }],
  ] as const)
    expect(refusal(await attempt(tried, variables, 'GREEN'))).toEqual(
      refusal(await attempt(really, variables, 'GREEN')),
    );
});
