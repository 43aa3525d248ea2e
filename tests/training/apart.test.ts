// Is fiction ever in one graph with what is real? By the command line, against a Neo4j of the user's own.
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { seed } from '../../server/seeding.ts';
import type { Settings } from '../../server/settings.ts';
import { organization, valued } from '../api/story.ts';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import { folder, start } from '../start/commandLine.ts';

let door: FrontDoor;
beforeAll(async () => {
  door = await frontDoor();
});
beforeEach(() => door.clean());
afterAll(() => door.close());

const { uri, username, password } = inject('neo4j');

function settings(training: boolean): Settings {
  const home = folder();
  return { port: 0, host: '127.0.0.1', home, downloads: home, training, neo4j: undefined };
}

async function refused(args: string[]): Promise<string> {
  const running = start(args, {
    CLAIMGRAPH_HOME: folder(),
    PORT: '0',
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
  });
  expect(await running.ended).toBe(1);
  return running.output;
}

async function contents(): Promise<unknown> {
  return (await door.ask('{ graph { fictional claims } }')).data?.['graph'];
}

test('--training on a graph that holds real claims is refused, and leaves it as it is', async () => {
  await door.record(valued(organization('harbour-board'), 'kind', 'company'));
  const before = await contents();
  const said = await refused(['--training']);
  expect(said).toContain(`the graph in ${uri} holds claims that are not: the two are never mixed`);
  expect(said).toMatch(/leave out --training.*unset NEO4J_URI/s);
  expect(await contents()).toEqual(before);
  expect(before).toEqual({ fictional: false, claims: 2 });
});

test.each([[[]], [['--empty']]])('a graph that is fiction is not opened by npm start %j', async (args) => {
  await seed(door.store, settings(true), () => undefined);
  const before = await contents();
  const said = await refused(args);
  expect(said).toContain(`The graph in ${uri} is fiction`);
  expect(said).toMatch(/npm start -- --training.*another database in NEO4J_URI/s);
  expect(await contents()).toEqual(before);
  expect(before).toMatchObject({ fictional: true });
});

test('the seed is not loaded into fiction, nor the training case into what is real', async () => {
  await seed(door.store, settings(true), () => undefined);
  await expect(seed(door.store, settings(false), () => undefined)).rejects.toThrow('is fiction');
  await door.clean();
  await seed(door.store, settings(false), () => undefined);
  await expect(seed(door.store, settings(true), () => undefined)).rejects.toThrow('never mixed');
  expect(await contents()).toMatchObject({ fictional: false });
});
