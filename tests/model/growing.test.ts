// How much comes onto the canvas: all of it, in slices, and as a sketch until it is arranged.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Arrangement } from '../../client/model/network/arrangement.ts';
import { compose } from '../../client/model/network/compose.ts';
import { nodeId } from '../../client/model/network/elements.ts';
import { emptyGraph } from '../../client/model/network/graph.ts';
import { Growing } from '../../client/model/network/growing.ts';
import type { Arrange, Outcome, Plan } from '../../client/model/network/plan.ts';
import { sketch } from '../../client/model/network/sketch.ts';
import { startsOf } from '../../client/model/network/starts.ts';
import { entity, tie } from './drawn.ts';

const how = { hidden: [], folded: [], apart: [], bundled: false, most: Infinity };

/** So many in a row, each tied to the one before. */
function chain(count: number) {
  const entities = Array.from({ length: count }, (_, at) => entity(`e${at}`));
  const ties = entities.slice(1).map(({ id }, at) => tie(`t${at}`, entities[at]!.id, id));
  return compose({ entities, ties }, how);
}

/** A layout that answers when it is told to: all in a row. */
function waiting() {
  const answers: (() => void)[] = [];
  const outcome = ({ boxes }: Plan): Outcome => ({
    places: Object.fromEntries(boxes.map(({ id }, at) => [id, { x: at * 400, y: 0 }])),
  });
  const arrange: Arrange = (plan) => new Promise((done) => answers.push(() => done(outcome(plan))));
  return { arrange, answer: () => answers.shift()?.(), asked: () => answers.length };
}

function growingGraph() {
  const graph = emptyGraph();
  const layout = waiting();
  const arrangement = new Arrangement(graph, layout.arrange, { motion: false });
  return { graph, layout, arrangement, growing: new Growing(graph, arrangement) };
}

test('of thousands all come, in slices, and stand where the layout puts them', async () => {
  const { graph, layout, growing } = growingGraph();
  const shown = growing.show(chain(1_500));
  expect(growing.busy.value).toBe(true);
  expect(graph.elements().length).toBe(0);
  await expect.poll(() => layout.asked()).toBe(1);
  expect(growing.busy.value).toBe(false);
  expect(graph.elements().length).toBe(2_999);
  expect(growing.sketched.value).toBe(true);
  layout.answer();
  await shown;
  expect(growing.sketched.value).toBe(false);
  expect(graph.getElementById(nodeId('e7')).position()).toEqual({ x: 2_800, y: 0 });
});

test('what is drawn while thousands come is what stands in the end', async () => {
  const { graph, layout, growing } = growingGraph();
  const thousands = growing.show(chain(1_500));
  const few = growing.show(chain(3));
  await thousands;
  layout.answer();
  await few;
  expect(graph.nodes().map((node) => node.id())).toEqual(['e0', 'e1', 'e2'].map(nodeId));
  expect(growing.busy.value).toBe(false);
  graph.destroy();
});

test('few, and what joins what is placed, are no sketch', () => {
  const nowhere = { places: new Map(), starts: new Map() };
  expect(startsOf(chain(20), nowhere).isSketch).toBe(false);
  expect(startsOf(chain(200), nowhere).isSketch).toBe(true);
  const one = new Map([['e0', { x: 900, y: 900 }]]);
  const joined = startsOf(chain(200), { places: one, starts: new Map() });
  expect(joined.isSketch).toBe(false);
  expect(joined.places.has('e0')).toBe(false);
  const { x, y } = joined.places.get('e1')!;
  expect(Math.hypot(x - 900, y - 900)).toBeLessThan(200);
});

test('in a sketch everybody has a place, and no two the same', () => {
  const count = 40;
  const ends = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 90 });
  fc.assert(
    fc.property(ends, (pairs) => {
      const ids = Array.from({ length: count }, (_, at) => `e${at}`);
      const ties = pairs.map(([from, to]) => ({ from: { id: ids[from]! }, to: { id: ids[to]! } }));
      const places = sketch(ids, ties);
      expect([...places.keys()].toSorted()).toEqual(ids.toSorted());
      const spots = new Set([...places.values()].map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`));
      expect(spots.size).toBe(count);
    }),
  );
});
