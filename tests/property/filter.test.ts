// One filter, one place: whatever takes a TieFilter chooses the same ties, for every condition alone and together.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import { type Asked, chosen, dated, neighbourhood, tieCounts, touches } from './asking.ts';
import { Chance, seedsFor, withSeed } from './chance.ts';
import { conditions, knowingOf, together, whereOf } from './filters.ts';
import { type Knowing, Oracle } from './oracle.ts';
import type { OracleTie } from './oracleTie.ts';
import { at, Played } from './playing.ts';
import { Storage } from './storage.ts';
import { type Story, storyFrom } from './story.ts';

const question = readFileSync(`${import.meta.dirname}/filter.graphql`, 'utf8');
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

for (const [name, make] of Object.entries(conditions))
  test(`with ${name} alone, an entity's ties, its neighbourhood and all ties agree with each other and with the claims`, async () => {
    await holds((chance, story) => make(chance, story));
  });

test('with nothing asked, and with several conditions at once, they agree too', async () => {
  await holds(() => ({}));
  await holds((chance, story) => together(chance, story), 8);
});

test('they agree on what was known at another time, and without some sources', async () => {
  await holds((chance, story) => together(chance, story, 0.2), 8, knowingOf);
});

type Tell = (chance: Chance, story: Story, clearance: number) => Knowing;
const now: Tell = (_chance, _story, clearance) => ({ clearance, at: null, without: [] });

async function holds(make: (chance: Chance, story: Story) => Asked, times = 4, knowing = now): Promise<void> {
  for (const seed of seedsFor(3))
    await withSeed(seed, async () => {
      const chance = new Chance(seed);
      const story = storyFrom(chance);
      await storage.empty();
      const played = new Played();
      await played.play(door, story.batches);
      for (let i = 0; i < times; i++) {
        const clearance = chance.between(0, 4);
        await agree(played, make(chance, story), knowing(chance, story, clearance), chance);
      }
    });
}

async function agree(played: Played, asked: Asked, knowing: Knowing, chance: Chance): Promise<void> {
  const known = new Oracle(played, knowing);
  const present = new Oracle(played, { ...knowing, at: null, without: [] });
  if (known.entities().length === 0) return;
  const one = chance.one(known.entities());
  const { data, errors } = await door.ask(
    question,
    { where: whereOf(asked, knowing), one },
    at(knowing.clearance),
  );
  const today = Math.floor(door.clock.now / dayInMs);
  const look = (tie: OracleTie) => ({ id: tie.id, ...dated(tie, asked.asOf, today) });
  const ties = chosen(known, asked);
  const { hidden } = neighbourhood(known, [one], 1, 300, asked);
  const own = (entity: string) => ties.filter((tie) => touches(tie, known.goesBy(entity)));
  expect({ errors, data }, JSON.stringify({ asked, knowing })).toEqual({
    errors: [],
    data: {
      ties: {
        totalCount: ties.length,
        edges: ties.map((tie) => ({ node: { ...look(tie), from: { id: tie.from }, to: { id: tie.to } } })),
      },
      entities: {
        edges: present.entities().map((id) => ({
          node: {
            id,
            ties: { totalCount: own(id).length, edges: own(id).map((tie) => ({ node: look(tie) })) },
            tieCounts: tieCounts(known, known.goesBy(id), asked),
          },
        })),
      },
      neighbourhood: { ties: own(one).map(look), hidden },
    },
  });
}
