// The papers in the graph: is what became of each fact there, does loading again change nothing, and are the questions that stand
// ready answered?
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsFolder } from '../../seed/main.ts';
import { questionsFor } from '../../server/questions.ts';
import { loadFrom } from '../../server/seeding.ts';
import { frontDoor } from '../frontDoor.ts';
import { at, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask } = visitor(door);

beforeAll(async () => {
  await loadFrom(door.store, documentsFolder, false);
}, 300_000);

const asked = async (name: string): Promise<unknown> => {
  const found = questionsFor(false).find((one) => one.name === name);
  const { data, errors } = await door.ask(found?.query ?? `There is no question ${name}.`);
  expect(errors).toEqual([]);
  return data;
};

interface Row {
  node: Record<string, unknown>;
}
const rowsAt = (answer: unknown, path: string) =>
  (at(answer, `${path}.edges`) as Row[]).map(({ node }) => node);
const names = (rows: unknown[]) => rows.map((row) => at(row, 'name'));

test('loading it again changes nothing', async () => {
  const before = await ask('Holdings');
  expect(await loadFrom(door.store, documentsFolder, false)).toMatchObject({ created: 0, gone: 0 });
  expect(await ask('Holdings')).toEqual(before);
});

test('what each fact became is in the graph', async () => {
  const stated = new Set<string>();
  for (let after: string | null = null, more = true; more;) {
    const page: unknown = await ask('ClaimsStated', { after });
    for (const claim of rowsAt({ page }, 'page')) {
      const [subject, object] = [at(claim, 'subject.id'), at(claim, 'object.id')];
      for (const id of [subject, object, at(claim, 'source.id'), at(claim, 'attributedTo.id')])
        if (typeof id === 'string') stated.add(id);
      if (object === undefined) stated.add(`${String(subject)}.${String(claim['property'])}`);
      // Ties without direction take their ends in order of id.
      else
        for (const [from, to] of [
          [subject, object],
          [object, subject],
        ])
          stated.add(`${String(from)} ${String(at(claim, 'tie.type'))} ${String(to)}`);
    }
    more = at(page, 'pageInfo.hasNextPage') as boolean;
    after = at(page, 'pageInfo.endCursor') as string | null;
  }
  const folder = join(import.meta.dirname, '../seed/rows');
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').slice(1),
  );
  const missing = lines.flatMap((line) => {
    const [row = '', verdict = '', , became = ''] = line.split('\t');
    if (verdict === 'refused') return [];
    return became.split('; ').flatMap((what) => (stated.has(what) ? [] : [`${row}: ${what}`]));
  });
  expect(lines).toHaveLength(911);
  expect(missing).toEqual([]);
});

describe('the questions that stand ready', () => {
  test('each has a title that asks, and says why', () => {
    for (const training of [false, true])
      for (const { name, title, why, query } of questionsFor(training)) {
        expect(title, name).toMatch(/[.?]$/);
        expect(why, name).toMatch(/\.$/);
        expect(query, name).toMatch(/^# .+\n# Why: .+\n(# Headers: \{.+\}\n)?query [A-Z]/);
      }
  });

  test('mandates that name organized crime, and who coded them so', async () => {
    const ties = rowsAt(await asked('01-mandates'), 'ties');
    expect(names(ties.map((tie) => tie['from']))).toEqual(
      expect.arrayContaining(['MINUSMA', 'MONUSCO', 'UNIOGBIS', 'EULEX Kosovo']),
    );
    const coded = ties.find((tie) => at(tie, 'from.name') === 'UNMIK');
    expect(at(coded, 'to.properties')).toContainEqual({ name: 'mention', value: 'none' });
    for (const tie of ties) expect(rowsAt(tie, 'claims').length).toBeGreaterThan(0);
  });

  test('classes, each with its scheme', async () => {
    const ties = rowsAt(await asked('02-classes'), 'ties');
    const kla = ties.find((tie) => at(tie, 'from.name') === 'Kosovo Liberation Army');
    expect(kla).toMatchObject({ role: 'parasitic', qualifiers: [{ name: 'scheme', value: 'Epstein 2018' }] });
    for (const tie of ties) expect(tie['qualifiers']).not.toEqual([]);
  });

  test('sources behind what is said of Guinea-Bissau', async () => {
    const entities = rowsAt(await asked('03-guinea-bissau'), 'entities');
    expect(entities.length).toBeGreaterThan(10);
    const navy = entities.find(({ name }) => name === 'Guinea-Bissau Navy');
    expect(at(navy, 'evidence.sources')).toBeGreaterThan(0);
  });

  test('findings on UNIOGBIS, some for better and some for worse', async () => {
    const ties = rowsAt(await asked('04-findings-on-uniogbis'), 'entity.ties');
    const valences = ties.flatMap((tie) =>
      (at(tie, 'from.properties') as { name: string; value: string }[])
        .filter(({ name }) => name === 'valence')
        .map(({ value }) => value),
    );
    expect(new Set(valences).size).toBeGreaterThan(1);
  });

  test('the Kosovo Liberation Army: one author says it, nobody was convicted, and every accusation is told as one', async () => {
    const ties = at(await asked('05-kosovo-liberation-army'), 'neighbourhood.ties') as unknown[];
    expect(ties.length).toBeGreaterThan(4);
    for (const tie of ties) {
      expect(at(tie, 'evidence.sources')).toBe(1);
      expect(['STATED', 'ALLEGED'].sort()).toEqual(
        expect.arrayContaining(at(tie, 'evidence.stages') as string[]),
      );
      for (const claim of rowsAt(tie, 'claims'))
        expect(at(claim, 'source.authors')).toEqual(['Alison Epstein']);
    }
    const network = ties.find((tie) => at(tie, 'type') === 'PART_OF');
    expect(at(network, 'evidence')).toMatchObject({ stages: ['ALLEGED'], grade: 'C3' });
  });

  test('from a mission’s start to its task', async () => {
    const missions = rowsAt(await asked('06-from-start-to-task'), 'entities');
    expect(missions.length).toBeGreaterThan(40);
    const minusma = missions.find(({ name }) => name === 'MINUSMA');
    expect(rowsAt(minusma, 'ties').map((tie) => at(tie, 'to.name'))).toContain(
      'Security Council resolution 2423 (2018)',
    );
  });

  test('what panels reported', async () => {
    const panels = rowsAt(await asked('07-panels-of-experts'), 'entities');
    expect(panels.length).toBeGreaterThan(3);
    const reported = panels.flatMap((panel) => rowsAt(panel, 'ties').map((tie) => at(tie, 'from.name')));
    expect(new Set(reported).size).toBeGreaterThan(10);
  });

  test('what is said of Mali, who never comes into it, and how little two say', async () => {
    const answer = await asked('08-threats-in-mali');
    const about = rowsAt(answer, 'entities').flatMap((one) => rowsAt(one, 'ties'));
    const findings = new Map(about.map((tie) => [tie['id'], at(tie, 'from.properties')]));
    const rows = at(answer, 'subjects.rows') as Row['node'][];
    const of = (key: string) => rows.find((row) => row['key'] === key);
    // What the counts say is what is listed.
    expect(of('ABOUT')).toMatchObject({ ties: findings.size });
    expect([...findings.values()].flat()).toContainEqual({ name: 'kind', value: 'assessment' });
    expect(rowsAt(answer, 'entities')).toHaveLength(at(answer, 'subjects.entities') as number);
    // No paper names an armed group of Mali, nor says who leads, bribes or protects anybody there.
    for (const key of ['LEADS', 'BRIBES', 'PROTECTS', 'CONTROLS', 'TAXES', 'OWNS'])
      expect(of(key), key).toMatchObject({ ties: 0, sources: 0 });
    expect(at(answer, 'twice')).toEqual({ silent: 52, ties: 3 });
    expect((at(answer, 'years.rows') as Row['node'][]).find(({ key }) => key === '2016')).toMatchObject({
      ties: 0,
    });
  });

  test('the works on which more than one paper rests, and the fall of the count', async () => {
    const answer = await asked('09-works-behind-the-papers');
    const [sources, independent] = [at(answer, 'graph.sources'), at(answer, 'graph.independentSources')];
    expect(independent).toBeLessThan(sources as number);
    const credited = ['nupi', 'sipri', 'ipi', 'springer', 'effectiveness'].map(
      (paper) => new Set(rowsAt(answer, `${paper}.claims`).map((claim) => at(claim, 'attributedTo.id'))),
    );
    const shared = new Set(credited.flatMap((works) => [...works])).size;
    expect(shared).toBeLessThan(credited.reduce((sum, works) => sum + works.size, 0) - 4);
  });

  test('the matrix of one coder: who works on consequences, on drivers, and what the lost figure leaves open', async () => {
    const answer = await asked('10-consequences-or-drivers');
    const cells = ['consequencesDirect', 'consequencesIndirect', 'driversDirect', 'driversIndirect'];
    expect(cells.map((cell) => at(answer, `${cell}.totalCount`))).toEqual([26, 0, 5, 1]);
    const property = (activity: unknown, wanted: string) =>
      (at(activity, 'properties') as { name: string; value: string }[]).find(({ name }) => name === wanted)
        ?.value;
    for (const activity of cells.flatMap((cell) => rowsAt(answer, cell))) {
      expect(property(activity, 'codedBy')).toBe('sipri-2018');
      expect(rowsAt(activity, 'ties').length).toBeGreaterThan(0);
    }
    const all = rowsAt(answer, 'all');
    expect(all).toHaveLength(at(answer, 'all.totalCount') as number);
    const lost = all.filter((one) => /text has lost|lacks the figure/.test(property(one, 'summary') ?? ''));
    expect(lost).toHaveLength(26);
    for (const one of lost) expect(property(one, 'target')).toBeUndefined();
  });

  test('MINUSTAH and the gangs', async () => {
    const answer = await asked('11-minustah-and-gangs');
    for (const part of ['mission', 'gangs']) {
      expect(at(answer, `${part}.totalCount`)).toBeGreaterThan(10);
      // A name has the place in which it is given, and no words but itself.
      const said = rowsAt(answer, part).filter(({ property }) => property !== 'name');
      expect(said.filter(({ quote }) => quote === null)).toEqual([]);
    }
  });

  test('countries, years and kinds of source on which the papers are silent', async () => {
    const answer = await asked('27-silence');
    const rowOf = (part: string, wanted: string | null) =>
      (at(answer, `${part}.rows`) as Row['node'][]).find(({ key }) => key === wanted);
    // Of the experts who report on Mali nothing but their name is said.
    expect(rowOf('countries', 'ML')).toMatchObject({ entities: 44, silent: 1 });
    expect(rowOf('countries', 'XK')).toMatchObject({ entities: 42, silent: 0 });
    expect(at(answer, 'countries')).toMatchObject({ entities: 1477, silent: 30 });
    // The Philippines are nobody's country here: that row is missing, and says so by that.
    expect(rowOf('countries', 'PH')).toBeUndefined();
    for (const year of ['2016', '2017', '2019'])
      expect(rowOf('years', year), year).toMatchObject({ ties: 0 });
    for (const kind of ['COURT_RECORD', 'LEAK', 'FINANCIAL_RECORD', 'INTERVIEW'])
      expect(rowOf('kinds', kind), kind).toMatchObject({ ties: 0 });
  });

  test('few ties are asserted by two, and most of what is said of Mali is one author’s word', async () => {
    const answer = await asked('28-two-sources');
    const ties = rowsAt(answer, 'ties');
    expect(ties).toHaveLength(at(answer, 'left.ties') as number);
    for (const tie of ties) expect(at(tie, 'evidence.sources')).toBeGreaterThan(1);
    const inMali = ['left', 'before'].map(
      (part) => (at(answer, `${part}.rows`) as Row['node'][]).find(({ key }) => key === 'ML')?.['ties'],
    );
    expect(inMali).toEqual([3, 145]);
  });
});
