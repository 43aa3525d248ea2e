// Are the questions that stand ready for the training case answered?
import { expect, test } from 'vitest';
import { questionsFor } from '../../server/questions.ts';
import { halvora } from './halvora.ts';

const graph = halvora();

type Answer = Record<string, unknown> & { paths?: { narrative: string }[] };

function holdsSomething(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return Boolean(answer);
  return Object.values(answer).some(holdsSomething);
}

test.each(questionsFor(true))('$title', async ({ query, headers }) => {
  const { data, errors } = await graph.door.ask(
    query,
    {},
    JSON.parse(headers ?? '{}') as Record<string, string>,
  );
  expect(errors).toEqual([]);
  for (const answer of Object.values(data ?? {}) as Answer[]) {
    for (const { narrative } of answer.paths ?? []) expect(narrative).toMatch(/\.$/);
    // Whatever an answer is made of, there is some of it.
    expect(holdsSomething(answer)).toBe(true);
  }
});
