// Paths through the front door, against every simple path that there is, on random stories: what is known, what is chosen, what the
// vocabulary lets pass, in order.
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { entityTypes, tieTypes } from '../../server/vocabulary/vocabulary.ts';
import { frontDoor } from '../frontDoor.ts';
import { Chance, seedsFor, withSeed } from './chance.ts';
import { knowingOf, together, whereOf } from './filters.ts';
import { Oracle } from './oracle.ts';
import { alongside, hiddenAround, type PathQuestion, plainPaths, weakestOf } from './plainPaths.ts';
import { at, Played } from './playing.ts';
import { Storage } from './storage.ts';
import { type Story, storyFrom } from './story.ts';

const asking = readFileSync(`${import.meta.dirname}/path.graphql`, 'utf8');
const questionsEach = 6;

const door = await frontDoor();
const storage = new Storage();
afterAll(async () => {
  await storage.close();
  await door.close();
});

test('nexusPaths finds what a search of everything finds, in the same order', async () => {
  for (const seed of seedsFor(20, 100)) await withSeed(seed, () => once(seed));
}, 600_000);

interface Answer {
  nexusPaths: {
    paths: {
      entities: { id: string }[];
      ties: { id: string }[];
      length: number;
      weakest: { sources: number; grade: string | null };
      narrative: string;
    }[];
    subgraph: { entities: { id: string }[]; ties: { id: string }[]; hidden: object };
    truncated: boolean;
  };
}

async function once(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const story = storyFrom(chance, { connected: 'paths' });
  await storage.empty();
  const played = new Played();
  await played.play(door, story.batches);
  for (let times = 0; times < questionsEach; times++) {
    const knowing = knowingOf(chance, story, chance.between(0, 4));
    const oracle = new Oracle(played, chance.is(0.5) ? knowing : { ...knowing, at: null, without: [] });
    const there = oracle.entities();
    if (there.length < 3) continue;
    const question = questionFrom(chance, story, there);
    const { data, text } = await door.ask<Answer>(
      asking,
      { ...question, where: whereOf(question.where, oracle.knowing) },
      at(oracle.knowing.clearance),
    );
    const told = `${JSON.stringify({ question, knowing: oracle.knowing })}\n${text}`;
    const plain = plainPaths(oracle, question);
    expect(data?.nexusPaths.truncated, told).toBe(false);
    expect(
      data?.nexusPaths.paths.map(({ entities, ties }) =>
        [entities, ties].map((list) => list.map(({ id }) => id)),
      ),
      told,
    ).toEqual(plain.map(({ entities, ties }) => [entities, ties.map(({ id }) => id)]));
    expect(data?.nexusPaths.paths.map(({ weakest, length }) => ({ ...weakest, length }))).toEqual(
      plain.map(({ ties }) => {
        const { sources, grade } = weakestOf(ties).evidence;
        return { sources, grade, length: ties.length };
      }),
    );
    expect(data?.nexusPaths.subgraph.hidden, told).toEqual({
      ...hiddenAround(oracle, question),
      byLimit: null,
      truncated: false,
    });
    expect(data?.nexusPaths.subgraph.ties.map(({ id }) => id).sort(), told).toEqual(
      alongside(oracle, plain, question).sort(),
    );
  }
}

function questionFrom(chance: Chance, story: Story, there: readonly string[]): PathQuestion {
  const where = together(chance, story, 0.15);
  if (where.types)
    where.types = tieTypes
      .filter(
        ({ path, name }) =>
          path === 'asked' || (path === 'yes' && (where.types?.includes(name) || chance.is(0.5))),
      )
      .map(({ name }) => name);
  const timing = chance.one(['ANY', 'ANY', 'OVERLAPPING', 'SEQUENTIAL'] as const);
  const from = chance.some(there, chance.between(1, 2));
  const to = chance.some(there, chance.between(1, 2));
  if (from.length === 1 && to.length === 1 && from[0] === to[0]) to.push(there.find((id) => id !== from[0])!);
  return {
    from,
    to,
    where,
    through: chance.is(0.1) ? chance.some(there, 1) : [],
    avoiding: chance.is(0.2) ? chance.some(there, 1) : [],
    bridging: chance.is(0.2) ? chance.some(entityTypes, 3).map(({ name }) => name) : [],
    maxLength: chance.between(1, 6),
    first: chance.between(1, 6),
    rank: chance.one(['EVIDENCE', 'SHORTEST'] as const),
    timing,
    maxGap: timing === 'SEQUENTIAL' && chance.is(0.3) ? chance.between(0, 800) : null,
    directed: chance.is(0.2),
  };
}
