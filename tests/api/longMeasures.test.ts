// A measure that takes a while: what it says of itself, and who waits for it.
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { by, type Rank } from './nexus.ts';
import { at, questions, tied, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask } = visitor(door);

const count = 1_500;
const papers = 8;
const asking = { measure: 'BETWEENNESS', first: 500 };

const tell = async () => {
  await door.clean();
  const friend = (index: number) => ({
    id: `p${index % count}`,
    type: 'PERSON',
    name: `P ${index % count}`,
  });
  // Everybody knows the next one and two far away: no two paths are alike.
  const claims = Array.from({ length: count * 3 }, (_, index) =>
    tied(
      friend(index),
      'ASSOCIATE_OF',
      friend(index < count ? index + 1 : index + ((index * 7919) % 499) + 2),
      by(`paper-${index % papers}`),
    ),
  );
  await door.record(...claims);
};

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

test('samples state their error and keep to it; other questions are answered meanwhile; who has gone is not waited for', async () => {
  await tell();
  const exact = await ask('Centrality', asking);
  expect(at(exact, 'sample')).toBeNull();

  const meanwhile = (index: number) => ask('Neighbourhood', { of: [`p${index}`], depth: 2 });
  const before = await meanwhile(0);
  let ended = false;
  const began = performance.now();
  const sampling = ask('Centrality', { ...asking, sensitivity: true }).finally(() => (ended = true));
  for (let i = 1; i < 5; i++) await meanwhile(i);
  expect(await meanwhile(0)).toEqual(before);
  expect(ended).toBe(false);
  const sampled = await sampling;
  const whole = performance.now() - began;
  const sample = at(sampled, 'sample') as { taken: number; of: number; error: number };
  expect(sample).toMatchObject({ of: count, taken: expect.any(Number) });
  expect(sample.taken).toBeLessThan(count);
  expect(at(sampled, 'sensitivity')).toEqual({ taken: papers, of: papers, error: null });
  const scores = new Map((at(exact, 'ranks') as Rank[]).map(({ entity, score }) => [entity.id, score]));
  const compared = (at(sampled, 'ranks') as Rank[]).filter(({ entity }) => scores.has(entity.id));
  expect(compared.length).toBeGreaterThan(100);
  for (const { entity, score } of compared)
    expect(Math.abs(score - scores.get(entity.id)!)).toBeLessThanOrEqual(sample.error);

  const leaving = new AbortController();
  const body = JSON.stringify({
    query: questions['Centrality'],
    variables: { ...asking, sensitivity: true },
  });
  const left = fetch(`${door.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: leaving.signal,
  }).catch((error: Error) => error.name);
  await new Promise((resolve) => setTimeout(resolve, 300));
  leaving.abort();
  expect(await left).toBe('AbortError');
  expect(await milliseconds(() => ask('Centrality', { measure: 'DEGREE' }))).toBeLessThan(whole / 2);
});
