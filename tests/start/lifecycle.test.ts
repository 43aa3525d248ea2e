// From the command to the address, and from any end to nothing left. Linux alone can tell what is left.
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, homeWithDownloads, processesOf, secondsUntilNoneIsLeft, start } from './commandLine.ts';

const secondsToEnd = 10;

const pidOf = (home: string, command: RegExp): number => {
  const found = processesOf(home).find((process) => command.test(process.command));
  if (!found) throw new Error(`${command} is not among ${JSON.stringify(processesOf(home), null, 1)}`);
  return found.pid;
};

describe.skipIf(process.platform !== 'linux')('npm start', { timeout: 900_000 }, () => {
  test('opens an empty graph, keeps its home to itself, finds its data again, and leaves nothing however it ends', async () => {
    const home = homeWithDownloads();
    const environment = { CLAIMGRAPH_HOME: home, PORT: '0' };
    const first = start(['--empty'], environment, 'npm');
    const url = await first.ready();
    expect(first.output.endsWith(`\nClaimgraph is ready at ${url}\n`)).toBe(true);
    expect((await get(`${url}/health`)).status).toBe(200);
    expect((await get(`${url}/ready`)).status).toBe(200);
    expect(await (await get(url)).text()).toContain('<html');
    expect(statSync(join(home, 'neo4j/password')).mode & 0o777).toBe(0o600);

    const second = start([], environment);
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`Another Claimgraph runs on ${home}`);

    expect(await record(url)).toBe(1);
    process.kill(-first.process.pid!, 'SIGINT');
    expect(await secondsUntilNoneIsLeft(home)).toBeLessThan(secondsToEnd);
    expect(existsSync(join(home, 'lock'))).toBe(false);
    expect(lastWords(home)).toContain('has been shut down');

    const refused = start(['--empty'], environment);
    expect(await refused.ended).toBe(1);
    expect(refused.output).toContain('holds claims already');

    let running = start([], environment, 'npm');
    const next = await running.ready();
    expect(running.output).toContain('this graph was opened empty');
    expect(await claims(next)).toBe(1);

    // A Neo4j that dies comes back.
    process.kill(pidOf(home, /Launcher/), 'SIGKILL');
    await expect.poll(async () => (await get(`${next}/ready`)).status, { timeout: 30_000 }).toBe(503);
    expect((await get(`${next}/health`)).status).toBe(200);
    await expect
      .poll(async () => (await get(`${next}/ready`)).status, { timeout: 240_000, interval: 500 })
      .toBe(200);

    const ends: [string, (home: string) => number, NodeJS.Signals][] = [
      ['SIGTERM to npm alone', (at) => pidOf(at, /^npm /), 'SIGTERM'],
      ['SIGKILL of npm', (at) => pidOf(at, /^npm /), 'SIGKILL'],
      ['SIGKILL of the server', (at) => pidOf(at, /commands\/start\.ts/), 'SIGKILL'],
      ['SIGKILL of what npm runs', (at) => pidOf(at, /^\S*node commands\/run\.mjs/), 'SIGKILL'],
    ];
    for (const [name, whom, signal] of ends) {
      await running.ready();
      process.kill(whom(home), signal);
      expect(await secondsUntilNoneIsLeft(home), name).toBeLessThan(secondsToEnd);
      expect(lastWords(home), name).toContain('has been shut down');
      if (name !== ends.at(-1)![0]) running = start([], environment, 'npm');
    }
  });

  test('ended while the database is still starting, leaves nothing, and starts the next time', async () => {
    const home = homeWithDownloads();
    const environment = { CLAIMGRAPH_HOME: home, PORT: '0' };
    const early = start(['--empty'], environment, 'npm');
    await expect
      .poll(() => existsSync(join(home, 'neo4j/data/databases/system')), { timeout: 30_000, interval: 20 })
      .toBe(true);
    process.kill(-early.process.pid!, 'SIGINT');
    expect(await secondsUntilNoneIsLeft(home)).toBeLessThan(secondsToEnd);
    // As it is where Neo4j had made its stores, and not yet their logs.
    rmSync(join(home, 'neo4j/data/transactions'), { recursive: true, force: true });
    const next = start(['--empty'], environment);
    await next.ready();
    next.process.kill('SIGINT');
    expect(await next.ended).toBe(130);
    expect(await secondsUntilNoneIsLeft(home)).toBeLessThan(secondsToEnd);
  });

  test('two with two homes run side by side', async () => {
    const homes = [homeWithDownloads(), homeWithDownloads(join(folder(), 'a home with a space'))];
    const both = homes.map((home) => start(['--empty'], { CLAIMGRAPH_HOME: home, PORT: '0' }));
    const [one, other] = await Promise.all(both.map((running) => running.ready()));
    expect(one).not.toBe(other);
    expect(await record(one!)).toBe(1);
    expect([await claims(one!), await claims(other!)]).toEqual([1, 0]);
    for (const running of both) running.process.kill('SIGTERM');
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([143, 143]);
    for (const home of homes) expect(await secondsUntilNoneIsLeft(home)).toBeLessThan(secondsToEnd);
  });
});

// What Neo4j writes last when it was not cut off.
function lastWords(home: string): string {
  return readFileSync(join(home, 'neo4j/logs/debug.log'), 'utf8').slice(-300);
}

// An answer that never comes fails here, by name, and not by the test's own patience.
async function get(address: string, options: RequestInit = {}): Promise<Response> {
  return fetch(address, { ...options, signal: AbortSignal.timeout(150_000) }).catch((error: unknown) => {
    throw new Error(`No answer from ${address} ${JSON.stringify(options.body ?? '')}`, { cause: error });
  });
}

async function ask(url: string, query: string, variables = {}): Promise<Record<string, unknown>> {
  const response = await get(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

async function record(url: string): Promise<number> {
  const query = readFileSync(join(import.meta.dirname, '../recordClaims.graphql'), 'utf8');
  const claim = {
    subject: { id: 'harbour', type: 'ORGANIZATION' },
    property: 'name',
    value: 'Harbour Board',
    source: { id: 'report', title: 'A report', kind: 'RESEARCH' },
  };
  const { recordClaims } = await ask(url, query, { claims: [claim] });
  return (recordClaims as { claims: unknown[] }).claims.length;
}

async function claims(url: string): Promise<number> {
  const { graph } = await ask(url, '{ graph { claims } }');
  return (graph as { claims: number }).claims;
}
