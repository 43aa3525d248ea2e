// How fast are claims recorded, beside bare UNWIND writes of the same nodes and relationships?
import type { ManagedTransaction } from 'neo4j-driver';
import type { SentClaim } from '../../server/record/inputs.ts';
import { ask } from './ask.ts';
import { type Database, within } from './database.ts';
import { file } from './file.ts';
import type { InventedGraph } from './graph.ts';
import type { Row } from './report.ts';

const recording = file('questions/recordClaims.graphql');
const kinds = ['sources', 'entities', 'claims', 'ties', 'values'] as const;
type Kind = (typeof kinds)[number];
// What a later write can touch again.
const changing = ['sources', 'repeats', 'ties', 'values'] as const;
type Seen = Record<(typeof changing)[number], Set<unknown>>;
type Written = Record<string, unknown>;

/** Records claims over HTTP with all clearance. Milliseconds. */
export async function record(url: string, claims: readonly SentClaim[]): Promise<number> {
  const start = performance.now();
  await ask(url, { query: recording, variables: { claims } }, { 'claimgraph-clearance': 'RED' });
  return performance.now() - start;
}

/**
 * Writes a third of the graph through the API into `ours`, and each batch, as it came out, bare into `bare`; then the rest through the
 * API alone. The ratio does not move any more by then, and a whole graph twice takes an hour.
 */
export async function writing(
  url: string,
  ours: Database,
  bare: Database,
  graph: InventedGraph,
  batchSize: number,
): Promise<Row> {
  const seen = Object.fromEntries(changing.map((kind) => [kind, new Set()])) as Seen;
  let [recorded, written, batches] = [0, 0, 0];
  const progress = () =>
    console.log(`  ${graph.claims.toLocaleString('en')} claims, ${graph.ties.toLocaleString('en')} ties`);
  for (const batch of graph.batches(batchSize, graph.size.claims / 3)) {
    recorded += await record(url, batch);
    written += await writeBare(bare, await lastWrite(ours, seen));
    if (++batches % 10 === 0) progress();
  }
  await checkSame(ours, bare);
  await bare.stop();
  const claims = graph.claims;
  for (const batch of graph.batches(batchSize)) {
    await record(url, batch);
    if (++batches % 10 === 0) progress();
  }
  const perSecond = (milliseconds: number) => (claims * 1000) / milliseconds;
  return {
    what: 'writing',
    unit: 'claims/s',
    ours: perSecond(recorded),
    beside: perSecond(written),
    ratio: written / recorded,
    atLeast: 0.4,
    note: `the first ${claims.toLocaleString('en')} claims in batches of ${batchSize}, over HTTP; beside: UNWIND of the same nodes and relationships`,
  };
}

// What the last write made; of what it may only have changed, the new alone.
async function lastWrite({ driver }: Database, seen: Seen): Promise<Record<Kind | 'repeats', Written[]>> {
  return within(driver, 'READ', async (session) => {
    const { records } = await session.run(file('bare/version.cypher'));
    const parameters = { version: records[0]?.get('version') as unknown };
    const rows = {} as Record<Kind | 'repeats', Written[]>;
    for (const kind of kinds) {
      const found = await session.run(file(`bare/read-${kind}.cypher`), parameters);
      rows[kind] = found.records.map((one) => one.get('row') as Written);
      if (kind === 'sources')
        rows.repeats = found.records.flatMap((one) =>
          (one.get('repeats') as Written[]).map((repeat) => ({
            ...repeat,
            id: (repeat['properties'] as Written)['id'],
            from: (one.get('row') as Written)['id'],
          })),
        );
    }
    for (const kind of changing) {
      rows[kind] = rows[kind].filter(({ id }) => !seen[kind].has(id));
      for (const { id } of rows[kind]) seen[kind].add(id);
    }
    return rows;
  });
}

async function writeBare({ driver }: Database, rows: Record<Kind | 'repeats', Written[]>): Promise<number> {
  const statements = (['sources', 'repeats', 'entities', 'claims', 'ties', 'values'] as const).map(
    (kind, index) => [file(`bare/${index + 1}-${kind}.cypher`), rows[kind]] as const,
  );
  return within(driver, 'WRITE', async (session) => {
    const start = performance.now();
    await session.executeWrite(async (transaction: ManagedTransaction) => {
      for (const [text, list] of statements) await transaction.run(text, { rows: list });
    });
    return performance.now() - start;
  });
}

async function checkSame(ours: Database, bare: Database): Promise<void> {
  const [one, other] = await Promise.all(
    [ours, bare].map(({ driver }) =>
      within(driver, 'READ', async (session) => {
        const { records } = await session.run(file('bare/counts.cypher'));
        return JSON.stringify(records[0]?.toObject());
      }),
    ),
  );
  if (one !== other)
    throw new Error(`Bare writes made another graph than recording: ${other} instead of ${one}.`);
}
