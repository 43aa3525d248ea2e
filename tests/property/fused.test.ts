// What is fused, as it is stored in Neo4j and as each clearance is answered, equals a plain computation from the claims.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import type { Asked } from './asking.ts';
import { Chance, seedsFor, withSeed } from './chance.ts';
import { asStored, expectedInStore, expectedView } from './expected.ts';
import { knowingOf, together, whereOf } from './filters.ts';
import { Oracle } from './oracle.ts';
import { at, Played } from './playing.ts';
import { Storage } from './storage.ts';
import { storyFrom } from './story.ts';

const view = readFileSync(`${import.meta.dirname}/view.graphql`, 'utf8');
const everything: Asked = { minSources: 0, includeCleared: true };
const clearances = [0, 1, 2, 3, 4];
const dayInMs = 86_400_000;

let door: FrontDoor;
let storage: Storage;

beforeAll(async () => {
  door = await frontDoor();
  storage = new Storage();
});

afterAll(async () => {
  await storage.close();
  await door.close();
});

test('over 200 random sequences of record, retract and replace, what is stored and what each clearance sees equal a plain computation', async () => {
  for (const seed of seedsFor(60, 200)) await withSeed(seed, () => sequence(seed));
}, 600_000);

async function sequence(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const story = storyFrom(chance, { clockJumps: true });
  await storage.empty();
  const played = new Played();
  await played.play(door, story.batches);
  const today = Math.floor(door.clock.now / dayInMs);
  const oracles = clearances.map((clearance) => new Oracle(played, { clearance, at: null, without: [] }));
  const [inStore, expected] = [asStored(await storage.read()), expectedInStore(oracles)];
  for (const kind of ['ties', 'values', 'entities'] as const)
    for (const key of new Set([...Object.keys(inStore[kind]), ...Object.keys(expected[kind])]))
      expect(inStore[kind][key], `${kind}: ${key}\n${played.told(key)}`).toEqual(expected[kind][key]);
  const answers = clearances.map(async (clearance) => {
    const present = oracles[clearance]!;
    const knowing = chance.is(0.4) ? present.knowing : knowingOf(chance, story, clearance);
    const known = new Oracle(played, knowing);
    const of = chance.some(known.entities(), chance.between(1, 2));
    if (of.length === 0) return;
    const [asked, around] = [
      chance.is(0.6) ? everything : together(chance, story),
      together(chance, story, 0.2),
    ];
    const limit = chance.one([2, 3, 5, 300]);
    const questions = { asked, today, of, depth: chance.between(1, 3), limit, around };
    const filters = { where: whereOf(asked, knowing), around: whereOf(around, knowing) };
    const { data, errors } = await door.ask(view, { ...questions, ...filters }, at(clearance));
    expect({ errors, data }).toEqual({ errors: [], data: expectedView(present, known, questions) });
  });
  await Promise.all(answers);
}
