// How a drawing keeps its places while layouts are chosen, refused and overtaken.
import { expect, test } from 'vitest';
import { Arrangement } from '../../client/model/network/arrangement.ts';
import { compose, type Composition } from '../../client/model/network/compose.ts';
import { nodeId } from '../../client/model/network/elements.ts';
import { emptyGraph } from '../../client/model/network/graph.ts';
import type { Arrange, Plan } from '../../client/model/network/plan.ts';
import { show } from '../../client/model/network/showing.ts';
import { entity } from './drawn.ts';

function composed(...ids: string[]): Composition {
  const entities = ids.map((id) => entity(id, id.startsWith('ministry') ? 'STATE_INSTITUTION' : 'PERSON'));
  const how = { hidden: [], folded: [], apart: [], bundled: false, most: Infinity };
  return compose({ entities, ties: [] }, how);
}

/** Puts what comes in a row, far from where the last layout did; keeps what it was asked. */
function rows(): { asked: Plan[]; arrange: Arrange } {
  const asked: Plan[] = [];
  const arrange: Arrange = (plan) => {
    asked.push(plan);
    const coming = plan.boxes.filter(({ stays }) => !stays);
    const places = coming.map(({ id }, index) => [id, { x: index * 400, y: asked.length * 1000 }] as const);
    return Promise.resolve({ places: Object.fromEntries(places) });
  };
  return { asked, arrange };
}

function drawn(arrange: Arrange, pinned: readonly string[] = []) {
  const graph = emptyGraph();
  const arrangement = new Arrangement(graph, arrange, {
    motion: false,
    isPinned: (id) => pinned.includes(id),
  });
  const draw = (...ids: string[]) => {
    show(graph, composed(...ids), arrangement);
    return arrangement.arrange();
  };
  return { graph, arrangement, draw };
}

test('what was placed stays when more comes; in another layout all but the pinned goes elsewhere', async () => {
  const { asked, arrange } = rows();
  const { arrangement, draw } = drawn(arrange, ['a']);
  await draw('a', 'b');
  const before = new Map(arrangement.places);
  await draw('a', 'b', 'c');
  expect(asked.at(-1)!.boxes.filter(({ stays }) => stays).length).toBe(2);
  expect(arrangement.places.get('b')).toEqual(before.get('b'));
  await arrangement.use('radial', 'b');
  expect(asked.at(-1)).toMatchObject({ layout: 'radial', centre: nodeId('b'), afresh: true });
  expect(arrangement.places.get('a')).toEqual(before.get('a'));
  expect(arrangement.places.get('b')).not.toEqual(before.get('b'));
  expect(arrangement.arranged.value).toEqual({ turn: 3, anew: true });
});

test('the same layout around the same entity moves nothing, nor does going back to where all stood', async () => {
  const { asked, arrange } = rows();
  const { arrangement, draw } = drawn(arrange);
  await arrangement.use('layered', null);
  await draw('a', 'b');
  await arrangement.use('layered', null);
  await arrangement.use('force', null, { kept: true });
  expect(asked.map(({ layout }) => layout)).toEqual(['layered']);
});

test('a layout that refuses says why, moves nothing that had a place, and loses nobody', async () => {
  const { arrange } = rows();
  const { arrangement, draw, graph } = drawn((plan) =>
    plan.layout === 'layered' && plan.boxes.length > 1
      ? Promise.resolve({ problem: 'Too many.' })
      : arrange(plan),
  );
  await draw('a', 'b');
  const before = new Map(arrangement.places);
  await arrangement.use('layered', null);
  expect(arrangement.problem.value).toBe('Too many.');
  expect(arrangement.busy.value).toBe(false);
  expect(arrangement.places).toEqual(before);
  await draw('a', 'b', 'c');
  expect(arrangement.places.get('a')).toEqual(before.get('a'));
  expect(arrangement.places.has('c')).toBe(true);
  expect(graph.nodes('.coming').length).toBe(0);
  await draw('c');
  expect(arrangement.problem.value).toBe(null);
  expect(arrangement.places.size).toBe(1);
});

test('where no layout answers, everything stands somewhere all the same', async () => {
  const { arrangement, draw, graph } = drawn(() => Promise.resolve({ problem: 'The server is away.' }));
  await draw('a', 'b');
  expect(arrangement.problem.value).toBe('The server is away.');
  expect(graph.nodes('.coming').length).toBe(0);
  expect(arrangement.places.size).toBe(2);
});

test('a newer drawing overtakes a slower one, and what was to be arranged anew still is', async () => {
  const { asked, arrange } = rows();
  const held: (() => void)[] = [];
  const slow: Arrange = async (plan) => {
    if (plan.layout === 'lanes' && held.length === 0) {
      await new Promise<void>((resolve) => held.push(resolve));
      return { places: { [nodeId('a')]: { x: -4000, y: -4000 } } };
    }
    return arrange(plan);
  };
  const { arrangement, draw } = drawn(slow);
  await draw('a', 'b', 'c');
  const overtaken = arrangement.use('lanes', null);
  const newer = draw('a', 'b', 'c', 'd');
  await newer;
  held[0]!();
  await overtaken;
  expect(arrangement.places.get('a')!.x).not.toBe(-4000);
  expect(asked.at(-1)).toMatchObject({ layout: 'lanes', afresh: true });
  expect(asked.at(-1)!.boxes.every(({ stays }) => !stays)).toBe(true);
  expect(arrangement.busy.value).toBe(false);
});

test('lanes are there in their layout alone, and what is let go elsewhere goes back to its own', async () => {
  const { arrangement, draw, graph } = drawn(rows().arrange);
  await draw('person', 'ministry');
  expect(arrangement.lanes.value).toEqual([]);
  await arrangement.use('lanes', null);
  expect(arrangement.lanes.value.map(({ lane }) => lane)).toEqual(['illicit', 'between', 'state', 'money']);
  const ministry = graph.getElementById(nodeId('ministry'));
  ministry.position({ x: -900, y: 7 });
  ministry.emit('dragfree');
  const { from } = arrangement.lanes.value[2]!;
  expect(ministry.position().x).toBeGreaterThan(from);
  expect(arrangement.places.get('ministry')).toEqual(ministry.position());
  await arrangement.use('force', null);
  expect(arrangement.lanes.value).toEqual([]);
});
