// Neo4j's classes as Java has them in memory, kept in one file: each start then takes half the time and half the work.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { connect } from '../ask.ts';
import { configuration } from './configuration.ts';
import type { Say } from './embedded.ts';
import type { Java } from './java.ts';
import { startProcess } from './process.ts';

// Laying out some 20,000 classes takes Java about 12 seconds.
const secondsToWrite = 90;

/**
 * The options by which Java uses the archive. The first time it is made, by a Neo4j that starts for that alone. Where that fails there
 * are none: a start is slower then, and nothing else.
 */
export async function classArchive(
  java: Java,
  classpath: string,
  jars: string,
  say: Say,
  note: (pid: number) => void = () => undefined,
): Promise<string[]> {
  const launcher = basename(classpath.split(delimiter).at(-1) ?? '', '.jar');
  const archive = join(jars, '..', `${launcher}-java-${java.version}.jsa`);
  if (!existsSync(archive)) {
    say('getting its classes ready, once');
    try {
      await make(archive, java, classpath, note);
    } catch {
      return [];
    }
  }
  return [`-XX:SharedArchiveFile=${archive}`];
}

async function make(
  archive: string,
  java: Java,
  classpath: string,
  note: (pid: number) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-classes-'));
  const unfinished = `${archive}.${process.pid}`;
  try {
    await mkdir(join(folder, 'logs'));
    await writeFile(join(folder, 'neo4j.conf'), configuration(0, []));
    const password = randomBytes(24).toString('hex');
    const writing = ['-Dclaimgraph.layout=true', `-XX:ArchiveClassesAtExit=${unfinished}`];
    const neo4j = await startProcess(java, classpath, folder, password, note, writing);
    // What plans and runs statements belongs to it as well.
    const store = connect({ uri: `bolt://127.0.0.1:${neo4j.port}`, username: 'neo4j', password });
    await store.setup();
    await store.close();
    await neo4j.stop(secondsToWrite);
    await rename(unfinished, archive);
  } finally {
    await rm(unfinished, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
