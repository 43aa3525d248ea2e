// The command line as a user has it: a command in a home of its own, what it prints, how it ends, and what it leaves running.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export const project = join(import.meta.dirname, '../..');
export const downloads = join(project, '.claimgraph', 'downloads');

/** A new folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'claimgraph-start-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
  return path;
}

/** A home that has Neo4j's jars already. */
export function homeWithDownloads(home = folder()): string {
  mkdirSync(home, { recursive: true });
  symlinkSync(downloads, join(home, 'downloads'));
  return home;
}

export class Running {
  readonly process: ChildProcess;
  readonly ended: Promise<number | string>;
  output = '';

  constructor(child: ChildProcess) {
    this.process = child;
    child.stdout?.on('data', (text: Buffer) => (this.output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.output += text.toString()));
    this.ended = new Promise((resolve) =>
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
    );
  }

  /** The match of `pattern` in what was printed. Fails if the process ends or too long passes without it. */
  async until(pattern: RegExp, seconds = 240): Promise<RegExpExecArray> {
    let over = false;
    void this.ended.then(() => (over = true));
    for (const began = Date.now(); ; await wait(50)) {
      const found = pattern.exec(this.output);
      if (found) return found;
      if (over || Date.now() - began > seconds * 1000)
        throw new Error(`${pattern} was not printed, but:\n${this.output}`);
    }
  }

  /** The address at which it is ready. */
  async ready(): Promise<string> {
    return (await this.until(/is ready at (http:\S+)\n/))[1] ?? '';
  }
}

/** Runs `npm start`'s own command without npm, or with it. What is not named in `environment` is not set. */
export function start(
  args: string[],
  environment: Record<string, string>,
  through: 'node' | 'npm' = 'node',
): Running {
  const [command, ...first] =
    through === 'npm'
      ? ['npm', 'start', '--']
      : [process.execPath, join(project, 'commands/run.mjs'), 'start'];
  const child = spawn(command!, [...first, ...args], {
    cwd: project,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      // These databases live for seconds: no time to compile well.
      JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  onTestFinished(() => {
    for (const { pid } of processesOf(environment['CLAIMGRAPH_HOME'] ?? '-')) process.kill(pid, 'SIGKILL');
  });
  return new Running(child);
}

/** Every process that was started with this home, however far from us. Linux alone can tell. */
export function processesOf(home: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
        if (!environment.includes(`CLAIMGRAPH_HOME=${home}`)) return [];
        return [
          { pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') },
        ];
      } catch {
        return [];
      }
    });
}

/** How many seconds it took until no process with this home was left. */
export async function secondsUntilNoneIsLeft(home: string): Promise<number> {
  const began = Date.now();
  while (processesOf(home).length > 0) {
    if (Date.now() - began > 30_000)
      throw new Error(`Still there: ${JSON.stringify(processesOf(home), null, 1)}`);
    await wait(50);
  }
  return (Date.now() - began) / 1000;
}
