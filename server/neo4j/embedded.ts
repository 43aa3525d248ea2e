// The Neo4j that Claimgraph brings itself: found or fetched, started, watched, ended with the server.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { classArchive } from './classArchive.ts';
import { configuration } from './configuration.ts';
import { findJava } from './java.ts';
import { classpathWithLauncher } from './launcher.ts';
import { lockHome } from './lock.ts';
import { neo4jJars } from './maven.ts';
import { type Neo4jProcess, startProcess } from './process.ts';

/** Shows a line to whoever started this. */
export type Say = (line: string) => void;

export interface Embedded {
  /** bolt://127.0.0.1:<port> */
  uri: string;
  username: string;
  password: string;
  /** The file in which it counts what is committed. */
  commits: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Where Neo4j's jars are kept; by default `downloads` in the home. */
  downloads?: string;
  /** A loopback port for Bolt; by default any that is free. */
  port?: number;
  /** Further lines of neo4j.conf, such as "dbms.cypher.min_replan_interval=1h". */
  settings?: readonly string[];
}

/** Starts Neo4j with its data in `home`. Throws a StartFailure that says what is missing and what to do. */
export async function startEmbedded(
  home: string,
  say: Say,
  options: EmbeddedOptions = {},
): Promise<Embedded> {
  home = resolve(home);
  const lock = await lockHome(home, say);
  try {
    const java = await findJava();
    const jars = await neo4jJars(options.downloads ?? join(home, 'downloads'), say);
    const classpath = await classpathWithLauncher(java, jars);
    const archive = await classArchive(java, classpath, jars, say, (pid) => lock.note(pid));
    say('starting');
    const folder = join(home, 'neo4j');
    await mkdir(join(folder, 'logs'), { recursive: true, mode: 0o700 });
    const passwordFile = join(folder, 'password');
    const unfinished = await beginAnew(folder, passwordFile);
    const kept = existsSync(passwordFile) ? (await readFile(passwordFile, 'utf8')).trim() : undefined;
    // No sign but letters and digits: a dash in front would be read as an option.
    const password = kept ?? randomBytes(24).toString('hex');
    const start = async (port: number, setPassword: string): Promise<Neo4jProcess> => {
      await writeFile(join(folder, 'neo4j.conf'), configuration(port, options.settings ?? []));
      const neo4j = await startProcess(
        java,
        classpath,
        folder,
        setPassword,
        (pid) => lock.note(pid),
        archive,
      );
      lock.note(neo4j.pid, addressOf(neo4j));
      return neo4j;
    };
    const first = await start(options.port ?? 0, kept === undefined ? password : '');
    // Only now: a password that is kept here was set.
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await rm(unfinished, { force: true });
    const stop = keepRunning(first, (port) => start(port, ''), say);
    return {
      uri: addressOf(first),
      username: 'neo4j',
      password,
      commits: join(folder, 'commits'),
      async stop() {
        await stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

// A first start that is ended while Neo4j makes its databases can leave some that never start again. What marks them goes once they
// have started: nothing can have been recorded before.
async function beginAnew(folder: string, passwordFile: string): Promise<string> {
  const unfinished = join(folder, 'unfinished');
  const data = join(folder, 'data');
  if (existsSync(unfinished))
    for (const made of [data, passwordFile]) await rm(made, { recursive: true, force: true });
  else if (!existsSync(data)) await writeFile(unfinished, '');
  return unfinished;
}

const addressOf = (neo4j: Neo4jProcess): string => `bolt://127.0.0.1:${neo4j.port}`;

// A Neo4j that dies (out of memory, killed) comes back on the same port, where the driver looks for it.
function keepRunning(
  first: Neo4jProcess,
  again: (port: number) => Promise<Neo4jProcess>,
  say: Say,
): () => Promise<void> {
  let stopping = false;
  let current: Promise<Neo4jProcess | undefined> = Promise.resolve(first);
  const watch = (neo4j: Neo4jProcess): void => {
    void neo4j.ended.then(() => {
      if (!stopping) current = restart();
    });
  };
  const restart = async (): Promise<Neo4jProcess | undefined> => {
    for (let pause = 1_000; !stopping; pause = Math.min(pause * 2, 30_000)) {
      say(`Neo4j has ended by itself; starting it again`);
      await wait(pause, undefined, { ref: false });
      if (stopping) return undefined;
      try {
        const neo4j = await again(first.port);
        say('Neo4j is back');
        watch(neo4j);
        return neo4j;
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
      }
    }
    return undefined;
  };
  watch(first);
  return async () => {
    stopping = true;
    await (await current)?.stop();
  };
}
