// The process that runs Neo4j: how it is started, when it is ready, how it ends.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { StartFailure } from '../failure.ts';
import type { Java } from './java.ts';

const secondsToStart = 180;

// Neo4j's manual: what it may reach inside the Java that runs it.
const opened = [
  'java.base/java.nio',
  'java.base/java.io',
  'java.base/sun.nio.ch',
  'java.base/java.util.concurrent',
];

export interface Neo4jProcess {
  pid: number;
  /** The loopback port on which it answers Bolt. */
  port: number;
  /** Resolves when the process is no more. */
  ended: Promise<void>;
  /** Ends it cleanly if it can within so many seconds, by default 6; in the end, ends it. */
  stop(seconds?: number): Promise<void>;
}

/** Starts Neo4j in `folder`. `password` is set if there is one; `more` are options of Java. Throws a StartFailure with what Neo4j said last. */
export function startProcess(
  java: Java,
  classpath: string,
  folder: string,
  password: string,
  onSpawn: (pid: number) => void,
  more: readonly string[] = [],
): Promise<Neo4jProcess> {
  const child = spawn(java.command, [...options(java), ...more, '-cp', classpath, 'Launcher', folder], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
    // In a group of its own, so that Ctrl-C reaches the server alone and it ends things in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${password}\n`);
  if (child.pid !== undefined) onSpawn(child.pid);
  return ready(child, folder);
}

function options(java: Java): string[] {
  return [
    '-Xms256m',
    '-Xmx1g',
    '-XX:+UseParallelGC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    // An archive of classes that does not fit is left aside, and that is all.
    '-Xlog:disable',
    '-Xlog:all=error:stderr',
    ...opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    ...(java.major >= 24
      ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow']
      : []),
  ];
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

function ready(child: Child, folder: string): Promise<Neo4jProcess> {
  const logFile = join(folder, 'logs', 'launcher.log');
  const log = createWriteStream(logFile);
  log.on('error', () => undefined);
  let said = '';
  const hear = (text: Buffer) => {
    log.write(text);
    said = (said + text.toString()).slice(-20_000);
  };
  return new Promise((resolve, reject) => {
    const ended = new Promise<void>((done) => child.once('close', () => log.end(() => done())));
    const stop = (seconds = 6) => end(child, ended, seconds);
    const fail = (what: string) => reject(notStarted(what, said, folder, logFile));
    const timer = setTimeout(() => {
      void stop();
      fail(`it was not ready after ${secondsToStart} seconds`);
    }, secondsToStart * 1000);
    child.stderr.on('data', hear);
    child.stdout.on('data', (text: Buffer) => {
      hear(text);
      const port = /^ready (\d+)$/m.exec(said)?.[1];
      if (port === undefined || child.pid === undefined) return;
      clearTimeout(timer);
      resolve({ pid: child.pid, port: Number(port), ended, stop });
    });
    child.once('error', (error) => fail(error.message));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      fail(`its process ended with ${code ?? signal}`);
    });
  });
}

async function end(child: Child, ended: Promise<void>, seconds: number): Promise<void> {
  child.stdin.end('end\n');
  const term = setTimeout(() => child.kill('SIGTERM'), seconds * 1_000);
  const kill = setTimeout(() => child.kill('SIGKILL'), (seconds + 2) * 1_000);
  await ended;
  clearTimeout(term);
  clearTimeout(kill);
}

function notStarted(what: string, said: string, folder: string, logFile: string): StartFailure {
  const last = said
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s+(at |\.\.\. )/.test(line))
    .slice(-8);
  return new StartFailure([`Neo4j did not start in ${folder}: ${what}.`, ...last].join('\n  '), [
    `read the whole of it in ${logFile} and ${join(folder, 'logs', 'debug.log')}`,
    'or start with a new home: CLAIMGRAPH_HOME=<folder> npm start',
  ]);
}
