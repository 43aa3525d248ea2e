// Brings the jars of Neo4j, once, into a folder that is either complete or not there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Say } from './embedded.ts';
import { otherDatabases, StartFailure } from '../failure.ts';

const pom = join(import.meta.dirname, 'pom.xml');
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const aboutMegabytes = 125;

/** The folder with Neo4j's jars under `downloads`, fetched if it is not there. Throws a StartFailure if it cannot be. */
export async function neo4jJars(downloads: string, say: Say): Promise<string> {
  const version = await neo4jVersion();
  const jars = join(downloads, `neo4j-${version}`, 'lib');
  if (existsSync(jars)) return jars;
  const unfinished = `${jars}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await fetchInto(unfinished, version, say);
    await publish(unfinished, jars);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return jars;
}

async function neo4jVersion(): Promise<string> {
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)</.exec(
    await readFile(pom, 'utf8'),
  )?.[1];
  if (version === undefined) throw new Error(`${pom} names no version of org.neo4j:neo4j`);
  return version;
}

// A folder appears whole by one renaming; another start that was quicker has brought the same.
async function publish(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

function fetchInto(folder: string, version: string, say: Say): Promise<void> {
  say(`fetching ${version}, about ${aboutMegabytes} MB, once`);
  return new Promise((resolve, reject) => {
    const command = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
    const maven = spawn(command, ['-B', '-f', pom, plugin, `-DoutputDirectory=${folder}`], {
      cwd: dirname(folder),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const end = () => maven.kill();
    process.once('exit', end);
    const log = new MavenLog(say);
    maven.stdout.on('data', (text: Buffer) => log.take(text.toString()));
    maven.stderr.on('data', (text: Buffer) => log.take(text.toString()));
    maven.on('error', () => reject(noMaven(version)));
    maven.on('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(failed(version, code, log.errors()));
    });
  });
}

/** Reads what Maven prints: how far it is, and what went wrong. */
class MavenLog {
  readonly #say: Say;
  #lines: string[] = [];
  #rest = '';
  #files = 0;
  #kilobytes = 0;
  #saidAt = Date.now();

  constructor(say: Say) {
    this.#say = say;
  }

  take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#line(line);
  }

  errors(): string[] {
    const errors = this.#lines.filter((line) => line.startsWith('[ERROR]') && line.length > 9);
    return (errors.length > 0 ? errors.slice(0, 3) : this.#lines.slice(-5)).map((line) => line.slice(0, 400));
  }

  #line(line: string): void {
    this.#lines = [...this.#lines.slice(-200), line];
    const size = /^(?:\[INFO\] )?Downloaded .*\(([\d.]+) (B|kB|MB)/.exec(line);
    if (size === null) return;
    this.#files++;
    this.#kilobytes += Number(size[1]) * (size[2] === 'MB' ? 1000 : size[2] === 'kB' ? 1 : 0.001);
    if (Date.now() - this.#saidAt < 2_000) return;
    this.#saidAt = Date.now();
    this.#say(`fetching, ${Math.round(this.#kilobytes / 1000)} MB in ${this.#files} files so far`);
  }
}

function noMaven(version: string): StartFailure {
  return new StartFailure(
    `Neo4j ${version} is not downloaded yet, and there is no Maven (mvn) here to fetch it with.`,
    ['install it, for instance: apt-get install maven, or brew install maven', ...otherDatabases],
  );
}

function failed(version: string, code: number | null, errors: string[]): StartFailure {
  return new StartFailure(
    [`Maven could not fetch Neo4j ${version} (it ended with ${code ?? 'a signal'}):`, ...errors].join('\n  '),
    [
      'see that this machine reaches Maven Central (or a mirror named in ~/.m2/settings.xml), and start again',
      ...otherDatabases,
    ],
  );
}
