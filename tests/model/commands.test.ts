import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Command } from '../../client/model/command.ts';
import { commandGroups, Commands } from '../../client/model/commands.ts';
import { Network } from '../../client/model/network/network.ts';
import type { Arrange } from '../../client/model/network/plan.ts';
import { Reader } from '../../client/model/reader.ts';
import { parts } from './drawn.ts';

const all = commandGroups.flatMap(({ commands }): readonly Command[] => commands);
const ends: (() => void)[] = [];

beforeEach(() => {
  const subgraph = { ...parts, hidden: { byLimit: 0 } };
  const nexusPaths = { paths: [] };
  vi.stubGlobal('fetch', async () => Response.json({ data: { subgraph, nexusPaths } }));
});

afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
});

const inRow: Arrange = async ({ boxes }) => ({
  places: Object.fromEntries(boxes.map(({ id }, at) => [id, { x: 100 * at, y: 0 }])),
});

/** On a page, or where what the address says is drawn of the small drawing. */
async function opened(path: string, query = '') {
  const reader = new Reader({ path, query, fragment: '' }, { push: () => {}, replace: () => {} });
  const commands = new Commands(reader);
  const network = new Network(reader, inRow, { motion: false });
  ends.push(() => network.end());
  if (path === '/network') {
    commands.network.value = network;
    if (query)
      await vi.waitFor(() => {
        expect(network.entities.value.length).toBeGreaterThan(0);
        expect(network.arrangement.busy.value).toBe(false);
      });
  }
  const ids = () => commands.available().flatMap((group) => group.commands.map(({ command }) => command.id));
  const give = (id: string, row: string | null = null) => {
    const command = all.find((one) => one.id === id);
    if (!command) throw new Error(`There is no command "${id}".`);
    commands.run(command, row);
  };
  return { reader, commands, network, ids, give };
}

const five = '?draw=a&draw=b&draw=c&draw=d&draw=e';

test('every command has an id and words of its own, and no key means two things at once', async () => {
  expect(all.length).toBeGreaterThan(40);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
  const { commands, network } = await opened('/network', five);
  for (const selected of [[], ['b'], ['a', 'c']]) {
    network.selection.set(selected);
    const keys = commands
      .available()
      .flatMap((group) => group.commands.flatMap(({ command }) => command.keys));
    const some = keys.filter((one) => one !== undefined);
    expect(new Set(some).size).toBe(some.length);
  }
});

test('the command that is meant comes first', async () => {
  const { commands } = await withTwo();
  const first = (typed: string) => commands.find(typed)[0]?.command.id;
  expect(first('view as green')).toBe('view-as-green');
  expect(first('standard two c3')).toBe('standard-2-c3');
  expect(first('arr')).toBe('arrange');
  expect(first('clear the')).toBe('clear');
  expect(first('invert')).toBe('select-others');
  expect(first('gren')).toBe('view-as-green');
});

test('on a page nothing is offered that needs a drawing, and nowhere what would change nothing', async () => {
  const page = await opened('/entity/a', '?as=GREEN');
  expect(page.ids()).toContain('draw-this');
  expect(page.ids()).toContain('reset-lens');
  expect(page.ids()).not.toContain('view-as-green');
  expect(page.ids().filter((id) => /^(undo|select|hide|paths|clear|pin|ask)/.test(id))).toEqual([]);
  page.give('clear');
  expect(page.reader.address.value.place).toEqual({ at: 'entity', id: 'a' });

  const empty = await opened('/network');
  expect(empty.ids().filter((id) => /^(undo|redo|select|hide|paths|clear|pin|arrange)/.test(id))).toEqual([]);
  expect(empty.ids()).not.toContain('go-network');
});

test('each command that is offered where five are drawn and two selected changes something', async () => {
  const { ids } = await opened('/network', five);
  expect(ids()).toContain('select-all');
  for (const id of (await withTwo()).ids()) {
    const here = await withTwo();
    const state = () => [
      here.reader.address.value,
      [...here.network.selection.ids.value],
      here.network.undoing.counts.value,
    ];
    const before = JSON.stringify(state());
    // What takes a date does nothing without.
    if (all.find((one) => one.id === id)?.takes) continue;
    here.give(id);
    expect(JSON.stringify(state()), id).not.toBe(before);
  }
});

async function withTwo() {
  const here = await opened('/network', five);
  here.reader.draw((drawing) => ({ ...drawing, pinned: ['a'], hidden: ['c'] }));
  here.network.selection.set(['c', 'a']);
  return here;
}

test('it is done to what is selected, else to what is picked, or to the one in whose row the focus stands', async () => {
  const { reader, network, give, commands } = await opened('/network', `${five}&entity=b`);
  const hidden = () => network.drawing.value.hidden;
  const upon = () => commands.find('hide')[0]?.upon;
  expect(upon()).toBe('b');
  give('hide');
  expect(hidden()).toEqual(['b']);
  expect(reader.address.value.picked).toBeNull();
  network.selection.set(['a', 'd']);
  expect(upon()).toBe('a and d');
  give('hide', 'e');
  expect(hidden()).toEqual(['b', 'e']);
  give('hide', 'a');
  expect(hidden()).toEqual(['b', 'e', 'a', 'd']);
  give('show-hidden');
  give('collapse');
  expect(network.drawing.value.folded).toEqual([]);
  give('collapse', 'b');
  expect(network.drawing.value.folded).toEqual(['b']);
  give('open-out', 'b');
  give('keep-only');
  expect(network.drawing.value.drawn).toEqual(['a', 'd']);
});

test('paths are asked between the two that are selected, and turned round', async () => {
  const { network, give, ids } = await opened('/network', five);
  const asked = () => {
    const { asks, from, to } = network.drawing.value;
    return [asks, from.ids, to.ids];
  };
  network.selection.set(['d', 'b', 'a']);
  expect(ids()).not.toContain('paths-between');
  network.selection.set(['d', 'b']);
  give('paths-between');
  expect(asked()).toEqual(['paths', ['b'], ['d']]);
  give('paths-swap');
  expect(asked()).toEqual(['paths', ['d'], ['b']]);
  network.selection.set(['a', 'c']);
  give('paths-to');
  expect(asked()).toEqual(['paths', ['d'], ['a', 'c']]);
  give('ask-explore');
  expect(asked()[0]).toBe('explore');
});

test('the lens is set by name', async () => {
  const { reader, give } = await opened('/');
  give('view-as-amber_strict');
  give('standard-2-c3');
  give('show-cleared');
  expect(reader.lens.value).toMatchObject({
    clearance: 'AMBER_STRICT',
    minSources: 2,
    minGrade: 'C3',
    cleared: true,
  });
  give('standard-1-any');
  expect(reader.lens.value).toMatchObject({ minSources: 1, minGrade: null, clearance: 'AMBER_STRICT' });
  give('reset-lens');
  expect(reader.lens.value.clearance).toBeNull();
});

test('nobody is offered to view as more than the server shows them', async () => {
  const { reader, ids } = await opened('/');
  const offered = () => ids().filter((id) => id.startsWith('view-as-'));
  expect(offered().length).toBe(5);
  reader.ownClearance.value = 'GREEN';
  expect(offered()).toEqual(['view-as-clear', 'view-as-green']);
});

const plainly = { metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };

test('keys run their commands, single ones only beside what is drawn', async () => {
  const { commands, network } = await opened('/network', five);
  const press = (key: string, near: boolean, also: Partial<typeof plainly> = {}) =>
    commands.press({ ...plainly, key, ...also }, { near, row: null });
  expect(press('a', false, { ctrlKey: true })).toBe(true);
  expect(network.selection.ids.value.size).toBe(5);
  expect(press('h', false)).toBe(false);
  expect(press('h', true)).toBe(true);
  expect(network.drawing.value.hidden.length).toBe(5);
  expect(press('z', false, { metaKey: true })).toBe(true);
  expect(network.drawing.value.hidden).toEqual([]);
  expect(press('Z', false, { ctrlKey: true, shiftKey: true })).toBe(true);
  expect(press('y', false, { ctrlKey: true }), 'nothing is left to be done again').toBe(false);
  expect(press('Escape', true)).toBe(true);
  expect(network.selection.ids.value.size).toBe(0);
});

test('what a part of the page offers is there as long as that part is', async () => {
  const { commands, ids } = await opened('/');
  const run = vi.fn<() => void>();
  const offer = { id: 'picture', words: 'Save the picture', keys: ['mod s'], when: () => true, run };
  const takeBack = commands.offer({ title: 'The drawing', commands: [offer] });
  expect(commands.groups.value.filter(({ title }) => title === 'The drawing').length).toBe(1);
  expect(commands.find('picture')[0]?.command.id).toBe('picture');
  commands.press({ ...plainly, key: 's', ctrlKey: true }, { near: false, row: null });
  expect(run).toHaveBeenCalledOnce();
  takeBack();
  expect(ids()).not.toContain('picture');
});

test('a claim is recorded of the one entity at hand, or of the tie that is picked', async () => {
  const about = await opened('/network', `${five}&entity=b`);
  about.give('record-entity');
  expect(about.reader.recording.value).toMatchObject({ kind: 'entity', entity: { id: 'b' } });
  about.network.selection.set(['a', 'c']);
  expect(about.ids()).not.toContain('record-entity');
  const between = await opened('/network', `${five}&tie=3`);
  expect(between.ids()).not.toContain('record-entity');
  between.give('record-tie');
  expect(between.reader.recording.value).toMatchObject({ kind: 'tie', tie: { id: '3' } });
});
