// How fast are the columns loaded and refreshed, beside the driver that streams the same rows and drops them? How large are they?
import neo4j from 'neo4j-driver';
import { mostChanged, Projection } from '../../server/analysis/projection.ts';
import { traitsWanted } from '../../server/analysis/traits.ts';
import type { Database } from './database.ts';
import { file } from './file.ts';
import type { InventedGraph } from './graph.ts';
import type { Row } from './report.ts';
import { ask } from './ask.ts';
import { record } from './writing.ts';

const rounds = 3;
const newClaims = 1_000;
/** What a database that was just started has to get used to is not counted. */
const warmingUp = 5;

export async function loading({ address, store }: Database): Promise<Row[]> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  const loads: number[] = [];
  const streams: number[] = [];
  let projection = new Projection(store);
  for (let round = 0; round < rounds; round++) {
    streams.push(await milliseconds(() => streamed(driver)));
    projection = new Projection(store);
    loads.push(await milliseconds(() => projection.refresh()));
  }
  await driver.close();
  const { columns } = projection;
  const claims = columns.claims.length;
  const perSecond = (times: number[]) => (claims * 1000) / median(times);
  return [
    {
      what: 'loading the columns',
      unit: 'claims/s',
      ours: perSecond(loads),
      beside: perSecond(streams),
      ratio: median(streams) / median(loads),
      atLeast: 0.6,
      note: `${claims} claims about ${columns.ties.length} ties in ${Math.round(median(loads))} ms; beside: the driver streams the same rows and drops them`,
    },
    memory(projection),
  ];
}

/** The columns, loaded once: how long that takes, and how large they are. */
export async function loaded({ store }: Database): Promise<{ projection: Projection; rows: Row[] }> {
  const projection = new Projection(store);
  const time = await milliseconds(() => projection.refresh());
  const { claims, ties, entityIds } = projection.columns;
  const note = `${claims.length} claims about ${ties.length} ties of ${entityIds.length} entities`;
  const row = { what: 'loading the columns', unit: 's', ours: time / 1000, beside: null, ratio: null, note };
  return { projection, rows: [row, memory(projection)] };
}

function memory({ columns }: Projection): Row {
  const bytes = bytesIn(columns.handle());
  return {
    what: 'memory of the columns',
    unit: 'MB/million claims',
    ours: bytes / columns.claims.length,
    beside: null,
    ratio: null,
    atMost: 100,
    note: `${(bytes / 1e6).toFixed(1)} MB`,
  };
}

/** Brings columns up to date by new claims, several times; and how long the first answer takes that needs them. */
export async function refreshing(
  url: string,
  { store, driver }: Database,
  graph: InventedGraph,
): Promise<Row[]> {
  const projection = new Projection(store);
  await projection.refresh();
  const session = driver.session({ defaultAccessMode: 'READ' });
  const question = { query: file('questions/neighbourhood.graphql'), variables: { of: [graph.idOf(1)] } };
  const [refreshes, statements, answers]: number[][] = [[], [], []];
  for (let round = -warmingUp; round < rounds + 2; round++) {
    await record(
      url,
      Array.from({ length: newClaims }, () => graph.claim()),
    );
    const [epoch = '', version = ''] = projection.state.split(' ');
    const given = { epoch, version: neo4j.int(version), ...traitsWanted, most: neo4j.int(mostChanged) };
    const times = [
      await milliseconds(() => session.run(file('/cypher/projection/changed.cypher'), { given })),
      await milliseconds(() => projection.refresh()),
      await milliseconds(() => ask(url, question)),
    ];
    if (round >= 0)
      for (const [index, list] of [statements!, refreshes!, answers!].entries()) list.push(times[index]!);
  }
  await session.close();
  const row = (what: string, times: number[], note: string): Row => ({
    what,
    unit: 'ms',
    ours: median(times),
    beside: median(statements!),
    ratio: null,
    note,
  });
  return [
    { ...row(`refresh after ${newClaims} claims`, refreshes!, 'beside: its statement alone'), atMost: 200 },
    row('first answer after them', answers!, 'over HTTP, a neighbourhood: refresh, view and answer'),
  ];
}

async function streamed(driver: ReturnType<typeof neo4j.driver>): Promise<void> {
  for (const name of ['sources', 'repeats', 'claims', 'entities']) {
    const session = driver.session({ defaultAccessMode: 'READ' });
    await new Promise<void>((resolve, reject) => {
      session
        .run(file(`/cypher/projection/${name}.cypher`), { given: traitsWanted })
        .subscribe({ onNext: () => undefined, onCompleted: () => resolve(), onError: reject });
    });
    await session.close();
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

// Columns are views of shared memory, somewhere in what one thread hands to another.
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.buffer.byteLength;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + bytesIn(inner), 0);
}
