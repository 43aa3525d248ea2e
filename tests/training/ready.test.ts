// Are the questions that stand ready for the training case answered?
import { expect, test } from 'vitest';
import { questionsFor } from '../../server/questions.ts';
import { halvora } from './halvora.ts';

const graph = halvora();

test.each(questionsFor(true))('$title', async ({ query }) => {
  const { data, errors } = await graph.door.ask(query);
  expect(errors).toEqual([]);
  const [answer] = Object.values(data ?? {}) as {
    paths?: { narrative: string }[];
    ranks?: unknown[];
    before?: number;
  }[];
  for (const { narrative } of answer?.paths ?? []) expect(narrative).toMatch(/\.$/);
  expect(answer?.before ?? (answer?.paths ?? answer?.ranks ?? []).length).toBeGreaterThan(0);
});
