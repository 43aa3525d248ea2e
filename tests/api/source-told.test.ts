// Who may know what of a source: as much as the claims say that may be seen.
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { idsOf, person, refusal, source, textAt, unique, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

test('what only a hidden claim says of a source is told by no claim that cites it below', async () => {
  const [ana, paper] = unique('ana', 'paper');
  const full = source(paper, { authors: ['A. Agent'] });
  await door.record(valued(person(ana), 'title', 'Dr', { marking: 'RED', source: full }));
  const clear = { marking: 'CLEAR' } as const;
  const brief = valued(person(ana), 'title', 'Mr', { ...clear, source: source(paper) });
  expect(refusal(await attempt('Record', { claims: [brief] })).message).toContain(
    'claims[0].source.authors: is missing: who may read this claim does not know',
  );
  expect(refusal(await attempt('Record', { claims: [brief] }, 'GREEN')).message).toContain('cannot be used');
  await door.record(valued(person(ana), 'title', 'Mr', { ...clear, source: full }));
  await door.record(valued(person(ana), 'title', 'Ms', { ...clear, source: { id: paper } }));
  expect(await ask('Source', { id: paper }, 'CLEAR')).toMatchObject({ id: paper });
});

test('a source whose claims were all retracted is listed where that is asked for, by those who know it', async () => {
  const [ana, paper] = unique('ana', 'Evangelary');
  const listed = async (includeRetracted: boolean, clearance?: string) =>
    idsOf(await ask('Sources', { where: { title: 'Evangelary', includeRetracted } }, clearance));
  const recorded = await ask('Record', {
    claims: [valued(person(ana), 'title', 'Dr', { marking: 'AMBER', source: source(paper) })],
  });
  expect(await listed(false)).toEqual([paper]);
  const ids = [0, 1].map((index) => textAt(recorded, `claims.${index}.id`));
  await ask('Retract', { ids, reason: 'a mistake' });
  expect(await listed(false)).toEqual([]);
  expect(await listed(true)).toEqual([paper]);
  expect(await listed(true, 'AMBER')).toEqual([paper]);
  expect(await listed(true, 'GREEN')).toEqual([]);
});
