import { expect, test } from 'vitest';
import { countWords, type Found, grouped, type Hit, reasonOf } from '../../client/model/found.ts';
import type { FoundCommand } from '../../client/model/commands.ts';
import type { Aptness } from '../../client/model/matching.ts';
import { entity } from './drawn.ts';

function hit(name: string, matched = name, claim: Partial<Hit['claim']> = {}): Hit {
  const node = { ...entity(name), countries: [] };
  return { node, matched, claim: { id: `of ${name}`, property: 'name', quote: null, ...claim } };
}

const command = (id: string, apt: Aptness): FoundCommand => ({
  command: { id, words: id, when: () => true, run: () => {} },
  apt,
  upon: null,
  typeOn: null,
});

const named = (found: Found) => (found.kind === 'command' ? found.command.id : found.hit.node.name);
const listed = (...args: Parameters<typeof grouped>) =>
  grouped(...args).map(({ title, found }) => [title, ...found.map(named)]);

const quoted = hit('Dossa', 'the man in charge', { property: null, quote: 'the man in charge' });

test('names stand before quotes and values, and whoever is called just so before all others', () => {
  const hits = [quoted, hit('Yaren Olm'), hit('Ярен Олм')];
  expect(listed(hits, [], 'Ярен Олм')).toEqual([
    ['Names', 'Ярен Олм', 'Yaren Olm'],
    ['Quotes and values', 'Dossa'],
  ]);
  expect(listed([], [], 'nobody')).toEqual([]);
});

test('a command stands before the names where it is typed from its first word on, or where no name has its words', () => {
  const first = (...args: Parameters<typeof grouped>) => listed(...args)[0]?.[0];
  const green = hit('Green Point Shipping');
  expect(first([quoted], [command('hide', 'begun')], 'hide')).toBe('Commands');
  expect(first([quoted], [command('green', 'worded')], 'green')).toBe('Commands');
  expect(first([hit('Grein')], [command('green', 'worded')], 'green')).toBe('Commands');
  expect(first([green], [command('green', 'worded')], 'green')).toBe('Names');
  expect(first([green], [command('green', 'begun')], 'green')).toBe('Commands');
  expect(first([green], [command('green', 'near')], 'gren')).toBe('Names');
  expect(first([hit('Undo')], [command('undo', 'begun')], 'undo'), 'whoever is called just so').toBe('Names');
  expect(listed([green], [command('green', 'near')], 'gren').at(-1)).toEqual(['Commands', 'green']);
  const many = Array.from({ length: 20 }, (_, at) => command(`c${at}`, 'begun'));
  expect(listed([], many, 'c')[0]?.length).toBe(7);
});

test('why it was found is said where the name does not show it', () => {
  expect(reasonOf(hit('Ridge Brigade'), 'rigde')).toBeNull();
  expect(reasonOf(hit('Ярен Олм'), 'yaren olm')).toBe('its name in other letters');
  expect(reasonOf(hit('Dossa', 'Karim', { property: 'otherName' }), 'karim')).toBe('also called');
  expect(reasonOf(hit('Dossa', 'Colonel', { property: 'title' }), 'colonel')).toBe('title');
  expect(reasonOf(quoted, 'charge')).toBe('quoted');
  // One value of a name wins against another; the one that lost is another name.
  expect(reasonOf(hit('Dossa', 'Dosa'), 'dosa')).toBe('also called');
});

test('what was found is counted by what it is', () => {
  expect(countWords(grouped([hit('a'), hit('b'), quoted], [command('hide', 'near')], 'x'))).toBe(
    '2 names, 1 quote or value, 1 command',
  );
});
