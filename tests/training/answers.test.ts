// Has the training case the answers that it is there for?
import { expect, test } from 'vitest';
import { tieTypeNames } from '../../server/vocabulary/codes.ts';
import { halvora, inWords, type Tie } from './halvora.ts';

const graph = halvora();
const everything = { minSources: 0, includeCleared: true };

interface Contents {
  fictional: boolean;
  entities: number;
  ties: number;
  sources: number;
}

interface Named {
  node: { name: string; properties: { value: string }[] };
}

/** The one tie of this type that joins these two. */
async function tie(words: string, where: object, clearance?: string): Promise<Tie | undefined> {
  const type = words.split(' ').find((word) => tieTypeNames.includes(word));
  const found = (await graph.ties({ types: [type], ...where }, clearance)).filter(
    (one) => inWords(one) === words,
  );
  expect(found.length).toBeLessThan(2);
  return found[0];
}

test('it is fiction, and whole: 87 entities, 19 sources, 114 ties of 125 claims', async () => {
  expect(await graph.ask<Contents>('Contents')).toMatchObject({
    fictional: true,
    entities: 87,
    ties: 114,
    sources: 19,
  });
  const claims = await graph.ask<{ totalCount: number }>('ClaimsOfTies', { types: tieTypeNames });
  expect(claims.totalCount).toBe(125);
  expect(await graph.ties(everything)).toHaveLength(114);
});

test('whoever may read a claim may read the names in it', async () => {
  const seen: number[] = [];
  for (const clearance of ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED']) {
    const { edges } = await graph.ask<{ edges: Named[] }>('Names', {}, clearance);
    for (const { node } of edges) expect(node.properties, clearance).toEqual([{ value: node.name }]);
    seen.push(edges.length);
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(87);
});

test('a reply denies an alliance of which those who may read least know nobody who asserts it', async () => {
  const alliance = 'Harbour Ring ALLIED_WITH Ridge Brigade';
  expect(await tie(alliance, {}, 'CLEAR')).toBeUndefined();
  expect((await tie(alliance, { minSources: 0 }, 'CLEAR'))?.evidence).toMatchObject({
    sources: 0,
    claims: 1,
    denials: 1,
  });
  expect((await tie(alliance, {}, 'GREEN'))?.evidence).toMatchObject({
    sources: 1,
    claims: 2,
    denials: 1,
    contested: true,
  });
});

test('five documents tell of the bribe of 2020, and they are one source', async () => {
  const bribe = await tie('Harbour Ring BRIBES Dorin Kest', { asOf: '2020' });
  expect(bribe).toMatchObject({ validFrom: '2020-04', evidence: { sources: 1, claims: 5, grade: 'C3' } });
  expect(await graph.ties({ types: ['BRIBES'], minSources: 2 })).toEqual([]);
  expect(
    await tie('Harbour Ring BRIBES Dorin Kest', { asOf: '2020', withoutSources: ['s03'] }),
  ).toBeUndefined();
});

test('a story about a ledger is no second source', async () => {
  expect((await tie('Besh Kadar REPRESENTS Harbour Ring', {}))?.evidence).toMatchObject({
    sources: 1,
    claims: 2,
  });
});

test('the bribe of 2018 is cleared, and shown only when that is asked for', async () => {
  const bribe = 'Harbour Ring BRIBES Dorin Kest';
  expect(await tie(bribe, { asOf: '2018' })).toBeUndefined();
  expect(await tie(bribe, { asOf: '2018', includeCleared: true }, 'CLEAR')).toMatchObject({
    validFrom: '2018-05',
    evidence: {
      sources: 1,
      claims: 2,
      denials: 1,
      grade: 'B2',
      stages: ['CHARGED', 'ACQUITTED'],
      cleared: true,
    },
  });
});

test('two reports of one panel are one source, and the field report is another', async () => {
  const control = 'Ridge Brigade CONTROLS Gate Pass';
  expect((await tie(control, {}))?.evidence).toMatchObject({ sources: 2, claims: 3 });
  expect((await tie(control, {}, 'GREEN'))?.evidence).toMatchObject({ sources: 1, claims: 2 });
});

test.each([
  ['CLEAR', 'f01', ['f01 PAID_TO Ridge Brigade', 'f01 PROCEEDS_OF ambersalt']],
  ['GREEN', 'f01', ['f01 PAID_TO Ridge Brigade', 'f01 PROCEEDS_OF ambersalt']],
  ['AMBER', 'f01', ['Ardline Haulage PAYS f01', 'f01 PAID_TO Ridge Brigade', 'f01 PROCEEDS_OF ambersalt']],
  ['AMBER', 'f03', null],
  ['AMBER_STRICT', 'f03', ['Ridge Brigade PAYS f03', 'f03 PAID_TO Tarn Trading']],
  ['GREEN', 'f02', null],
])('seen at %s, the payment %s has the ends that may be known there', async (clearance, id, expected) => {
  const flow = await graph.ask<{ ties: { edges: { node: Tie }[] } } | null>('Entity', { id }, clearance);
  const ends = flow?.ties.edges.map(({ node }) => inWords(node)).filter((words) => !words.includes(' VIA '));
  expect(ends?.sort() ?? null).toEqual(expected);
});

test('amounts, births, measures and quantities are kept as their documents give them', async () => {
  const valuesOf = async (id: string) => {
    const { properties } = await graph.ask<{ properties: { name: string; value: string }[] }>('Entity', {
      id,
    });
    return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
  };
  expect(await valuesOf('f01')).toMatchObject({
    amount: '400000..600000 XTS',
    date: '2018-03',
    dateTo: '2018-12',
  });
  expect([await valuesOf('p09'), await valuesOf('p10')]).toMatchObject([
    { name: 'Pel Dorrow', birthDate: '1961-03-02' },
    { name: 'Pel Dorrow', birthDate: '1984' },
  ]);
  expect([await valuesOf('p11'), await valuesOf('p12')]).toMatchObject([
    { name: 'Yaren Olm', birthDate: '1970', nationality: 'QO' },
    { name: 'Ярен Олм', birthDate: '1970~' },
  ]);
  expect(await valuesOf('account-417')).toMatchObject({
    frozen: '1200000 XTS',
    seized: '400000 XTS',
    confiscated: '0 XTS',
    returned: '0 XTS',
  });
  expect(await valuesOf('seizure-at-selm-yard')).toMatchObject({ seized: '14200 cartons', date: '2021-02' });
  expect(await valuesOf('gate-pass')).toMatchObject({ toll: '40..60 XTS/load', kind: 'checkpoint' });
});
