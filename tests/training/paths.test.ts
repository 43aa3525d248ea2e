// Who connects the pass, the quay and the state in the training case? The answers that were worked out by hand and by brute force.
import { expect, test } from 'vitest';
import { halvora } from './halvora.ts';

const graph = halvora();

interface Path {
  entities: { name: string }[];
  ties: { id: string; type: string; validFrom: string | null }[];
  weakest: { grade: string };
  narrative: string;
}

interface Paths {
  paths: Path[];
  subgraph: { ties: { id: string; validFrom: string | null }[]; hidden: object };
  truncated: boolean;
}

const brigade = { from: ['ridge-brigade'], to: ['ministry-of-transport'] };
const ring = { from: ['harbour-ring'], to: ['customs-service'] };
const ask = (variables: object, clearance?: string) => graph.ask<Paths>('Paths', variables, clearance);
const told = ({ entities, weakest }: Path) =>
  `${entities.map(({ name }) => name).join(' – ')} (${weakest.grade})`;
const best = async (variables: object, clearance?: string) => {
  const { paths } = await ask({ first: 1, ...variables }, clearance);
  return paths[0] ? told(paths[0]) : null;
};

const byFamily =
  'Ridge Brigade – Oven Tarrel – Ilka Morne – Minister of Transport – Ministry of Transport (B2)';
const byContract =
  'Ridge Brigade – Ardline Haulage – Ilka Morne – Minister of Transport – Ministry of Transport (C3)';
const byFlow =
  'Ridge Brigade – f01 – Ardline Haulage – Ilka Morne – Minister of Transport – Ministry of Transport (C3)';
const byBribe =
  'Ridge Brigade – Harbour Ring – Dorin Kest – Director of Customs – Customs Service – Ministry of Transport (C3)';
const byParty =
  'Ridge Brigade – Rasmin Tole – Ilka Morne – Minister of Transport – Ministry of Transport (D4)';

test('from the Ridge Brigade to the Ministry of Transport, who may see more sees a better path', async () => {
  expect(await best(brigade, 'RED')).toBe(byFamily);
  for (const clearance of ['AMBER_STRICT', 'AMBER']) {
    const { paths } = await ask({ ...brigade, first: 2 }, clearance);
    expect(paths.map(told)).toEqual([byContract, byFlow]);
  }
  expect(await best(brigade, 'GREEN')).toBe(byBribe);
  expect(await best(brigade, 'CLEAR')).toBe(byParty);
});

test('at RED one path alone holds at B2, and without its witness the next best is that of AMBER', async () => {
  const { paths } = await ask({ ...brigade, where: { minGrade: 'B2' } });
  expect(paths.map(told)).toEqual([byFamily]);
  expect(await best({ ...brigade, where: { withoutSources: ['s11'] } }, 'RED')).toBe(byContract);
});

test('what is above GREEN moves neither the answer nor what it says is hidden', async () => {
  const whole = await ask({ ...brigade, where: { minGrade: 'C3' } }, 'GREEN');
  for (const source of ['s11', 's12'])
    expect(await ask({ ...brigade, where: { minGrade: 'C3', withoutSources: [source] } }, 'GREEN')).toEqual(
      whole,
    );
});

test('without what is contested GREEN sees what CLEAR sees, for whom the alliance is only denied', async () => {
  const uncontested = { ...brigade, where: { includeContested: false } };
  expect(await best(uncontested, 'GREEN')).toBe(byParty);
  const { paths } = await ask({ ...brigade, first: 20, where: { minSources: 0 } }, 'CLEAR');
  for (const { entities } of paths) expect(entities.map(({ name }) => name)).not.toContain('Harbour Ring');
});

test('a bribe that came after the office was left is no sequence, and no overlap', async () => {
  for (const timing of ['SEQUENTIAL', 'OVERLAPPING']) {
    const { paths, truncated } = await ask({ ...brigade, timing }, 'GREEN');
    expect(truncated).toBe(false);
    expect(paths).toHaveLength(3);
    expect(paths.slice(0, 2).map(told).sort()).toEqual([
      'Ridge Brigade – Harbour Ring – Besh Kadar – Pel Dorrow – Harbour Master – Port Authority – Ministry of Transport (C3)',
      'Ridge Brigade – Harbour Ring – Besh Kadar – Quill Haret – Director of Customs – Customs Service – Ministry of Transport (C3)',
    ]);
    // The ids of their ties decide, since all else is equal.
    const [one, other] = paths.map(({ ties }) => ties.map(({ id }) => id));
    expect(one!.findIndex((id, at) => id !== other![at])).toBeGreaterThanOrEqual(0);
    const at = one!.findIndex((id, index) => id !== other![index]);
    expect(one![at]! < other![at]!).toBe(true);
    expect(told(paths[2]!)).toBe(byParty);
  }
});

test('from the Harbour Ring to Customs at CLEAR there is a path, and none in sequence', async () => {
  const { paths } = await ask(ring, 'CLEAR');
  expect(paths.map(told)).toEqual(['Harbour Ring – Dorin Kest – Director of Customs – Customs Service (C3)']);
  expect(paths[0]!.narrative).toMatch(
    /^April 2020: Money at the quay \(paragraph 4\) alleges that Harbour Ring bribed Dorin Kest \(also .*crediting Money at the quay\); and 2 more\./,
  );
  expect((await ask({ ...ring, timing: 'SEQUENTIAL' }, 'CLEAR')).paths).toEqual([]);
});

test('with two sources at least there is none: five documents are one', async () => {
  expect((await ask({ ...ring, where: { minSources: 2 } }, 'RED')).paths).toEqual([]);
});

test('the acquitted bribe is a path only when asked for, and is told with the acquittal', async () => {
  const usually = await ask(ring, 'CLEAR');
  expect(usually.paths[0]!.ties[0]).toMatchObject({ type: 'BRIBES', validFrom: '2020-04' });
  const { paths, subgraph } = await ask({ ...ring, where: { includeCleared: true } }, 'CLEAR');
  expect(paths.map(told)).toEqual(['Harbour Ring – Dorin Kest – Director of Customs – Customs Service (B2)']);
  expect(paths[0]!.ties[0]).toMatchObject({ type: 'BRIBES', validFrom: '2018-05' });
  // The later allegation joins the same two, and stands beside it.
  expect(subgraph.ties.map(({ validFrom }) => validFrom)).toContain('2020-04');
  expect(paths[0]!.narrative).toMatch(
    /Harbour Ring was charged with bribing Dorin Kest .*; in February 2020, Harbour Ring was acquitted of bribing Dorin Kest/,
  );
});

const port = { from: ['harbour-ring'], to: ['port-authority'] };
const party = { from: ['lantern-circle'], to: ['national-compact'] };

test('namesakes that are kept apart join nobody; wrongly joined they do, until that is undone', async () => {
  expect((await ask(port, 'CLEAR')).paths).toEqual([]);
  await whileSame(['p09', 'p10'], async () => {
    const { paths } = await ask(port, 'CLEAR');
    expect(paths.map(told)).toEqual(['Harbour Ring – Pel Dorrow – Harbour Master – Port Authority (C3)']);
  });
  expect((await ask(port, 'CLEAR')).paths).toEqual([]);
});

test('two spellings of one name join nobody before they are decided to be one', async () => {
  expect((await ask(party, 'CLEAR')).paths).toEqual([]);
  await whileSame(['p11', 'p12'], async () => {
    const { paths } = await ask(party, 'CLEAR');
    expect(paths.map(told).sort()).toEqual([
      'Lantern Circle – Yaren Olm – Quay Holdings – f05 – National Compact (C3)',
      'Lantern Circle – Yaren Olm – Quay Holdings – f06 – National Compact (C3)',
    ]);
  });
  expect((await ask(party, 'CLEAR')).paths).toEqual([]);
});

async function whileSame(entities: string[], look: () => Promise<void>): Promise<void> {
  const { id } = await graph.ask<{ id: string }>('RecordSame', { entities });
  try {
    await look();
  } finally {
    await graph.ask('RetractSame', { id });
  }
}
