// How many requests a second are answered, beside a yoga resolver written by hand that returns the same rows?
import { isDeepStrictEqual } from 'node:util';
import { Chance } from './chance.ts';
import { data, type Question, rate } from './ask.ts';
import { type Database, within } from './database.ts';
import { file } from './file.ts';
import type { InventedGraph } from './graph.ts';
import { median } from './loading.ts';
import type { Row } from './report.ts';

/** Short and in turn, so that whatever else the machine does meets both sides. */
const rounds = 9;

export async function requests(
  ours: string,
  byHand: string,
  database: Database,
  graph: InventedGraph,
  seconds: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, questions } of await asked(database, graph)) {
    console.log(`  ${what}`);
    const differing = await difference(ours, byHand, questions.slice(0, 20));
    const [one, other]: number[][] = [[], []];
    for (const url of [ours, byHand]) await rate(url, questions, seconds / 3);
    for (let round = 0; round < rounds; round++) {
      one!.push(await rate(ours, questions, seconds / rounds));
      other!.push(await rate(byHand, questions, seconds / rounds));
    }
    const same = differing === null ? 'the same rows as by hand' : `OTHER ROWS than by hand: ${differing}`;
    rows.push({
      what,
      unit: 'requests/s',
      ours: median(one!),
      beside: median(other!),
      ratio: median(one!.map((each, round) => each / other![round]!)),
      atLeast: 0.8,
      note: `8 at a time, ${questions.length} different ones; ${same}`,
    });
  }
  return rows;
}

// The same question to both: what it was, where the rows differ.
async function difference(
  ours: string,
  byHand: string,
  questions: readonly Question[],
): Promise<string | null> {
  for (const question of questions) {
    const [one, other] = await Promise.all([data(ours, question), data(byHand, question)]);
    if (!isDeepStrictEqual(one, other)) return JSON.stringify(question.variables);
  }
  return null;
}

async function asked(
  { driver }: Database,
  graph: InventedGraph,
): Promise<{ what: string; questions: Question[] }[]> {
  const chance = new Chance(7);
  const many = <T>(one: () => T) => Array.from({ length: 200 }, one);
  const [seen, names] = await within(driver, 'READ', async (session) => {
    const found = await session.run(file('questions/visible.cypher'));
    return [
      new Set(found.records.map((record) => record.get('id') as string)),
      found.records.map((record) => record.get('name') as string),
    ] as const;
  });
  // Half of the questions are about any entity, half about those that have many ties.
  const entity = (): string => {
    const { entities } = graph.size;
    const id = graph.idOf(chance.maybe(0.5) ? chance.below(entities) : chance.skewed(entities, 2.2));
    return seen.has(id) ? id : entity();
  };
  const source = () => `bench-source-${chance.skewed(graph.size.sources, 2)}`;
  const types = ['PERSON', 'ORGANIZATION', 'STATE_INSTITUTION', 'OFFICE', 'PLACE'];
  const about = (question: string, variables: () => object) => {
    const query = file(`questions/${question}.graphql`);
    return many(() => ({ query, variables: variables() }));
  };
  return [
    { what: 'entity with its ties', questions: about('entity', () => ({ id: entity() })) },
    { what: 'page of 100 claims', questions: about('claims', () => ({ sources: [source()] })) },
    { what: 'page of 100 entities', questions: about('entities', () => ({ types: [chance.of(types)] })) },
    { what: 'neighbourhood', questions: about('neighbourhood', () => ({ of: [entity()] })) },
    { what: 'search', questions: about('search', () => ({ text: chance.of(names) })) },
  ];
}
