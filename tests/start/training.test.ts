// The training case has a database of its own in the same home, beside the real one, and neither is opened as the other.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeWithDownloads, secondsUntilNoneIsLeft, start } from './commandLine.ts';

const counting = readFileSync(`${import.meta.dirname}/counts.graphql`, 'utf8');

interface Counts {
  fictional: boolean;
  claims: number;
  ties: number;
}

describe.skipIf(process.platform !== 'linux')('npm start -- --training', { timeout: 900_000 }, () => {
  test('runs beside the real graph, finds its own again, and is not opened without the option', async () => {
    const home = homeWithDownloads();
    const environment = { CLAIMGRAPH_HOME: home, PORT: '0' };
    const both = [start(['--empty'], environment), start(['--training'], environment)];
    const [real, training] = await Promise.all(both.map((running) => running.ready()));
    expect(both[1]?.output).toContain('Everything in this graph is invented.');
    expect(await counts(real!)).toMatchObject({ fictional: false, ties: 0 });
    const told = await counts(training!);
    expect(told).toMatchObject({ fictional: true, ties: 114 });
    expect(existsSync(join(home, 'training/downloads'))).toBe(false);
    for (const running of both) running.process.kill('SIGTERM');
    await secondsUntilNoneIsLeft(home);

    const again = start(['--training'], environment);
    expect(await counts(await again.ready())).toEqual(told);
    expect(again.output).toContain('loaded before');
    again.process.kill('SIGTERM');
    await secondsUntilNoneIsLeft(home);

    const within = { CLAIMGRAPH_HOME: homeWithDownloads(join(home, 'training')), PORT: '0' };
    const refused = start([], within);
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/The graph in .*training is fiction.*npm start -- --training/s);
  });
});

async function counts(url: string): Promise<Counts> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: counting }),
  });
  const { data } = (await response.json()) as { data: { graph: Counts } };
  return data.graph;
}
