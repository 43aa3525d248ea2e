// Once claims were replaced: what stands in whose place, and who sees it?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { at, nodesOf, office, person, refusal, textAt, tied, unique, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

const reason = 'a later edition';

/** The ids on both sides of a claim, as seen from a clearance. */
async function history(id: string | undefined, clearance?: string) {
  const node = await ask('Replaced', { id }, clearance);
  const ids = (side: string) => (at(node, side) as { id: string }[]).map((claim) => claim.id);
  return { replacedBy: ids('replacedBy'), replaces: ids('replaces') };
}

async function replaced(retract: (string | undefined)[], record: object[]): Promise<string[]> {
  const answer = await ask('Replace', { retract, reason, record });
  return record.map((_, index) => textAt(answer, `claims.${index}.id`));
}

test('a claim that was replaced leads to what was recorded in its place, and that leads back', async () => {
  const [ana] = unique('ana');
  const [wrong] = await door.record(valued(person(ana), 'birthDate', '1961'));
  const [right] = await replaced([wrong?.id], [valued({ id: ana }, 'birthDate', '1962')]);
  expect(await ask('Replaced', { id: wrong?.id })).toMatchObject({
    replacedBy: [{ id: right, value: '1962', retractedAt: null }],
    replaces: [],
  });
  expect(await ask('Replaced', { id: right })).toMatchObject({
    retractedAt: null,
    replacedBy: [],
    replaces: [{ id: wrong?.id, value: '1961', retractionReason: reason }],
  });
  const [later] = await replaced([right], [valued({ id: ana }, 'birthDate', '1963')]);
  expect(await history(right)).toEqual({ replacedBy: [later], replaces: [wrong?.id] });
});

test('of several each stands in the place of all: first what is about the same tie or the same property', async () => {
  const [ana, post, other] = unique('ana', 'post', 'other-post');
  const [held, born] = await door.record(
    tied(person(ana), 'HOLDS', office(post)),
    valued({ id: ana }, 'birthDate', '1961'),
  );
  const [another, titled, since, earlier] = await replaced(
    [held?.id, born?.id],
    [
      tied({ id: ana }, 'HOLDS', office(other)),
      valued({ id: ana }, 'title', 'Dr'),
      tied({ id: ana }, 'HOLDS', { id: post }, { validFrom: '2008' }),
      valued({ id: ana }, 'birthDate', '1960'),
    ],
  );
  const all = [another!, titled!, since!, earlier!].sort((a, b) => (a < b ? -1 : 1));
  const afterwards = (first: string | undefined) => [first, ...all.filter((id) => id !== first)];
  expect((await history(held?.id)).replacedBy).toEqual(afterwards(since));
  expect((await history(born?.id)).replacedBy).toEqual(afterwards(earlier));
  expect((await history(earlier)).replaces).toEqual([born?.id, held?.id]);
  expect((await history(since)).replaces).toEqual([held?.id, born?.id]);
  expect(await ask('Replaced', { id: held?.id, first: 2 })).toMatchObject({
    replacedBy: afterwards(since)
      .slice(0, 2)
      .map((id) => ({ id })),
  });
});

test('the names that a claim gives stand in no place', async () => {
  const [ana, post] = unique('ana', 'post');
  const [wrong] = await door.record(valued(person(ana), 'birthDate', '1961'));
  const answer = await ask('Replace', {
    retract: [wrong?.id],
    reason,
    record: [tied({ id: ana, name: 'Dona Ana' }, 'HOLDS', office(post))],
  });
  expect(answer).toMatchObject({ created: 3 });
  expect((await history(wrong?.id)).replacedBy).toEqual([textAt(answer, 'claims.0.id')]);
});

test('a replacement that is sent again changes nothing, and doubles nothing', async () => {
  const [ana] = unique('ana');
  const [wrong] = await door.record(valued(person(ana), 'birthDate', '1961'));
  const sent = {
    retract: [wrong?.id, wrong?.id],
    reason,
    record: Array(2).fill(valued({ id: ana }, 'birthDate', '1962')),
  };
  const first = await ask('Replace', sent);
  const graph = await ask('Graph');
  expect(await ask('Replace', sent)).toMatchObject({ created: 0, unchanged: 2 });
  expect(await ask('Graph')).toEqual(graph);
  const right = textAt(first, 'claims.0.id');
  expect(await history(wrong?.id)).toEqual({ replacedBy: [right], replaces: [] });
  expect(await history(right)).toEqual({ replacedBy: [], replaces: [wrong?.id] });
});

test('a claim that stood already and is named in the place of another stands there too', async () => {
  const [ana] = unique('ana');
  const right = valued({ id: ana }, 'birthDate', '1962');
  const [standing, twice] = await door.record(
    { ...right, subject: person(ana) },
    valued({ id: ana }, 'birthDate', '1962', { locator: 'p. 2' }),
  );
  expect(await ask('Replace', { retract: [twice?.id], reason, record: [right] })).toMatchObject({
    created: 0,
    unchanged: 1,
  });
  expect((await history(twice?.id)).replacedBy).toEqual([standing?.id]);
});

test('nothing stands in the place of a claim that stands, or that was retracted by itself before', async () => {
  const [ana] = unique('ana');
  const [alone, stands] = await door.record(
    valued(person(ana), 'title', 'Dr'),
    valued({ id: ana }, 'birthDate', '1961'),
  );
  await ask('Retract', { ids: [alone?.id], reason: 'a misreading' });
  const [other] = await replaced([alone?.id], [valued({ id: ana }, 'title', 'Prof')]);
  for (const id of [alone?.id, stands?.id, other])
    expect(await history(id)).toEqual({ replacedBy: [], replaces: [] });
});

test('what is marked above the clearance is on neither side', async () => {
  const [ana] = unique('ana');
  const [open, secret] = await door.record(
    valued(person(ana), 'birthDate', '1961'),
    valued({ id: ana }, 'title', 'Dr', { marking: 'AMBER' }),
  );
  const [shown, hidden] = await replaced(
    [open?.id, secret?.id],
    [valued({ id: ana }, 'birthDate', '1962'), valued({ id: ana }, 'birthDate', '1963', { marking: 'RED' })],
  );
  expect((await history(open?.id, 'GREEN')).replacedBy).toEqual([shown]);
  expect((await history(shown, 'GREEN')).replaces).toEqual([open?.id]);
  expect((await history(shown, 'AMBER')).replaces).toEqual([open?.id, secret?.id]);
  expect(new Set((await history(open?.id, 'RED')).replacedBy)).toEqual(new Set([shown, hidden]));
  expect((await history(hidden, 'RED')).replaces).toEqual([open?.id, secret?.id]);
});

test('what was not retracted yet at an earlier moment was not replaced then', async () => {
  const [ana, post] = unique('ana', 'post');
  const since = tied({ id: ana }, 'HOLDS', { id: post }, { validFrom: '2008' });
  const [wrong] = await door.record(tied(person(ana), 'HOLDS', office(post)));
  const [right] = await door.record(since);
  const before = textAt(await ask('Node', { id: right?.id }), 'recordedAt');
  door.clock.now += 60_000;
  await replaced([wrong?.id], [since]);
  const claims = async (asKnownOn: string | null) => {
    const entity = await ask('ReplacedAsKnown', { id: ana, where: { asKnownOn } });
    return nodesOf(at(nodesOf(at(entity, 'ties'))[0], 'claims'));
  };
  expect(await claims(before)).toEqual([
    { id: right?.id, replacedBy: [], replaces: [] },
    { id: wrong?.id, replacedBy: [], replaces: [] },
  ]);
  expect(await claims(null)).toEqual([
    { id: right?.id, replacedBy: [], replaces: [{ id: wrong?.id }] },
    { id: wrong?.id, replacedBy: [{ id: right?.id }], replaces: [] },
  ]);
});

test('how many are asked for has its limits', async () => {
  const [ana] = unique('ana');
  const [claim] = await door.record(valued(person(ana), 'birthDate', '1961'));
  for (const first of [0, 501])
    expect(refusal(await attempt('Replaced', { id: claim?.id, first }))).toEqual({
      code: 'BAD_USER_INPUT',
      message: `Claim.replacedBy(first:) is ${first}. Give 1 to 500.`,
    });
});
