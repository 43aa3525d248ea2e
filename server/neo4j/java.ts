// Is there a Java that can run Neo4j?
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { otherDatabases, StartFailure } from '../failure.ts';

const oldest = 17;

export interface Java {
  command: string;
  /** "17.0.15" */
  version: string;
  /** 17, 21, … */
  major: number;
}

/** The Java of JAVA_HOME, else of the PATH. Throws a StartFailure where there is none, or one before 17. */
export async function findJava(): Promise<Java> {
  const command = javaCommand();
  const said = await versionOf(command);
  const version = /version "([^"]+)"/.exec(said ?? '')?.[1];
  if (version === undefined) {
    throw new StartFailure(
      `There is no Java here, and Claimgraph's own Neo4j needs Java ${oldest} or newer (looked for ${command}).`,
      [
        `install one, for instance: apt-get install openjdk-17-jdk-headless, or brew install openjdk`,
        ...otherDatabases,
      ],
    );
  }
  const major = majorOf(version);
  if (major < oldest) {
    throw new StartFailure(
      `The Java here is ${version} (${command}), and Claimgraph's own Neo4j needs Java ${oldest} or newer.`,
      [
        `install a newer one; if there is one already, put its bin folder first in PATH or name it in JAVA_HOME`,
        ...otherDatabases,
      ],
    );
  }
  return { command, version, major };
}

function javaCommand(): string {
  const home = process.env['JAVA_HOME'];
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  return home && existsSync(join(home, 'bin', name)) ? join(home, 'bin', name) : 'java';
}

async function versionOf(command: string): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, ['-version'], { timeout: 20_000 });
    return stderr + stdout;
  } catch {
    return undefined;
  }
}

// Java 8 called itself 1.8.
function majorOf(version: string): number {
  const [first = '0', second = '0'] = version.split('.');
  return Number.parseInt(first === '1' ? second : first, 10);
}
