// How fast are the questions that need the whole graph, beside networkx, igraph and Cypher on the same graph in the same run?
import { readFileSync } from 'node:fs';
import { parse, print, separateOperations } from 'graphql';
import { setsOf } from '../../../server/analysis/centrality/nexusSets.ts';
import { type TiedGraph, tiedGraphOf } from '../../../server/analysis/centrality/tiedGraph.ts';
import { askPython, pythonWith } from '../../analysis/python.ts';
import { data } from '../ask.ts';
import { Chance } from '../chance.ts';
import { type Database, within } from '../database.ts';
import { file } from '../file.ts';
import { loaded, median } from '../loading.ts';
import { viewOf } from '../paths/paths.ts';
import type { Answering } from '../process.ts';
import type { Row } from '../report.ts';
import { enrich } from './enriched.ts';

const flows = 10_000;
/** What is added is for everybody, and about those whom everybody may see. */
const clearance = 0;

type Times = Record<'brokers' | 'communities' | 'connect' | 'aSource', number>;

const questions = Object.fromEntries(
  Object.entries(separateOperations(parse(file('fields/questions.graphql')))).map(([name, one]) => [
    name,
    print(one),
  ]),
);

/** Adds to the graph what it has not, and these questions are about. */
export async function prepared(server: Answering, database: Database): Promise<void> {
  await enrich(server.url, await idsOf(database, 'Organization'), flows, new Chance(17));
}

/** The graph has to be prepared for it. */
export async function fields(server: Answering, database: Database): Promise<Row[]> {
  const chance = new Chance(19);
  const organizations = await idsOf(database, 'Organization');
  const before = memoryOf(server.pid);
  const { projection } = await loaded(database);
  const view = viewOf(projection);
  const graph = tiedGraphOf(view);
  const sets = setsOf(view, graph, { from: null, to: null });
  const some = (count: number) => () => ({ from: distinct(chance, organizations, count) });
  const nothing = () => ({});
  const asked = async (name: string, times: number, variables: () => object) =>
    measured(times, () => data(server.url, { query: questions[name]!, variables: variables() }));
  const cypher = async (name: string, times: number, variables: () => Record<string, unknown> = nothing) =>
    median(await measured(times, () => run(database, name, variables())));
  const theirs = timesOf(graph, chance, sets);
  const removed = theirs && 2 * theirs.networkx.aSource * sets.from.length;
  const rows: Row[] = [];
  const add = (
    what: string,
    times: number[],
    beside: number | undefined | null,
    atLeast: number | null,
    note: string,
  ) => {
    const ours = median(times);
    console.log(`  ${what}`);
    rows.push({
      what,
      unit: 'ms',
      ours,
      beside: beside ?? null,
      ratio: beside == null ? null : beside / ours,
      ...(atLeast === null || beside == null ? {} : { atLeast }),
      note: `over GraphQL, ${times.length} answers, p95 ${at(times, 0.95)}, p99 ${at(times, 0.99)}; beside: ${beside == null ? 'nothing' : note}`,
    });
  };
  const one = some(1);
  add(
    'fundingTrace',
    await asked('Trace', 100, one),
    await cypher('trace', 50, () => ({ from: one().from[0] })),
    null,
    'Cypher, chains counted, whatever their dates',
  );
  add('flows of one', await asked('Flows', 100, one), null, null, '');
  add('flows', await asked('AllFlows', 20, nothing), await cypher('flows', 10), 1, 'Cypher, flows counted');
  add(
    'connect three',
    await asked('Connect', 30, some(3)),
    theirs?.networkx.connect,
    10,
    'networkx, nearly the best (Mehlhorn), without grades',
  );
  const communities = await asked('Communities', 3, nothing);
  add('communities', communities, theirs?.igraph.communities, null, 'igraph, one run of several');
  add(
    'communities beside networkx',
    communities,
    theirs?.networkx.communities,
    10,
    'networkx, one run of several, stopped after 150 s',
  );
  const brokers = await asked('Brokers', 10, nothing);
  add('brokers', brokers, theirs?.igraph.brokers, 1 / 3, 'igraph, without counting pairs');
  add('brokers beside networkx', brokers, theirs?.networkx.brokers, 10, 'networkx, without counting pairs');
  add(
    'removal',
    await asked('Removal', 10, one),
    removed,
    10,
    'networkx, from ten of the first set, and as many times more',
  );
  add('capture, with its ranges', await asked('Capture', 10, one), null, null, '');
  add('change', await asked('Change', 20, nothing), await cypher('change', 5), 1, 'Cypher, ties counted');
  add(
    'coverage by year',
    await asked('Coverage', 20, nothing),
    await cypher('coverage', 5),
    1,
    'Cypher, sources as if all were independent',
  );
  add('coverage by country', await asked('Countries', 10, nothing), null, null, '');
  const after = memoryOf(server.pid);
  if (before !== null && after !== null)
    rows.push({
      what: 'memory of the server',
      unit: 'MB',
      ours: after,
      beside: before,
      ratio: null,
      note: 'after all these questions; beside: before them',
    });
  return rows;
}

function distinct<T>(chance: Chance, all: readonly T[], count: number): T[] {
  const found = new Set<T>();
  while (found.size < count) found.add(chance.of(all));
  return [...found];
}

async function measured(times: number, work: () => Promise<unknown>): Promise<number[]> {
  // The first is for warming up.
  await work();
  const found: number[] = [];
  for (let left = times; left > 0; left--) {
    const start = performance.now();
    await work();
    found.push(performance.now() - start);
  }
  return found;
}

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toPrecision(3);
}

function timesOf(
  { entities, starts, others }: TiedGraph,
  chance: Chance,
  { from, to }: ReturnType<typeof setsOf>,
): { networkx: Times; igraph: Pick<Times, 'brokers' | 'communities'> } | null {
  const python = pythonWith('networkx', 'igraph');
  if (python === null) return null;
  const places = Array.from(entities.keys());
  const ties = places.flatMap((place) =>
    Array.from(others.subarray(starts[place], starts[place + 1]))
      .filter((other) => other > place)
      .map((other) => [place, other]),
  );
  return askPython(python, `${import.meta.dirname}/fields.py`, {
    entities: places.length,
    ties,
    from: Array.from(from.slice(0, 10)),
    to: Array.from(to),
    chosen: distinct(chance, places.slice(0, places.length / 2), 9),
  });
}

async function idsOf({ driver }: Database, label: string): Promise<string[]> {
  return within(driver, 'READ', async (session) => {
    const found = await session.run(file('fields/ids.cypher'), { label, clearance });
    return found.records.map((record) => record.get('id') as string);
  });
}

function run({ driver }: Database, name: string, variables: Record<string, unknown>): Promise<unknown> {
  return within(driver, 'READ', async (session) => session.run(file(`fields/${name}.cypher`), variables));
}

// Megabytes; null where the machine does not tell.
function memoryOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}
