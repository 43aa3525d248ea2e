// One Claimgraph a home: two on the same store would corrupt it, so the second is told who has it.
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Say } from './embedded.ts';
import { StartFailure } from '../failure.ts';

interface Holder {
  pid: number;
  /** When that process started, in the words of the system: a number may have been given to another since. */
  started: string;
  /** Its Neo4j, which may outlive it by a few seconds. */
  neo4j?: { pid: number; started: string; uri?: string };
}

export interface Lock {
  /** Notes the process that runs the database, and its address once there is one. */
  note(pid: number, uri?: string): void;
  release(): void;
}

/** Takes the home, waiting for a database that is still shutting down. Throws a StartFailure if another has it. */
export async function lockHome(home: string, say: Say): Promise<Lock> {
  mkdirSync(home, { recursive: true });
  const path = join(home, 'lock');
  for (let attempt = 0; attempt < 20; attempt++) {
    const mine: Holder = { pid: process.pid, started: startedAt(process.pid) ?? '' };
    if (create(path, mine)) return lockAt(path, mine);
    const holder = read(path);
    if (holder !== undefined && alive(holder)) throw held(home, holder);
    if (holder?.neo4j !== undefined) await untilEnded(holder.neo4j, home, say);
    rmSync(path, { force: true });
  }
  throw new Error(`Could not take ${path}: it appears again and again.`);
}

function lockAt(path: string, mine: Holder): Lock {
  return {
    note(pid, uri) {
      mine.neo4j = { pid, started: startedAt(pid) ?? '', ...(uri === undefined ? {} : { uri }) };
      const next = `${path}.${process.pid}`;
      writeFileSync(next, JSON.stringify(mine), { mode: 0o600 });
      renameSync(next, path);
    },
    release() {
      if (read(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

// A link fails if the name is taken, and what it names is whole: nobody reads half a lock.
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function alive(of: { pid: number; started: string }): boolean {
  const started = startedAt(of.pid);
  return started !== undefined && (of.started === '' || started === of.started);
}

/** When a process started, or undefined if there is none of that number that still runs. */
function startedAt(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    process.kill(pid, 0);
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

async function untilEnded(neo4j: { pid: number; started: string }, home: string, say: Say): Promise<void> {
  if (!alive(neo4j)) return;
  say(`waiting for the one of the last run to end (process ${neo4j.pid})`);
  for (let tries = 0; tries < 100; tries++) {
    await wait(200);
    if (!alive(neo4j)) return;
  }
  throw new StartFailure(`The Neo4j of the last run on ${home} does not end (process ${neo4j.pid}).`, [
    `look what it does, or end it: kill ${neo4j.pid}`,
  ]);
}

function held(home: string, holder: Holder): StartFailure {
  return new StartFailure(`Another Claimgraph runs on ${home} (process ${holder.pid}).`, [
    `use that one, or end it: kill ${holder.pid}`,
    'or give this one a home of its own: CLAIMGRAPH_HOME=<folder> PORT=0 npm start',
  ]);
}
