// What changed in the training case: who left and who came, what is seen of it, and what was known when?
import { expect, test } from 'vitest';
import { questionsFor } from '../../server/questions.ts';
import { halvora, inWords, type Tie } from './halvora.ts';

const graph = halvora();

interface Row {
  on: string | null;
  certain: boolean;
  before: { sources: number } | null;
  after: { sources: number } | null;
  tie: Tie;
}

type Change = Record<'appeared' | 'ended' | 'gained' | 'lost' | 'silent', { changes: Row[] }> & {
  offices: { office: { name: string }; left: Term[]; came: Term[] }[];
};

interface Term {
  from: { name: string };
  validFrom?: string;
  validTo?: string;
}

async function asked<T>(name: string, clearance = 'RED'): Promise<T> {
  const { query } = questionsFor(true).find((one) => one.name === name)!;
  const { data, errors } = await graph.door.ask(query, {}, { 'claimgraph-clearance': clearance });
  expect(errors).toEqual([]);
  return data as T;
}

/** "2019-11 Dorin Kest HOLDS Director of Customs", those of one date in the order of the alphabet. */
const told = ({ changes }: { changes: Row[] }) =>
  [...Map.groupBy(changes, ({ on }) => on)].flatMap(([on, rows]) =>
    rows.map(({ tie }) => (on === null ? inWords(tie) : `${on} ${inWords(tie)}`)).sort(),
  );

test('from 2019 to 2020 Kest left customs and Haret came, the pass was lost, and a spoiler turned partner', async () => {
  const { change } = await asked<{ change: Change }>('24-what-changed');
  expect(change.offices).toEqual([
    {
      office: { name: 'Director of Customs' },
      left: [{ from: { name: 'Dorin Kest' }, validTo: '2019-11' }],
      came: [{ from: { name: 'Quill Haret' }, validFrom: '2019-12' }],
    },
    {
      office: { name: 'Head, Anti-Smuggling Unit' },
      left: [],
      came: [{ from: { name: 'Edda Norrin' }, validFrom: '2019-01' }],
    },
  ]);
  expect(told(change.appeared)).toEqual([
    '2019-01 Edda Norrin HOLDS Head, Anti-Smuggling Unit',
    '2019-12 Quill Haret HOLDS Director of Customs',
    '2020 Harbour Ring TOWARDS_AUTHORITY Customs Service',
    '2020 Ridge Brigade POSTURE_TOWARDS Selm peace talks',
  ]);
  expect(told(change.ended)).toEqual([
    '2019 Ridge Brigade TOWARDS_AUTHORITY Ministry of Transport',
    '2019-11 Dorin Kest HOLDS Director of Customs',
    '2020-08 Ridge Brigade CONTROLS Gate Pass',
  ]);
  for (const { certain } of [...change.appeared.changes, ...change.ended.changes]) expect(certain).toBe(true);
});

test('in those years the pass was first seen to be held by the field report, which not everybody may read', async () => {
  const seen = async (clearance: string) =>
    (await asked<{ change: Change }>('24-what-changed', clearance)).change.gained.changes;
  const red = await seen('RED');
  expect(told({ changes: red })).toEqual([
    'Ridge Brigade CONTROLS Gate Pass',
    'Ridge Brigade POSTURE_TOWARDS Selm peace talks',
  ]);
  for (const row of red) expect(row).toMatchObject({ before: null, after: { sources: 1 } });
  expect(told({ changes: await seen('GREEN') })).toEqual(['Ridge Brigade POSTURE_TOWARDS Selm peace talks']);
});

interface Known {
  change: { appeared: { total: number; changes: Row[] }; gained: object; lost: object };
  kest: Record<'then' | 'today', { edges: { node: Tie }[] }>;
}

test('of the bribe of 2020 one more document is known than then and no more sources; that Haret was bribed, only since', async () => {
  const { change, kest } = await asked<Known>('25-known-then');
  expect(change.appeared.changes.map(({ tie }) => `${tie.from.name} bribes ${tie.to.name}`)).toEqual([
    'Besh Kadar bribes Quill Haret',
  ]);
  expect(change).toMatchObject({ gained: { total: 0 }, lost: { total: 0 } });
  const bribes = ({ edges }: Known['kest']['then']) =>
    Object.fromEntries(edges.map(({ node }) => [node.validFrom, node.evidence]));
  const trial = { sources: 1, claims: 2, denials: 1, grade: 'B2', cleared: true };
  const word = { sources: 1, denials: 0, grade: 'C3', cleared: false };
  expect(bribes(kest.then)).toEqual({ '2018-05': trial, '2020-04': { ...word, claims: 4 } });
  expect(bribes(kest.today)).toEqual({ '2018-05': trial, '2020-04': { ...word, claims: 5 } });
  const clear = await asked<Known>('25-known-then', 'CLEAR');
  expect(clear.change.appeared.total).toBe(0);
});

test('by 2021 the panel had confirmed who held the pass; by default what the court had denied was not chosen', async () => {
  const moments = { knownSince: '2020-12-31T23:59:59.999Z', knownUntil: '2021-03-31T23:59:59.999Z' };
  const types = ['CONTROLS'];
  const change = await graph.ask<Change>('Change', { ...moments, where: { types } });
  expect(change.gained.changes).toMatchObject([{ before: { sources: 1 }, after: { sources: 2 } }]);
  expect(told(change.appeared)).toEqual([]);
  const clear = await graph.ask<Change>('Change', { ...moments, where: { types } }, 'CLEAR');
  expect(told(clear.appeared)).toEqual(['Ridge Brigade CONTROLS Gate Pass']);
  // The charge was known at the end of 2019, and the judgment two months later.
  const trial = await graph.ask<Change>('Change', {
    knownSince: '2019-12-31T23:59:59.999Z',
    knownUntil: '2020-03-01T00:00:00.000Z',
    where: { types: ['BRIBES'] },
  });
  expect(told(trial.ended)).toEqual(['Harbour Ring BRIBES Dorin Kest']);
  expect(trial.ended.changes).toMatchObject([
    { before: { cleared: false }, after: { cleared: true }, tie: { evidence: { cleared: false } } },
  ]);
});

test('since April 2021 nobody has said again how those in arms stand to the talks and to the state', async () => {
  const change = await graph.ask<Change>('Change', {
    since: '2021-04',
    until: '2022-12',
    where: { types: ['POSTURE_TOWARDS', 'TOWARDS_AUTHORITY'] },
  });
  expect(told(change.silent)).toEqual([
    '2020-09 Ridge Brigade POSTURE_TOWARDS Selm peace talks',
    '2021-01 Harbour Ring TOWARDS_AUTHORITY Customs Service',
    '2021-03 Ridge Brigade POSTURE_TOWARDS Selm peace talks',
  ]);
});
