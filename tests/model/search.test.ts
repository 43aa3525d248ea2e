// Does Enter take what is shown as chosen, and nothing else?
import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Asker } from '../../client/model/asker.ts';
import { Connection } from '../../client/model/connection.ts';
import type { FoundCommand } from '../../client/model/commands.ts';
import type { Found, Hit } from '../../client/model/found.ts';
import type { Aptness } from '../../client/model/matching.ts';
import { Search } from '../../client/model/search.ts';
import { entity } from './drawn.ts';

let answers: ((hits: Hit[]) => void)[] = [];
const ends: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'fetch',
    async () =>
      new Promise<Response>((resolve) => {
        answers.push((edges) =>
          resolve(Response.json({ data: { search: { edges, pageInfo: { hasNextPage: false } } } })),
        );
      }),
  );
});

afterEach(() => {
  for (const end of ends.splice(0)) end();
  answers = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const hit = (name: string): Hit => ({
  matched: name,
  claim: { id: `of ${name}`, property: 'name', quote: null },
  node: { ...entity(name), countries: [] },
});

const told = (id: string, apt: Aptness, typeOn: string | null = null): FoundCommand => ({
  command: { id, words: id, when: () => true, run: () => {} },
  apt,
  upon: null,
  typeOn,
});

function opened(commands: FoundCommand[]) {
  const asked = signal('');
  const taken: string[] = [];
  const name = (found: Found) => (found.kind === 'command' ? found.command.id : found.hit.node.name);
  const search = new Search(new Asker(new Connection(async () => true), signal(null)), {
    asked,
    ask: (text) => void (asked.value = text),
    choose: (found) => void taken.push(name(found)),
    commands: { find: () => commands, all: () => [] },
  });
  ends.push(() => search.end());
  return { search, taken, shown: () => search.found.value.map(name)[search.atHand.value] };
}

const answer = async (...names: string[]) => {
  await vi.advanceTimersByTimeAsync(200);
  answers.pop()?.(names.map(hit));
  await vi.advanceTimersByTimeAsync(0);
};

test('the first that is found is shown as chosen, a command too, and Enter takes it', async () => {
  const { search, taken, shown } = opened([told('Lay out: rings', 'worded')]);
  search.type('rings');
  await answer();
  expect(shown()).toBe('Lay out: rings');
  search.enter();
  expect(taken).toEqual(['Lay out: rings']);
});

test('a command that only resembles what is typed is taken where nothing else is found and it is seen', async () => {
  const { search, taken, shown } = opened([told('Clear', 'near')]);
  search.type('clare');
  await answer();
  expect(shown()).toBe('Clear');
  search.enter();
  expect(taken).toEqual(['Clear']);
});

test('Enter before the names are there waits for them, and takes no command that nobody saw chosen', async () => {
  const { search, taken, shown } = opened([told('Clear', 'near')]);
  search.type('clare');
  expect(shown()).toBeUndefined();
  expect(search.enter()).toBeNull();
  await answer();
  expect(taken).toEqual([]);
  search.type('clara');
  search.enter();
  await answer('Clara Holm');
  expect(taken).toEqual(['Clara Holm']);
});

test('a command that is typed from its first word on waits for nobody', () => {
  const { search, taken, shown } = opened([told('Undo', 'begun')]);
  search.type('und');
  expect(shown()).toBe('Undo');
  search.enter();
  expect(taken).toEqual(['Undo']);
});

test('arrows go on from what is shown as chosen, and come round', async () => {
  const { search, taken, shown } = opened([told('Clear', 'near')]);
  search.type('clare');
  await answer('Clara Holm', 'Clare Dun');
  expect(shown()).toBe('Clara Holm');
  search.move(1);
  expect(shown()).toBe('Clare Dun');
  search.move(1);
  expect(shown()).toBe('Clear');
  search.move(1);
  expect(shown()).toBe('Clara Holm');
  search.move(-1);
  search.enter();
  expect(taken).toEqual(['Clear']);
});

test('what waits for a date is typed on, and not given', () => {
  const { search, taken } = opened([told('Holding in …', 'begun', 'Holding in ')]);
  search.type('holding');
  expect(search.enter()).toBeNull();
  expect([taken, search.text.value, search.open.value]).toEqual([[], 'Holding in ', true]);
});
