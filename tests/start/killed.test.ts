// Killed in the middle of a record: all of it is there afterwards, or none of it, and sending it again makes it whole.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { homeWithDownloads, processesOf, secondsUntilNoneIsLeft, start } from './commandLine.ts';

const recording = readFileSync(`${import.meta.dirname}/../recordClaims.graphql`, 'utf8');
const counting = readFileSync(`${import.meta.dirname}/counts.graphql`, 'utf8');

const people = 10_000;
/** Each claim names its subject, and the one body that all belong to is named once. */
const whole = 2 * people + 1;

const claims: SentClaim[] = Array.from({ length: people }, (_, index) => ({
  subject: { id: `member-${index}`, type: 'PERSON', name: `Member ${index}` },
  tie: {
    type: 'MEMBER_OF',
    to: { id: 'club', ...(index === 0 ? { type: 'ORGANIZATION', name: 'The club' } : {}) },
  },
  source: { id: 'register', ...(index === 0 ? { title: 'Register', kind: 'OFFICIAL_REGISTER' } : {}) },
}));

describe.skipIf(process.platform !== 'linux')('a record of 10,000 claims', { timeout: 900_000 }, () => {
  test('is whole or not there after the server or Neo4j was killed in the middle of it', async () => {
    const home = homeWithDownloads();
    const environment = { CLAIMGRAPH_HOME: home, PORT: '0' };
    let running = start(['--empty'], environment);
    let url = await running.ready();

    for (const [whom, command, patience] of [
      ['the server', /commands\/start\.ts/, 1_500],
      ['Neo4j', /Launcher/, 2_500],
    ] as const) {
      const sent = record(url).catch((error: unknown) => String(error));
      await wait(patience);
      process.kill(processesOf(home).find((one) => command.test(one.command))!.pid, 'SIGKILL');
      await sent;
      if (whom === 'the server') {
        await secondsUntilNoneIsLeft(home);
        running = start([], environment);
        url = await running.ready();
      }
      await expect
        .poll(async () => (await fetch(`${url}/ready`)).status, { timeout: 120_000, interval: 500 })
        .toBe(200);
      expect([0, whole], `claims after ${whom} was killed`).toContain(await stored(url));
    }

    expect(await record(url)).toContain('"created"');
    expect(await stored(url)).toBe(whole);
    running.process.kill('SIGTERM');
    await secondsUntilNoneIsLeft(home);
  });
});

async function record(url: string): Promise<string> {
  return (await ask(url, recording, { claims })).text();
}

async function stored(url: string): Promise<number> {
  const { data } = (await (await ask(url, counting, {})).json()) as { data: { graph: { claims: number } } };
  return data.graph.claims;
}

function ask(url: string, query: string, variables: object): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
}
