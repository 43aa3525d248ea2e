import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folder, start } from './commandLine.ts';

async function refused(environment: Record<string, string>, args: string[] = []): Promise<string> {
  const running = start(args, { CLAIMGRAPH_HOME: folder(), ...environment });
  expect(await running.ended).toBe(1);
  return running.output;
}

describe('A setting that is not as it must be is named with its value and what to do', () => {
  test.for([
    ['PORT', '99999'],
    ['PORT', 'http'],
    ['HOST', 'http://here'],
    ['NEO4J_URI', 'http://localhost:7474'],
    ['NEO4J_URI', 'localhost'],
    ['NEO4J_DATABASE', '-'],
  ])('%s=%s', async ([name, value]) => {
    expect(await refused({ [name!]: value! })).toMatch(
      new RegExp(`${name} is "${value}": it must be .+\n +- set it anew`, 's'),
    );
  });

  test('CLAIMGRAPH_HOME names a file', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await refused({ CLAIMGRAPH_HOME: file })).toContain(
      `CLAIMGRAPH_HOME is "${file}": it must be a folder`,
    );
  });

  test('all that is wrong is said at once', async () => {
    expect(await refused({ PORT: 'x', NEO4J_URI: 'y' })).toMatch(/PORT is "x".*NEO4J_URI is "y"/s);
  });

  test('a password in an address is not shown', async () => {
    const said = await refused({ NEO4J_URI: 'bolt://neo4j:geheim@localhost:7687' });
    expect(said).toContain('NEO4J_URI is "bolt://…@localhost:7687"');
    expect(said).not.toContain('geheim');
  });

  test('an address without a password', async () => {
    expect(await refused({ NEO4J_URI: 'bolt://localhost:7687' })).toContain('NEO4J_PASSWORD is not set');
  });

  test('two options that do not go together', async () => {
    expect(await refused({}, ['--training', '--empty'])).toMatch(
      /--training opens a case .* --empty a graph that holds nothing.*leave out one of the two/s,
    );
  });

  test('an option that there is not', async () => {
    expect(await refused({}, ['--emtpy'])).toMatch(/no option "--emtpy".*npm start -- --empty/s);
  });
});

test('A port that is taken is said before anything is started', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const said = await refused({ PORT: String(port) });
  expect(said).toMatch(new RegExp(`Port ${port} at 127.0.0.1 is taken.*PORT=${port + 1} npm start`, 's'));
  expect(said).not.toContain('Neo4j');
});

test('A host that is none of this machine is said', async () => {
  expect(await refused({ HOST: '192.0.2.1', PORT: '0' })).toContain(
    'HOST is "192.0.2.1", and this machine cannot listen there',
  );
});
