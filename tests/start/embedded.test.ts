// What the embedded Neo4j needs, and what is said where it is missing.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, start } from './commandLine.ts';

const otherWays = /NEO4J_URI=.*docker compose up -d/s;

function program(inFolder: string, name: string, script: string): void {
  const path = join(inFolder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

/** A folder for PATH with the real Java in it and nothing else. */
function onlyJava(): string {
  const path = folder();
  const found = (process.env['PATH'] ?? '').split(delimiter).find((part) => existsSync(join(part, 'java')));
  symlinkSync(join(found!, 'java'), join(path, 'java'));
  return path;
}

async function refused(PATH: string, home = folder()): Promise<string> {
  const running = start([], { CLAIMGRAPH_HOME: home, PORT: '0', PATH });
  expect(await running.ended).toBe(1);
  return running.output;
}

test('No Java: it says which one is needed, and the two ways without', async () => {
  const said = await refused(folder());
  expect(said).toContain('There is no Java here');
  expect(said).toContain('Java 17 or newer');
  expect(said).toMatch(otherWays);
});

test('Java 11: it says which one is there', async () => {
  const path = folder();
  program(path, 'java', `echo 'openjdk version "11.0.22" 2024-01-16' >&2`);
  const said = await refused(path);
  expect(said).toContain('The Java here is 11.0.22');
  expect(said).toMatch(otherWays);
});

test('Java 8 called itself 1.8', async () => {
  const path = folder();
  program(path, 'java', `echo 'java version "1.8.0_401"' >&2`);
  expect(await refused(path)).toContain('The Java here is 1.8.0_401');
});

test('No Maven and nothing downloaded', async () => {
  const said = await refused(onlyJava());
  expect(said).toContain('there is no Maven (mvn) here');
  expect(said).toMatch(otherWays);
});

test('A download that breaks off shows what Maven said, and does not count', async () => {
  const path = onlyJava();
  program(
    path,
    'mvn',
    `for word; do case "$word" in -DoutputDirectory=*) touch 2>/dev/null; : > "\${word#*=}/half.jar";; esac; done
echo '[ERROR] Could not transfer artifact org.neo4j:neo4j'; exit 1`,
  );
  const home = folder();
  expect(await refused(path, home)).toContain('[ERROR] Could not transfer artifact');
  expect(readdirSync(join(home, 'downloads'), { recursive: true })).not.toContainEqual(
    expect.stringContaining('lib'),
  );
});

test('A home that another Claimgraph has is refused, and who has it is said', async () => {
  const home = folder();
  const started = readFileSync(`/proc/${process.pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')[19];
  writeFileSync(join(home, 'lock'), JSON.stringify({ pid: process.pid, started }));
  const said = await refused(onlyJava(), home);
  expect(said).toContain(`Another Claimgraph runs on ${home} (process ${process.pid})`);
  expect(said).toContain('CLAIMGRAPH_HOME=<folder>');
});

test('A lock of a process that is gone, or whose number another has now, is no lock', async () => {
  const home = folder();
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }));
  expect(await refused(folder(), home)).toContain('There is no Java here');
  expect(existsSync(join(home, 'lock'))).toBe(false);
});
