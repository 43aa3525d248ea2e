// A Neo4j of its own for a measurement, in a folder that is gone afterwards or kept, and the bare driver beside the store.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { type Address, connect, type Store } from '../../server/ask.ts';
import { startEmbedded } from '../../server/neo4j/embedded.ts';

export interface Database {
  address: Address;
  store: Store;
  driver: Driver;
  stop(): Promise<void>;
}

/**
 * Starts a database: an empty one, or the one that was kept in this folder; with the constraints and indexes of cypher/setup, unless
 * whoever asks makes them.
 */
export async function database(keptIn?: string, { setUp = true } = {}): Promise<Database> {
  const home = keptIn ?? (await mkdtemp(join(tmpdir(), 'claimgraph-bench-')));
  await mkdir(home, { recursive: true });
  const downloads = resolve(import.meta.dirname, '../../.claimgraph/downloads');
  const remove = async () => {
    if (keptIn === undefined) await rm(home, { recursive: true, force: true });
  };
  try {
    const embedded = await startEmbedded(home, console.log, { downloads });
    const { uri, username, password, commits } = embedded;
    const address = { uri, username, password, commits };
    const store = connect(address);
    if (setUp) await store.setup();
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
    const stop = async () => {
      await Promise.all([store.close(), driver.close()]);
      await embedded.stop();
      await remove();
    };
    return { address, store, driver, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A session that is closed afterwards. */
export async function within<T>(
  driver: Driver,
  mode: 'READ' | 'WRITE',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = driver.session({ defaultAccessMode: mode });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
