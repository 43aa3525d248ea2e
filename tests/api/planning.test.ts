// Is everything planned before somebody asks it?
import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Store } from '../../server/ask.ts';
import { storeUnavailable, timedOut } from '../../server/errors.ts';
import { planAll } from '../../server/planning.ts';
import { frontDoor } from '../frontDoor.ts';
import { person, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());

const folder = new URL('../../cypher/', import.meta.url);
/** These are done before anybody asks anything. */
const done = /^(setup|seeding)\//;

test('every statement is planned, and none of them done', async () => {
  await door.record(valued(person('ana', 'Ana'), 'title', 'Dr'));
  const state = () => visitor(door).ask('GraphAlone');
  const before = await state();
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.slice(0, -'.cypher'.length))
    .filter((name) => !done.test(name));
  expect((await planAll(door.store)).toSorted()).toEqual(all.toSorted());
  expect(await state()).toEqual(before);
});

test('a database that has gone ends the planning, and nothing else', async () => {
  const gone = await frontDoor({ keep: true });
  await gone.close();
  expect(await planAll(gone.store)).toEqual([]);
});

test('a statement that takes too long to plan keeps no other from being planned', async () => {
  const asked: string[] = [];
  const slow = (fail: (nth: number) => Error | null): Pick<Store, 'plan'> => ({
    plan: async (name) => {
      asked.push(name);
      const error = fail(asked.length);
      if (error) throw error;
      await door.store.plan(name);
    },
  });
  const all = (await planAll(slow(() => null))).length;
  asked.length = 0;
  expect(await planAll(slow((nth) => (nth === 2 ? timedOut(15) : null)))).toHaveLength(all - 1);
  asked.length = 0;
  expect(await planAll(slow((nth) => (nth === 2 ? storeUnavailable('gone') : null)))).toHaveLength(1);
});
