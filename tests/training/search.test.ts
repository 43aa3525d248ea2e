// Is somebody found whose name is misspelt, run together or turned round?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halvora } from './halvora.ts';

const graph = halvora();

interface Named {
  edges: { node: { name: string } }[];
}

async function found(text: string): Promise<string[]> {
  const { edges } = await graph.ask<Named>('Search', { text });
  return edges.map(({ node }) => node.name);
}

test.each([
  ['minstry of transprt', 'Ministry of Transport'],
  ['ministryoftransport', 'Ministry of Transport'],
  ['transport ministry', 'Ministry of Transport'],
  ['Ridgebrigade', 'Ridge Brigade'],
  ['Rigdebrigde', 'Ridge Brigade'],
  ['ridge-brigade', 'Ridge Brigade'],
  ['brigade ridge', 'Ridge Brigade'],
  ['idge brigade', 'Ridge Brigade'],
  ['riidge brrigade', 'Ridge Brigade'],
  ['rdge bri', 'Ridge Brigade'],
  ['ard line haulage', 'Ardline Haulage'],
  ['v corrn', 'MV Corran'],
  ['antismugling unit', 'Anti-Smuggling Unit'],
])('%j finds %s first', async (text, name) => {
  expect((await found(text))[0]).toBe(name);
});

/** Every word that is long enough to be known again has one slip of a hand. */
const slip = fc.record({
  kind: fc.constantFrom('missing', 'other', 'too many', 'doubled', 'swapped'),
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  letter: fc.constantFrom(...'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ')),
});

function slipped(word: string, { kind, where, letter }: { kind: string; where: number; letter: string }) {
  const swapping = kind === 'swapped';
  const at = Math.floor(where * (swapping ? word.length - 1 : word.length));
  const here = word.charAt(at);
  const put = {
    missing: '',
    other: letter,
    'too many': here + letter,
    doubled: here + here,
    swapped: word.charAt(at + 1) + here,
  };
  return word.slice(0, at) + put[kind as keyof typeof put] + word.slice(at + (swapping ? 2 : 1));
}

test('whoever has a name of words is among the first three with a slip in every word of it', async () => {
  const { edges } = await graph.ask<Named>('Names');
  const names = edges.map(({ node }) => node.name).filter((name) => /\p{L}{4}/u.test(name));
  expect(names.length).toBeGreaterThan(70);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(slip, { minLength: 8, maxLength: 8 }),
      async (name, slips) => {
        let at = 0;
        const text = name.replace(/\p{L}{4,}/gu, (word) => slipped(word, slips[at++ % slips.length]!));
        expect(await found(text), `"${text}"`).toContain(name);
      },
    ),
    { numRuns: 150 },
  );
});
