// The questions that stand ready for the training case, where their answers can be worked out by hand from its files.
import { expect, test } from 'vitest';
import { at } from '../api/story.ts';
import { questionsFor } from '../../server/questions.ts';
import { halvora } from './halvora.ts';

const graph = halvora();

const asked = async (name: string): Promise<unknown> => {
  const found = questionsFor(true).find((one) => one.name === name);
  const headers = JSON.parse(found?.headers ?? '{}') as Record<string, string>;
  const { data, errors } = await graph.door.ask(found?.query ?? `There is no question ${name}.`, {}, headers);
  expect(errors).toEqual([]);
  return data;
};

type Node = Record<string, unknown>;
const nodesAt = (answer: unknown, path: string) =>
  (at(answer, `${path}.edges`) as { node: Node }[]).map(({ node }) => node);
const listAt = (answer: unknown, path: string) => at(answer, path) as Node[];

test('12: the mission trains one unit, which two chains reach: by the bribed director, and by its head’s friend', async () => {
  const answer = await asked('12-near-the-supported');
  expect(nodesAt(answer, 'entity.ties')).toEqual([
    { role: 'trains', to: { id: 'anti-smuggling-unit', name: 'Anti-Smuggling Unit' } },
  ]);
  // Ring – Kest – Director – Customs – Unit has one link of C3, Ring – Kadar – Norrin – Head – Unit two. The Lantern Circle's is D4.
  const [first, second, ...more] = listAt(answer, 'nexusPaths.paths');
  expect(first).toMatchObject({ length: 4, weakest: { grade: 'C3', sources: 1 } });
  expect(first?.['narrative']).toMatch(/Harbour Ring bribed Dorin Kest.*part of Customs Service\.$/);
  expect(second?.['narrative']).toMatch(/Besh Kadar works with or knows Edda Norrin.*Anti-Smuggling Unit\.$/);
  expect(more).toEqual([]);
});

test('14: at GREEN through the bribe, at CLEAR through somebody who is said to know both', async () => {
  const [green] = listAt(await asked('14-green'), 'nexusPaths.paths');
  expect(green?.['weakestTie']).toMatchObject({ evidence: { grade: 'C3' } });
  expect(green?.['narrative']).toMatch(/Ridge Brigade and Harbour Ring act together.*bribed Dorin Kest/);
  const clear = listAt(await asked('14-only-clear'), 'nexusPaths.paths');
  expect(clear).toHaveLength(1);
  expect(clear[0]?.['weakestTie']).toMatchObject({ type: 'ASSOCIATE_OF', evidence: { grade: 'D4' } });
  expect(clear[0]?.['narrative']).toMatch(/Rasmin Tole works with or knows Ridge Brigade/);
});

test('21: eight actors stand within two ties of the Ring and are not listed; its ally’s leader is', async () => {
  const actors = listAt(await asked('21-near-the-listed'), 'neighbourhood.entities').filter(({ type }) =>
    ['PERSON', 'ORGANIZATION'].includes(type as string),
  );
  const listed = (actor: Node): string =>
    nodesAt(actor, 'ties').some((tie) => at(tie, 'to.type') === 'LISTING') ? 'listed' : 'not listed';
  const ids = Map.groupBy(actors, listed);
  const sorted = (key: string) =>
    ids
      .get(key)
      ?.map(({ id }) => id)
      .sort();
  expect(sorted('listed')).toEqual(['harbour-ring', 'p01']);
  // Kest, Kadar, Haret, Norrin, both Dorrows, Castern. Not Velt, who is three ties away, nor what only AMBER may see: the haulier.
  expect(sorted('not listed')).toEqual(['p03', 'p04', 'p06', 'p08', 'p09', 'p10', 'p13', 'ridge-brigade']);
});

test('22: one case ended by a court, one by a prosecutor, who alone is in reach of a network', async () => {
  const answer = await asked('22-where-cases-stop');
  const decided = nodesAt(answer, 'entities').map((one) => [
    one['name'],
    nodesAt(one, 'ties')
      .map((tie) => `${String(at(tie, 'from.name'))} ${String(tie['role'] ?? at(tie, 'evidence.stages.0'))}`)
      .sort(),
  ]);
  expect(Object.fromEntries(decided as [string, string[]][])).toEqual({
    'Case 41/2019': ['Dorin Kest CHARGED', 'High Court acquits'],
    'Case 77/2021': ['Lio Castern discontinues', 'Quill Haret INVESTIGATED'],
  });
  const paths = listAt(answer, 'nexusPaths.paths');
  expect(paths.map(({ weakest }) => at(weakest, 'grade'))).toEqual(['C3', 'D4']);
  for (const { narrative } of paths)
    expect(narrative).toMatch(/Besh Kadar works with or knows Lio Castern\.$/);
});

test('23: two Pel Dorrows with other births, and an Olm in two scripts whose births fit', async () => {
  const answer = await asked('23-one-or-two');
  const told = (who: string) =>
    nodesAt(answer, who).map((node) => [
      node['id'],
      listAt(node, 'properties').find(({ name }) => name === 'birthDate')?.['value'],
      nodesAt(node, 'ties').map(
        (tie) => `${String(at(tie, 'from.name'))} ${String(tie['type'])} ${String(at(tie, 'to.name'))}`,
      ),
    ]);
  expect(told('dorrow')).toEqual([
    ['p09', '1961-03-02', ['Pel Dorrow HOLDS Harbour Master', 'Besh Kadar ASSOCIATE_OF Pel Dorrow']],
    ['p10', '1984', ['Pel Dorrow MEMBER_OF Harbour Ring']],
  ]);
  expect(told('olm')).toEqual([
    ['p11', '1970', ['Yaren Olm DIRECTS Quay Holdings']],
    ['p12', '1970~', ['Ярен Олм MEMBER_OF Lantern Circle']],
  ]);
});

test('27: of seven entities nothing but a name is said, and no bank or customs office has told anything', async () => {
  const answer = await asked('27-silence');
  expect(at(answer, 'entities')).toMatchObject({ entities: 87, silent: 7 });
  // The panel; the intelligence unit; Ketria and the Sund Isles; the election, the seizure and the handover.
  const silent = listAt(answer, 'entities.rows').filter((row) => row['silent'] !== 0);
  expect(Object.fromEntries(silent.map((row) => [row['key'], row['silent']]))).toEqual({
    EVENT: 3,
    ORGANIZATION: 1,
    PLACE: 2,
    STATE_INSTITUTION: 1,
  });
  expect(listAt(answer, 'years.rows').map(({ key }) => key)).toEqual(['2019', '2020', '2021', '2022']);
  // One panel wrote both reports.
  expect(listAt(answer, 'kinds.rows').find(({ key }) => key === 'UN_REPORT')).toMatchObject({ sources: 1 });
  for (const key of ['FINANCIAL_RECORD', 'TRADE_RECORD'])
    expect(listAt(answer, 'kinds.rows').find((row) => row['key'] === key)).toMatchObject({ ties: 0 });
});

test('28: six independent sources speak of the Ring, three of the Circle', async () => {
  const answer = await asked('28-small-or-unseen');
  // The bribe of 2020 is told five times, by one; that of 2018 ended in acquittal, and is left out.
  expect(at(answer, 'ring')).toMatchObject({ ties: 11, claims: 17, sources: 6 });
  expect(listAt(answer, 'ring.rows').find(({ key }) => key === 'MEDIA')).toMatchObject({
    claims: 5,
    sources: 1,
  });
  // The mission's own report, the panel and a wire.
  expect(at(answer, 'circle')).toMatchObject({ ties: 5, claims: 5, sources: 3 });
});

test('31: the Ring reaches as far as five offices, mostly on what a ledger and the Gazette say', async () => {
  const answer = await asked('31-reach');
  // Whoever may see all finds the Border Guard too.
  expect(at(answer, 'capture.institutions')).toMatchObject({ value: 1, count: 6, of: 6, lowest: 0 });
  expect(listAt(answer, 'capture.doubles')).toMatchObject([{ person: { name: 'Dorin Kest' } }]);
});
