// Which ties say what they are: wherever the entities stand, their words cover no name, no sign, and each other neither.
import type { EdgeSingular, NodeSingular } from 'cytoscape';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyGraph } from '../../client/model/network/graph.ts';
import { writeNames } from '../../client/model/network/labelling.ts';
import { nameLetters, nodeSize, tieLetters } from '../../client/model/network/stylesheet.ts';
import { calledOn, covers, wordsAlong } from '../../client/model/network/tieWords.ts';

const place = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) });
const someTies = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 5 })), {
  maxLength: 14,
});
const labels = [
  'leads',
  'family of',
  'contracts with (alleged)',
  'takes a posture towards',
  'pays (alleged)',
  '',
];

function drawn(places: readonly { x: number; y: number }[], ties: readonly [number, number, number][]) {
  const graph = emptyGraph();
  graph.add(places.map((position, at) => ({ data: { id: `${at}`, label: 'Karim Dossa' }, position })));
  graph.add(
    ties
      .filter(([from, to]) => from !== to && from < places.length && to < places.length)
      .map(([from, to, label], at) => ({
        data: { id: `t${at}`, source: `${from}`, target: `${to}`, label: labels[label], width: 1 + label },
        classes: 'worded',
      })),
  );
  return graph;
}

test('words that are written lie on no sign, and on no other words', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 10 }), someTies, (places, ties) => {
      const graph = drawn(places, ties);
      writeNames(graph);
      const written = graph.edges('.worded').not('.covering').toArray() as EdgeSingular[];
      const words = written.map((edge) => wordsAlong(calledOn(edge), edge.data('letters') as number));
      const signs = (graph.nodes().toArray() as NodeSingular[]).map((node) => ({
        at: node.position(),
        wide: nodeSize / 2,
        high: nodeSize / 2,
      }));
      for (const [at, pieces] of words.entries()) {
        expect(covers(pieces, signs)).toBe(false);
        for (const others of words.slice(at + 1)) expect(covers(pieces, others)).toBe(false);
      }
    }),
  );
});

test('of two ties between the same two the better evidenced says what it is, and each that is pointed at does', () => {
  const ends = [
    { x: 0, y: 0 },
    { x: 400, y: 0 },
  ];
  const graph = drawn(ends, [
    [0, 1, 0],
    [0, 1, 4],
  ]);
  writeNames(graph);
  expect(graph.edges('.covering').map((edge) => edge.id())).toEqual(['t0']);
  graph.edges().addClass('worded-now');
  writeNames(graph);
  expect(graph.edges('.covering').length).toBe(0);
});

test('the pieces of words follow their tie, and are as long together as the words are', () => {
  const graph = drawn(
    [
      { x: 0, y: 0 },
      { x: 300, y: 400 },
    ],
    [[0, 1, 2]],
  );
  const pieces = wordsAlong(calledOn(graph.edges().first()), tieLetters);
  expect(pieces.length).toBeGreaterThan(3);
  for (const { at } of pieces) expect(at.y / at.x).toBeCloseTo(4 / 3);
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  const spread = Math.hypot(last.at.x - first.at.x, last.at.y - first.at.y);
  expect(spread).toBeGreaterThan(nameLetters * 6);
  expect(spread).toBeLessThan(nameLetters * 14);
});
