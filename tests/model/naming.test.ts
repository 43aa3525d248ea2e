// Which names are written, how large and where: for any drawing, at any size.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyGraph } from '../../client/model/network/graph.ts';
import { writeNames } from '../../client/model/network/labelling.ts';
import { lettersAt, meet, nameBeside, sidesOf, signOf } from '../../client/model/network/naming.ts';
import { wordsOf } from '../../client/model/network/nameRoom.ts';

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
      const names = sidesOf(nodes, [], letters).map(
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
  expect(sidesOf([node, beside], [], 13)[0]!.classes).toEqual([]);
  const down = [
    { x: 0, y: 0 },
    { x: 0, y: 300 },
  ] as const;
  expect(sidesOf([node, beside], [down], 13)[0]!.classes).not.toEqual([]);
  const around = [-60, -30, 0, 30, 60].flatMap((x) =>
    [-30, 0, 30].map((y) => ({ at: { x, y }, words, ties: 0 })),
  );
  expect(sidesOf([node, ...around], [], 13)[0]).toBe(null);
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
