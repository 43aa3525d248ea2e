// How fast are paths found, beside Cypher over the bare driver, on the same pairs in the same run?
import { Neo4jError } from 'neo4j-driver';
import { Clock } from '../../../server/analysis/clock.ts';
import { Adjacency, GraphView } from '../../../server/analysis/graph.ts';
import { KnownClaims } from '../../../server/analysis/known.ts';
import type { Projection } from '../../../server/analysis/projection.ts';
import nexusPaths, { type PathArgs } from '../../../server/analysis/Query/nexusPaths.ts';
import { View } from '../../../server/analysis/view.ts';
import { ask } from '../ask.ts';
import { Chance } from '../chance.ts';
import { type Database, within } from '../database.ts';
import { file } from '../file.ts';
import { loaded, median } from '../loading.ts';
import type { Row } from '../report.ts';
import { measures } from './measures.ts';

const amber = 2;
const pairsAsked = 60;
const setsAsked = 15;

type Sets = Pick<PathArgs, 'from' | 'to'>;
type Work = (sets: Sets) => unknown;
interface Bound {
  atLeast?: number;
  note: string;
}
type Options = { rank: PathArgs['rank']; timing: PathArgs['timing'] };

export async function paths(url: string, database: Database): Promise<Row[]> {
  const ids = await visible(database);
  const chance = new Chance(11);
  const some = (count: number) => Array.from({ length: count }, () => chance.of(ids));
  const drawn = () =>
    Array.from({ length: pairsAsked }, (): Sets => ({ from: some(1), to: some(1) })).filter(
      ({ from, to }) => from[0] !== to[0],
    );
  const [pairs, others] = [drawn(), drawn()];
  const sets = Array.from({ length: setsAsked }, (): Sets => ({ from: some(100), to: some(100) }));
  const { projection, rows } = await loaded(database);
  const view = viewOf(projection);
  const search = (options: Options & { first: number }) => (asked: Sets) =>
    void nexusPaths(view, { ...plain, ...options, ...asked });
  const cypher = (name: string) => (asked: Sets) => run(database, name, asked);
  const graphql = (name: string, options: Options) => (asked: Sets) =>
    ask(url, { query: file(`paths/${name}.graphql`), variables: { ...asked, ...options } });
  const shortest = { rank: 'SHORTEST', timing: 'ANY' } as const;
  const evidence = { rank: 'EVIDENCE', timing: 'ANY' } as const;
  const add = (one: Row) => {
    console.log(`  ${one.what}`);
    rows.push(one);
  };
  const beside = async (
    what: string,
    ours: Work,
    other: Work,
    { note, ...bound }: Bound,
    asked = pairs,
  ): Promise<number> => {
    const [one, two] = await inTurn(asked, ours, other, pairs);
    add(
      row(what, median(one), median(two), {
        ...bound,
        note: `${one.length} and ${two.length} answers; ${note}`,
      }),
    );
    return median(one);
  };
  await beside('search for one shortest path', search({ ...shortest, first: 1 }), cypher('shortest'), {
    atLeast: 50,
    note: 'beside: SHORTEST 1 of at most 6 ties',
  });
  await beside('five shortest with their claims', graphql('paths', shortest), cypher('five-shortest'), {
    atLeast: 3,
    note: 'over GraphQL, asked before; beside: SHORTEST 5 with entities, ties and claims',
  });
  await beside(
    'the same for the first time',
    graphql('paths', shortest),
    cypher('five-shortest'),
    {
      note: 'over GraphQL, pairs that were not asked before',
    },
    others,
  );
  const pair = await beside('five best by evidence', graphql('ids', evidence), cypher('any-five'), {
    atLeast: 1,
    note: 'over GraphQL; beside: any five paths of at most 6 ties, unranked',
  });
  for (const timing of ['OVERLAPPING', 'SEQUENTIAL'] as const) {
    const times = await each(pairs, graphql('ids', { rank: 'EVIDENCE', timing }));
    add(row(`five best, ${timing}`, median(times), pair, { atLeast: 0.1, note: 'beside: without timing' }));
  }
  const between = await each(sets, graphql('ids', evidence));
  add(
    row('five best between two sets of 100', median(between), pair, {
      atLeast: 1 / 3,
      note: `${between.length} answers; beside: one pair`,
    }),
  );
  add(await besideLongMeasure(url, pairs, graphql('ids', evidence)));
  for (const one of measures(view, chance)) add(one);
  return rows;
}

// Sampled betweenness takes some ten seconds on a large graph: paths are asked alone, then while it runs.
async function besideLongMeasure(
  url: string,
  pairs: readonly Sets[],
  work: (sets: Sets) => Promise<unknown>,
): Promise<Row> {
  const alone = median(await each(pairs, work));
  let isRunning = true;
  // On a machine with more to do it is stopped after its 60 seconds: it ran as long, and that is all that counts here.
  const long = ask(url, { query: file('paths/betweenness.graphql'), variables: {} })
    .catch(() => undefined)
    .finally(() => {
      isRunning = false;
    });
  const times: number[] = [];
  for (let at = 0; isRunning; at++) {
    const start = performance.now();
    await work(pairs[at % pairs.length]!);
    times.push(performance.now() - start);
  }
  await long;
  return row('five best while a measure runs', median(times), alone, {
    atLeast: 0.5,
    note: `${times.length} answers while betweenness was measured; beside: the same alone`,
  });
}

const plain = {
  through: [],
  avoiding: [],
  bridging: [],
  maxLength: 6,
  maxGap: null,
  directed: false,
  hidden: false,
};

function row(what: string, ours: number, beside: number, bound: Bound): Row {
  return { what, unit: 'ms', ours, beside, ratio: beside / ours, ...bound };
}

/** What one side of a row may take, and of that what warming up takes at least and at most: seconds. */
const budget = { all: 40, warmingUp: [8, 20] } as const;

/** So many are asked of one side before the other's turn: enough for it to run as it does when nobody else is asked. */
const atATurn = 20;

/** Each is asked so often, if the time allows; what is asked for the first time, once. */
const rounds = 3;

/** One by one; the median counts. */
async function each(asked: readonly Sets[], work: Work): Promise<number[]> {
  const [times] = await inTurn(asked, work, () => undefined);
  return times;
}

/**
 * The same for two, in turn, so that whatever else the machine does meets both. What was asked `before` is not asked for the first time.
 */
async function inTurn(
  asked: readonly Sets[],
  one: Work,
  other: Work,
  before = asked,
): Promise<[one: number[], other: number[]]> {
  const works = [one, other] as const;
  for (const work of works) await warmUp(before, work);
  const times: [number[], number[]] = [[], []];
  const begun = performance.now();
  const all = before === asked ? Array.from({ length: rounds }, () => asked).flat() : asked;
  for (let at = 0; at < all.length; at += atATurn) {
    if (at > 0 && performance.now() - begun > works.length * budget.all * 1000) break;
    // Whoever comes second finds what the first has read from the disk.
    for (const side of at % (2 * atATurn) === 0 ? [0, 1] : [1, 0])
      for (const sets of all.slice(at, at + atATurn)) {
        const start = performance.now();
        await works[side]!(sets);
        times[side]!.push(performance.now() - start);
      }
  }
  return times;
}

async function warmUp(asked: readonly Sets[], work: Work): Promise<void> {
  const [least, most] = budget.warmingUp;
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1000;
  for (let at = 0; passed() < most && (at < asked.length || passed() < least); at++)
    await work(asked[at % asked.length]!);
}

export function viewOf({ columns }: Projection): GraphView {
  const known = new KnownClaims(columns, { clearance: amber, at: null, without: [] });
  const asked = { types: null, asOf: null, minSources: 1, minGrade: null, stages: null };
  const view = new View(known, { ...asked, includeContested: true, includeCleared: false }, Clock.endless);
  return new GraphView(view, new Adjacency(columns), Clock.endless, { first: 0, last: 0 });
}

function visible({ driver }: Database): Promise<string[]> {
  return within(driver, 'READ', async (session) => {
    const found = await session.run(file('questions/visible.cypher'));
    return found.records.map((record) => record.get('id') as string);
  });
}

/** Cypher's search may never end on a graph with hubs: it is stopped then, and has taken that long. */
const longest = 10;

function run({ driver }: Database, name: string, { from, to }: Sets): Promise<void> {
  return within(driver, 'READ', async (session) => {
    const sets = { from: from[0], to: to[0] };
    try {
      await session.run(file(`paths/${name}.cypher`), sets, { timeout: longest * 1000 });
    } catch (error) {
      if (!isTimeout(error)) throw error;
    }
  });
}

function isTimeout(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.includes('TransactionTimedOut');
}
