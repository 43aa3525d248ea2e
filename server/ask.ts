// The one place that talks to Neo4j: runs the statements of cypher/, and says in plain words when it cannot.
import { createHash } from 'node:crypto';
import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { withDeadline } from './deadline.ts';
import { storeUnavailable, timedOut } from './errors.ts';
import { Commits } from './neo4j/commits.ts';
import { statement, statementsIn } from './statements.ts';

export interface Address {
  uri: string;
  username: string;
  password: string;
  database?: string | undefined;
  /** Where a database on this machine counts its commits. */
  commits?: string | undefined;
}

export type Row = Record<string, unknown>;
type Parameters = Record<string, unknown>;

/** Something that answers statements: the store, or a transaction of it. */
export interface Asking {
  read<R = Row>(name: string, parameters?: Parameters): Promise<R[]>;
}

const secondsToRead = 15;
const secondsToWrite = 120;

export class Store implements Asking {
  /** Statements sent so far: tests count round trips by it. */
  statements = 0;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #commits: Commits | null;

  constructor(driver: Driver, { database, commits }: Pick<Address, 'database' | 'commits'>) {
    this.#driver = driver;
    this.#database = database;
    this.#commits = commits === undefined ? null : new Commits(commits);
  }

  /** The same number as long as nothing is committed; null where only the database can tell. Costs no round trip. */
  get commits(): bigint | null {
    return this.#commits?.count ?? null;
  }

  /** Rows of a statement, each an object by its columns' names. One round trip. */
  async read<R = Row>(name: string, parameters: Parameters = {}): Promise<R[]> {
    this.statements++;
    const session = this.#session('READ');
    return answered(secondsToRead, session, async () => {
      const result = await session.run(statement(name), asGiven(parameters), {
        timeout: neo4j.int(secondsToRead * 1000),
      });
      return result.records.map((record) => record.toObject() as R);
    });
  }

  /** The rows of a statement as lists of values, a few thousand at a time, so that memory stays flat. */
  async stream(name: string, parameters: Parameters, take: (row: unknown[]) => void): Promise<void> {
    this.statements++;
    const session = this.#session('READ');
    await answered(secondsToRead, session, async (alive) => {
      const result = session.run(statement(name), asGiven(parameters));
      await new Promise<void>((resolve, reject) => {
        result.subscribe({
          onNext: (record) => {
            alive();
            take(record.keys.map((_, column) => record.get(column) as unknown));
          },
          onCompleted: () => resolve(),
          onError: reject,
        });
      });
    });
  }

  /** All that `work` does is committed together or not at all. It may run again after a passing fault. */
  async write<T>(work: (transaction: Writing) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE');
    return answered(secondsToWrite, session, () =>
      session.executeWrite((transaction) => work(new Writing(transaction, this)), {
        timeout: secondsToWrite * 1000,
      }),
    );
  }

  /** A write that stays open until it is rolled back: for answering as if it had been committed. */
  async rehearse<T>(
    work: (transaction: Writing) => Promise<T>,
  ): Promise<{ result: T; rollback(): Promise<void> }> {
    const session = this.#session('WRITE');
    return answered(
      secondsToWrite,
      session,
      async () => {
        const transaction = session.beginTransaction({ timeout: secondsToWrite * 1000 });
        const rollback = async () => {
          try {
            await transaction.rollback();
          } finally {
            await session.close();
          }
        };
        try {
          return { result: await work(new Writing(transaction, this)), rollback };
        } catch (error) {
          await rollback();
          throw error;
        }
      },
      'stay open',
    );
  }

  /** Creates the constraints and indexes that are missing, and the one Graph node; nothing where this was done before. */
  async setup(): Promise<void> {
    const texts = statementsIn('setup');
    const digest = createHash('sha256').update(texts.join()).digest('base64url');
    const [graph] = await this.read<{ digest: string | null }>('projection/setup');
    if (graph?.digest === digest) return;
    for (const text of texts) {
      const session = this.#session('WRITE');
      await answered(secondsToWrite, session, () => session.run(text, { digest }));
    }
  }

  /** Has a statement planned without doing it: Neo4j takes up to seconds for that, and keeps the plan for whoever asks. */
  async plan(name: string): Promise<void> {
    const text = statement(name);
    const session = this.#session('WRITE');
    const parameters = asGiven(text.includes('$clearance') ? { clearance: 0 } : {});
    await answered(secondsToRead, session, () => session.run(`EXPLAIN ${text}`, parameters));
  }

  /** Throws, in words for whoever set the address, unless the database answers, lets us in and is new enough. */
  async reachable(): Promise<void> {
    const info = await this.#driver.getServerInfo({ database: this.#database ?? '' });
    const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(info.agent ?? '') ?? []).slice(1).map(Number);
    if (major < 5 || (major === 5 && minor < 26))
      throw new Error(`It is ${info.agent ?? 'an unknown version'}; Claimgraph needs Neo4j 5.26 or newer.`);
  }

  async close(): Promise<void> {
    this.#commits?.close();
    await this.#driver.close();
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
  }
}

/** A transaction that is open: statements in it see what it wrote. */
export class Writing implements Asking {
  readonly #transaction: ManagedTransaction | Transaction;
  readonly #store: Store;

  constructor(transaction: ManagedTransaction | Transaction, store: Store) {
    this.#transaction = transaction;
    this.#store = store;
  }

  async read<R = Row>(name: string, parameters: Parameters = {}): Promise<R[]> {
    this.#store.statements++;
    const result = await this.#transaction.run(statement(name), asGiven(parameters));
    return result.records.map((record) => record.toObject() as R);
  }
}

/** A store at this address. Nothing is sent before the first question. */
export function connect(at: Address): Store {
  const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.username, at.password), {
    disableLosslessIntegers: true,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    maxTransactionRetryTime: 4_000,
    // A connection that lay idle may lead to a database that has been restarted since.
    connectionLivenessCheckTimeout: 2_000,
    telemetryDisabled: true,
    userAgent: 'claimgraph',
  });
  return new Store(driver, at);
}

// Neo4j plans a statement anew, which can take seconds, for each kind of each parameter, and for lists ten times as long. In one map
// they are of one kind always: only the clearance, which every statement has, stands by itself.
function asGiven({ clearance, ...given }: Parameters): Parameters {
  return forNeo4j({ ...(clearance === undefined ? {} : { clearance }), given });
}

/** Neo4j indexes lists by integers, and the driver sends a JavaScript number as a float: whole numbers become its integers. */
export function forNeo4j(value: Parameters): Parameters {
  return convert(value) as Parameters;
}

function convert(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(convert);
  const converted: Parameters = {};
  for (const [key, inner] of Object.entries(value)) converted[key] = convert(inner);
  return converted;
}

// Like withDeadline; what the driver throws is said in plain words.
const answered: typeof withDeadline = (seconds, ...asking) =>
  withDeadline(seconds, ...asking).catch((error: unknown) => {
    throw explained(error, seconds);
  });

const unavailable =
  /^(ServiceUnavailable|SessionExpired|Neo\.TransientError\.|Neo\.DatabaseError\.|Neo\.ClientError\.Security\.|Neo\.ClientError\.Cluster\.|Neo\.ClientError\.Database\.)/;

function explained(error: unknown, seconds: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (/TransactionTimedOut|Terminated/.test(error.code)) return timedOut(seconds);
  const lost = unavailable.test(error.code) || /acquisition timed out|Connection|pool/i.test(error.message);
  return lost ? storeUnavailable(error.code) : error;
}
