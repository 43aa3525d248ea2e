// The database that this run works on: the one at NEO4J_URI, else the embedded one.
import { type Address, connect, type Store } from './ask.ts';
import { StartFailure } from './failure.ts';
import { startEmbedded } from './neo4j/embedded.ts';
import type { Settings } from './settings.ts';
import { type Detail, say } from './steps.ts';

export interface Database {
  store: Store;
  address: Address;
  close: () => Promise<void>;
}

const secondsToAnswer = 15;

/** Opens the database, and has seen it answer. Throws a StartFailure that says what, where, and what to do. */
export async function openDatabase({ home, downloads, neo4j }: Settings, detail: Detail): Promise<Database> {
  if (neo4j !== undefined) {
    detail(`at ${neo4j.uri}`);
    const store = connect(neo4j);
    try {
      await withinSeconds(secondsToAnswer, store.reachable());
    } catch (error) {
      await store.close();
      throw unreachable(neo4j, error);
    }
    return { store, address: neo4j, close: () => store.close() };
  }
  let started = false;
  const embedded = await startEmbedded(home, (line) => (started ? say(line) : detail(line.trim())), {
    downloads,
  });
  started = true;
  detail(`embedded, at ${embedded.uri}`);
  const address = {
    uri: embedded.uri,
    username: embedded.username,
    password: embedded.password,
    database: 'neo4j',
    commits: embedded.commits,
  };
  const store = connect(address);
  const close = async () => {
    await store.close().catch(() => undefined);
    await embedded.stop();
  };
  try {
    await store.reachable();
  } catch (error) {
    await close();
    throw new StartFailure(`The embedded Neo4j at ${embedded.uri} does not let us in: ${messageOf(error)}`, [
      `if the file ${home}/neo4j/password was changed by hand, delete it: a new password is then set`,
    ]);
  }
  return { store, address, close };
}

async function withinSeconds<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`it takes the connection and says nothing for ${seconds} seconds`)),
      seconds * 1000,
    );
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function unreachable(
  { uri, username, database }: NonNullable<Settings['neo4j']>,
  error: unknown,
): StartFailure {
  const given = (error as { code?: unknown }).code;
  const code = typeof given === 'string' ? given : '';
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired/.test(code)) {
    return new StartFailure(
      `The Neo4j at ${uri} refuses the user "${username}" with this password (${code}).`,
      [
        'set NEO4J_USERNAME and NEO4J_PASSWORD to what is right there',
        ...(code.includes('RateLimit') ? ['it was wrong several times: wait a few seconds'] : []),
        ...(code.includes('Expired')
          ? ['change the first password there: ALTER CURRENT USER SET PASSWORD …']
          : []),
      ],
    );
  }
  if (code.includes('DatabaseNotFound')) {
    return new StartFailure(`The Neo4j at ${uri} has no database "${database}".`, [
      'set NEO4J_DATABASE to one that it has; in the Community edition that is neo4j',
    ]);
  }
  if (/needs Neo4j 5\.26/.test(messageOf(error))) {
    return new StartFailure(`The Neo4j at ${uri} is too old. ${messageOf(error)}`, [
      'name a newer one in NEO4J_URI, or unset it for the database that Claimgraph brings itself',
    ]);
  }
  return new StartFailure(`There is no Neo4j to be reached at ${uri}: ${messageOf(error).split('\n')[0]}`, [
    'see that it runs and that host and port are right (Bolt, usually 7687; not the 7474 of the browser)',
    'with encryption on (Aura, for one) the address begins with neo4j+s://',
    'or unset NEO4J_URI for the database that Claimgraph brings itself',
  ]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
