// How far do reported ties of the Harbour Ring reach into the state of Halvora? Worked out by hand from the files of the case.
import { expect, test } from 'vitest';
import { halvora, inWords, type Tie } from './halvora.ts';

const graph = halvora();

interface Named {
  name: string;
}
interface Indicator {
  value: number | null;
  subgraph: { entities: Named[] };
}
interface Capture extends Record<
  'institutions' | 'revenue' | 'roles' | 'proceedings' | 'markets',
  Indicator
> {
  branches: { reached: number; institutions: { institution: Named; holder: Named; distance: number }[] }[];
  doubles: { person: Named; offices: Tie[]; parts: Tie[] }[];
  stopped: object[];
  unopened: Named[];
  shares: object[];
}

const ask = (of: string[], clearance: string, within = 3) =>
  graph.ask<Capture>('Capture', { of, within }, clearance);
const ring = ['harbour-ring'];
const reached = ({ branches }: Capture) =>
  branches.flatMap(({ institutions }) =>
    institutions.map(
      ({ institution, holder, distance }) => `${institution.name} by ${holder.name}, ${distance}`,
    ),
  );

test('at GREEN five of six institutions have an office-holder in reach, four by one ledger and one panel', async () => {
  const found = await ask(ring, 'GREEN');
  expect(reached(found)).toEqual([
    'Customs Service by Dorin Kest, 1',
    'Anti-Smuggling Unit by Edda Norrin, 2',
    'Port Authority by Pel Dorrow, 2',
    "Prosecutor-General's Office by Lio Castern, 2",
    'Ministry of Transport by Ilka Morne, 3',
  ]);
  // Nobody claims of an institution which branch it belongs to.
  expect(found.branches).toMatchObject([{ branch: null, level: null, reached: 5, of: 6 }]);
  // Ring–Kest, Ring–Kadar, his four, Ring–Brigade–Tole–Morne; six who hold, five offices. The panel wrote both its reports.
  expect(found.institutions).toMatchObject({
    value: 5 / 6,
    count: 5,
    of: 6,
    ties: 20,
    sources: 6,
    // The Gazette alone tells who holds what.
    lowest: 0,
    highest: 5 / 6,
    leftOut: { taken: 6, of: 6 },
  });
});

test('at RED the Border Guard too, by way of the rival whom Kadar knows; at CLEAR only the customs', async () => {
  const found = await ask(ring, 'RED');
  expect(reached(found).at(-2)).toBe('Border Guard by Teva Sarn, 3');
  expect(found.institutions).toMatchObject({ value: 1, count: 6, of: 6, ties: 24, sources: 6, lowest: 0 });
  // Of three ways to the minister the one through the lesser id: the haulier's.
  const names = found.institutions.subgraph.entities.map(({ name }) => name);
  expect(names).toContain('Ardline Haulage');
  expect(names).not.toContain('Oven Tarrel');
  const clear = await ask(ring, 'CLEAR');
  expect(reached(clear)).toEqual(['Customs Service by Dorin Kest, 1']);
  expect(clear.institutions).toMatchObject({ value: 1 / 6, sources: 2 });
});

test('one holds an office and is said to have been bribed: Kest, whom his court acquitted of another bribe', async () => {
  const { roles, doubles } = await ask(ring, 'GREEN');
  expect(roles).toMatchObject({ value: 1 / 6, count: 1, of: 6, sources: 2, lowest: 0 });
  expect(doubles.map(({ person }) => person.name)).toEqual(['Dorin Kest']);
  expect(doubles[0]!.offices.map(inWords)).toEqual(['Dorin Kest HOLDS Director of Customs']);
  // The bribe of 2018 is cleared, and does not stand here.
  expect(doubles[0]!.parts.map((tie) => [inWords(tie), tie.validFrom])).toEqual([
    ['Harbour Ring BRIBES Dorin Kest', '2020-04'],
  ]);
});

test('Castern, who ended the case against Haret, is two ties from the Ring; of the High Court no holder is known', async () => {
  const { stopped, proceedings } = await ask([...ring, 'p03', 'p06'], 'GREEN');
  expect(stopped).toEqual([
    {
      proceeding: { name: 'Case 41/2019' },
      decider: { name: 'High Court' },
      role: 'acquits',
      distance: null,
      subjects: [{ name: 'Dorin Kest' }],
    },
    {
      proceeding: { name: 'Case 77/2021' },
      decider: { name: 'Lio Castern' },
      role: 'discontinues',
      distance: 2,
      subjects: [{ name: 'Quill Haret' }],
    },
  ]);
  // One of two is no share.
  expect(proceedings).toMatchObject({ value: null, count: 1, of: 2 });
  expect((await ask([...ring, 'p03', 'p06'], 'CLEAR')).stopped).toMatchObject([
    { proceeding: { name: 'Case 41/2019' } },
  ]);
  // Neither of them is the Ring, nor said to belong to it.
  expect(await ask(ring, 'RED')).toMatchObject({
    stopped: [],
    proceedings: { value: null, count: 0, of: 0 },
  });
});

test('the Ring and the Dorrow who is said to belong to it are accused, and in no proceeding that is named', async () => {
  const { unopened } = await ask(ring, 'CLEAR');
  expect(unopened).toEqual([{ name: 'Harbour Ring' }, { name: 'Pel Dorrow' }]);
});

test('of eight flows within five ties one is reached through the minister alone, on five sources of which each is needed', async () => {
  const { revenue } = await ask(ring, 'GREEN', 5);
  // f12, by Brigade, Tole, Morne and the media house that she directed.
  expect(revenue).toMatchObject({
    value: 1 / 8,
    count: 1,
    of: 8,
    ties: 5,
    sources: 5,
    lowest: 0,
    highest: 1 / 8,
  });
  expect((await ask(ring, 'RED', 5)).revenue).toMatchObject({ count: 1, of: 11 });
  expect((await ask(ring, 'GREEN')).revenue).toMatchObject({ value: null, count: 0, of: 1 });
});

test('the Brigade’s tolls are all proceeds of one trade, and too few to say so; of the party’s money no trade is known', async () => {
  const { markets, shares } = await ask(['ridge-brigade'], 'RED');
  expect(markets).toMatchObject({ value: null, count: 2, of: 2, sources: 2 });
  expect(shares).toEqual([
    { market: { name: 'ambersalt' }, flows: 2, sums: [{ min: 550_000, max: 800_000, currency: 'XTS' }] },
  ]);
  const party = await ask(['national-compact'], 'RED');
  expect(party.markets).toMatchObject({ count: 0, of: 0 });
  expect(party.shares).toMatchObject([{ market: null, flows: 4 }]);
});
