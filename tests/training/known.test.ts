// Does the training case come out as its documents did, and does loading it again change nothing?
import { expect, test } from 'vitest';
import { load, seed } from '../../server/seeding.ts';
import { daysOf } from '../../server/values/partialDate.ts';
import { tieTypeNames } from '../../server/vocabulary/codes.ts';
import { halvora, inWords } from './halvora.ts';

const graph = halvora();

interface Told {
  edges: { node: { recordedAt: string; source: { publishedOn: string } } }[];
}

/** The evidence of a tie as it was known at the end of a day. */
async function known(words: string, day: string, clearance?: string) {
  const found = await graph.ties({ asKnownOn: `${day}T23:59:59.999Z` }, clearance);
  return found.find((tie) => inWords(tie) === words)?.evidence;
}

test('each claim was recorded on the last day that the date of its document can mean', async () => {
  const { edges } = await graph.ask<Told>('ClaimsOfTies', { types: tieTypeNames });
  for (const { node } of edges) {
    const last = new Date(daysOf(node.source.publishedOn).last * 86_400_000).toISOString();
    expect(node.recordedAt.slice(0, 10)).toBe(last.slice(0, 10));
  }
  const moments = new Set(edges.map(({ node }) => node.recordedAt));
  expect(moments.size).toBe(14);
});

test('who held the pass was known from the field report first, and from the panel half a year later', async () => {
  const control = 'Ridge Brigade CONTROLS Gate Pass';
  expect(await known(control, '2020-09-29')).toBeUndefined();
  expect(await known(control, '2020-09-30')).toMatchObject({ sources: 1, claims: 1 });
  expect(await known(control, '2020-09-30', 'GREEN')).toBeUndefined();
  expect(await known(control, '2021-03-31')).toMatchObject({ sources: 2, claims: 2 });
  expect(await known(control, '2021-09-30')).toMatchObject({ sources: 2, claims: 3 });
});

test('the charge of 2019 stood until the judgment, and no longer', async () => {
  const bribe = 'Harbour Ring BRIBES Dorin Kest';
  expect(await known(bribe, '2019-12-31', 'CLEAR')).toMatchObject({ cleared: false, stages: ['CHARGED'] });
  expect(await known(bribe, '2020-03-01', 'CLEAR')).toBeUndefined();
});

test('loading it again changes nothing', async () => {
  const before = await graph.ask('Contents');
  const said: string[] = [];
  await seed(graph.door.store, graph.settings, (detail) => said.push(detail));
  expect(said.at(-1)).toBe('loaded before');
  await load(graph.door.store, graph.settings, (detail) => said.push(detail));
  expect(said.at(-1)).toContain('all there before');
  expect(await graph.ask('Contents')).toEqual(before);
});
