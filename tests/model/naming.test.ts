// Which names are written, how large and where: for any drawing, at any size.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgesOf } from '../../client/model/network/badges.ts';
import { emptyGraph } from '../../client/model/network/graph.ts';
import { writeNames } from '../../client/model/network/labelling.ts';
import { leadingOn } from '../../client/model/network/leading.ts';
import { lettersAt, meet, nameBeside, sidesOf, signOf } from '../../client/model/network/naming.ts';
import { wordsOf } from '../../client/model/network/nameRoom.ts';

/** No lines, no words. */
const clear = { lines: [], words: [] };
const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) });
const someNamed = fc.array(
  fc.record({ at: place, words: fc.lorem({ maxCount: 4 }).map(wordsOf), ties: fc.nat({ max: 9 }) }),
  { maxLength: 40 },
);

test('however small the drawing is, letters are of 11 pixels at least', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.04, max: 3, noNaN: true }), (zoom) => {
      expect(lettersAt(zoom) * zoom).toBeGreaterThan(10.99);
    }),
  );
});

test('no name lies on another, or on a sign that is not its own', () => {
  fc.assert(
    fc.property(someNamed, fc.double({ min: 0.2, max: 2, noNaN: true }), (nodes, zoom) => {
      const letters = lettersAt(zoom);
      const names = sidesOf(nodes, clear, letters).map(
        (side, at) => side && nameBeside(nodes[at]!, side, letters),
      );
      for (const [at, name] of names.entries()) {
        if (!name) continue;
        for (const [other, node] of nodes.entries())
          if (other !== at) expect(meet(name, signOf(node))).toBe(false);
        for (const [other, two] of names.entries())
          if (two && other !== at) expect(meet(name, two)).toBe(false);
      }
    }),
  );
});

test('a name stands below its sign, elsewhere where lines pass there, and nowhere if there is no room', () => {
  const words = wordsOf('Ridge Brigade');
  const node = { at: { x: 0, y: 0 }, words, ties: 1 };
  const beside = { at: { x: 600, y: 0 }, words, ties: 1 };
  expect(sidesOf([node, beside], clear, 13)[0]!.classes).toEqual([]);
  const down = [
    { x: 0, y: 0 },
    { x: 0, y: 300 },
  ] as const;
  expect(sidesOf([node, beside], { lines: [down], words: [] }, 13)[0]!.classes).not.toEqual([]);
  const around = [-60, -30, 0, 30, 60].flatMap((x) =>
    [-30, 0, 30].map((y) => ({ at: { x, y }, words, ties: 0 })),
  );
  expect(sidesOf([node, ...around], clear, 13)[0]).toBe(null);
});

test('no name reaches out of the drawing, which is in view as far as names below their signs reach', () => {
  fc.assert(
    fc.property(someNamed, (nodes) => {
      const top = Math.min(...nodes.map((node) => signOf(node).at.y - signOf(node).high));
      const left = Math.min(...nodes.map((node) => node.at.x - (node.words.width * 13) / 2));
      for (const [at, side] of sidesOf(nodes, clear, 13).entries()) {
        if (!side) continue;
        const name = nameBeside(nodes[at]!, side, 13);
        expect(name.at.y - name.high).toBeGreaterThanOrEqual(top);
        expect(name.at.x - name.wide).toBeGreaterThanOrEqual(left);
      }
    }),
  );
});

test('a name does not cover the words of a tie where it can stand elsewhere', () => {
  const node = { at: { x: 0, y: 0 }, words: wordsOf('Ridge Brigade'), ties: 1 };
  const far = { ...node, at: { x: 900, y: 0 } };
  const words = { at: { x: 0, y: 30 }, wide: 40, high: 8 };
  const [side] = sidesOf([node, far], { lines: [], words: [[words]] }, 13);
  expect(meet(nameBeside(node, side!, 13), words)).toBe(false);
});

test('how many ties lead on is said at a corner of a sign, and covers nothing', () => {
  fc.assert(
    fc.property(someNamed, fc.array(fc.nat({ max: 40 })), (nodes, more) => {
      const sides = sidesOf(nodes, clear, 13);
      const taken = nodes.flatMap((node, at) => [
        signOf(node),
        ...(sides[at] ? [nameBeside(node, sides[at], 13)] : []),
      ]);
      const signs = nodes.map(({ at }, index) => ({ id: `${index}`, at, more: more[index] ?? 0 }));
      const badges = badgesOf(signs, taken, 13);
      for (const { id, words, at, letters } of badges) {
        expect(words).toBe(`+${more[Number(id)]}`);
        const box = { at, wide: letters / 2, high: letters / 2 };
        expect(taken.some((one) => meet(one, box))).toBe(false);
      }
    }),
  );
  const one = { id: 'a', at: { x: 0, y: 0 }, more: 3 };
  expect(badgesOf([one, { ...one, id: 'b', at: { x: 200, y: 0 }, more: 0 }], [], 13)).toHaveLength(1);
});

test('of an entity as many ties lead on as it has through the lens and are not drawn', () => {
  const entities = [
    { id: 'a', tieCounts: [{ total: 3 }, { total: 4 }] },
    { id: 'b', tieCounts: [{ total: 2 }] },
    { id: 'c', tieCounts: [] },
  ];
  const drawn = new Map([
    ['a', 2],
    ['b', 2],
  ]);
  expect([...leadingOn({ subgraph: { entities } }, drawn)]).toEqual([['a', 5]]);
  expect(leadingOn(null, drawn).size).toBe(0);
});

const person = (id: string, x: number, y: number) => ({
  data: { id, label: 'Karim Dossa' },
  position: { x, y },
});

test('on the canvas every name says how large it is and where; seen smaller, they are larger, and some give way', () => {
  const graph = emptyGraph();
  graph.add(Array.from({ length: 12 }, (_, at) => person(`${at}`, (at % 4) * 130, Math.floor(at / 4) * 70)));
  writeNames(graph);
  expect(graph.nodes('.nameless').length).toBe(0);
  expect(graph.nodes().map((node) => node.data('letters') as number)).toEqual(Array(12).fill(13));
  graph.zoom(0.25);
  writeNames(graph);
  const larger = graph.nodes().first().data('letters') as number;
  expect(larger * graph.zoom()).toBeGreaterThanOrEqual(11);
  expect(larger * graph.zoom()).toBeLessThan(12.5);
  expect(graph.nodes('.nameless').length).toBeGreaterThan(0);
  expect(graph.nodes('.nameless').length).toBeLessThan(12);
});

test('a line that stands for several ties says for how many, where its words cover nobody', () => {
  const graph = emptyGraph();
  graph.add([
    person('a', 0, 0),
    person('b', 300, 0),
    person('c', 0, 600),
    person('d', 60, 600),
    { data: { id: 'long', source: 'a', target: 'b', label: '3 ties', count: 3 } },
    { data: { id: 'short', source: 'c', target: 'd', label: '3 ties', count: 3 } },
    { data: { id: 'one', source: 'a', target: 'c', label: 'leads' } },
  ]);
  writeNames(graph);
  expect(graph.edges('.counted').map((edge) => edge.id())).toEqual(['long']);
  graph.add(person('between', 150, 0));
  writeNames(graph);
  expect(graph.edges('.counted').length).toBe(0);
});
