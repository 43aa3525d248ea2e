// Launcher.java, compiled once: compiling at each start would cost a second.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { otherDatabases, StartFailure } from '../failure.ts';
import type { Java } from './java.ts';

const source = join(import.meta.dirname, 'Launcher.java');

/** The class path on which Java finds Neo4j and `Launcher`: jars alone. Throws a StartFailure if this Java cannot compile. */
export async function classpathWithLauncher(java: Java, jars: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(source))
    .digest('hex')
    .slice(0, 12);
  const jar = join(jars, '..', `launcher-${digest}.jar`);
  if (!existsSync(jar)) await compile(java, jars, jar);
  return [join(jars, '*'), jar].join(delimiter);
}

async function compile(java: Java, jars: string, jar: string): Promise<void> {
  const unfinished = `${jar}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const compiler = ['-m', 'jdk.compiler/com.sun.tools.javac.Main', '--release', '17'];
  // Started as a module, the compiler takes no wildcard.
  const classpath = (await readdir(jars)).map((jar) => join(jars, jar)).join(delimiter);
  try {
    await promisify(execFile)(java.command, [...compiler, '-cp', classpath, '-d', unfinished, source]);
    const packing = ['-m', 'jdk.jartool/sun.tools.jar.Main', '--create', '--file', `${unfinished}.jar`];
    await promisify(execFile)(java.command, [...packing, '-C', unfinished, '.']);
    await rename(`${unfinished}.jar`, jar);
  } catch (error) {
    throw new StartFailure(
      `${java.command} could not compile Neo4j's launcher: ${String(
        (error as { stderr?: string }).stderr ?? error,
      )
        .trim()
        .slice(0, 600)}`,
      [
        'if it says that the module jdk.compiler is not found, this Java is a runtime alone: install a JDK, ' +
          'for instance: apt-get install openjdk-17-jdk-headless',
        ...otherDatabases,
      ],
    );
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
