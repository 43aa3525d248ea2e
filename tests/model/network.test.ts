import { expect, test } from 'vitest';
import { withDrawn, withoutDrawn } from '../../client/model/network/acts.ts';
import { compose } from '../../client/model/network/compose.ts';
import { mostDrawn, nothingDrawn } from '../../client/model/network/drawing.ts';
import { nobody, selectorOf } from '../../client/model/network/asked.ts';
import {
  edgeId,
  labelOf,
  labelsOf,
  nodeId,
  opacityOf,
  type Parts,
  tieWord,
  widthOf,
} from '../../client/model/network/elements.ts';
import { emptyGraph, nodePlaces, planOf } from '../../client/model/network/graph.ts';
import { mark, removeGhosts, showGhosts } from '../../client/model/network/marks.ts';
import { degreesOf, leavesIn, neighboursIn } from '../../client/model/network/neighbours.ts';
import { makeRoom } from '../../client/model/network/room.ts';
import { outlineOf, outlines } from '../../client/model/network/shapes.ts';
import { show as showComposed } from '../../client/model/network/showing.ts';
import { onGrain, readStanding, writeStanding } from '../../client/model/network/standing.ts';
import { stylesheet } from '../../client/model/network/stylesheet.ts';
import { allEntityTypes } from '../../client/model/vocabulary.ts';
import type { EntityType } from '../../generated/client.ts';
import { entity, parts, tie } from './drawn.ts';

const nowhere = { places: new Map(), starts: new Map() };

/** Each entity by itself, and each tie. */
function show(
  graph: ReturnType<typeof emptyGraph>,
  drawn: Parts,
  placing: Parameters<typeof showComposed>[2],
): void {
  const how = { hidden: [], folded: [], apart: [], bundled: false, most: Infinity };
  showComposed(graph, compose(drawn, how), placing);
}

function drawnOf(graph: ReturnType<typeof emptyGraph>): string[] {
  return graph.elements().map((element) => element.id());
}

test('parallel ties are each there, and what goes takes its ties with it', () => {
  const graph = emptyGraph();
  show(graph, parts, nowhere);
  expect(graph.nodes().length).toBe(5);
  expect(graph.getElementById(nodeId('a')).edgesWith(graph.getElementById(nodeId('b'))).length).toBe(2);
  show(graph, { entities: parts.entities.slice(0, 2), ties: parts.ties }, nowhere);
  expect(drawnOf(graph).sort()).toEqual([nodeId('a'), nodeId('b'), edgeId('1'), edgeId('2')].sort());
});

test('what has a place gets it, the rest is coming and starts beside what it is tied to', () => {
  const graph = emptyGraph();
  show(graph, parts, { ...nowhere, places: new Map([['b', { x: 500, y: 40 }]]) });
  expect(graph.getElementById(nodeId('b')).position()).toEqual({ x: 500, y: 40 });
  expect(graph.nodes('.coming').length).toBe(4);
  const { x, y } = graph.getElementById(nodeId('c')).position();
  expect(Math.hypot(x - 500, y - 40)).toBeLessThan(200);
});

test('what hangs on one entity alone are its leaves', () => {
  const around = neighboursIn([...parts.ties, tie('5', 'c', 'a')]);
  expect(leavesIn(around, 'b')).toEqual(['d']);
  expect(leavesIn(around, 'e')).toEqual([]);
  expect(degreesOf(parts.ties).get('b')).toBe(4);
});

test('a path at hand sets the rest aside; what of it is not drawn is a ghost that goes again', () => {
  const graph = emptyGraph();
  show(graph, parts, nowhere);
  const path = {
    entities: [entity('a'), entity('x'), entity('c')],
    ties: [tie('8', 'a', 'x'), tie('9', 'x', 'c')],
  };
  showGhosts(graph, path);
  mark(
    graph,
    {
      pointed: null,
      picked: { kind: 'tie', id: '1' },
      path: ['a', 'x', 'c'],
      pathTies: ['8', '9'],
      ends: ['a'],
      pinned: [],
      selected: ['b'],
    },
    { bunchOf: new Map(), lineOf: new Map() },
  );
  expect(graph.getElementById(nodeId('b')).hasClass('selected')).toBe(true);
  expect(graph.elements('.ghost').length).toBe(3);
  expect(
    graph
      .elements('.on-path')
      .map((element) => element.id())
      .sort(),
  ).toEqual([nodeId('a'), nodeId('x'), nodeId('c'), edgeId('8'), edgeId('9')].sort());
  expect(graph.getElementById(nodeId('e')).hasClass('aside')).toBe(true);
  expect(graph.getElementById(edgeId('1')).hasClass('picked')).toBe(true);
  removeGhosts(graph);
  expect(graph.nodes().length).toBe(5);
});

test('the layout is asked with what each is, where it goes, and whether that is settled', () => {
  const graph = emptyGraph();
  const gang = { ...entity('a', 'ORGANIZATION', 'a'), kinds: [{ value: 'gang' }] };
  show(graph, { entities: [gang, ...parts.entities.slice(1)], ties: parts.ties }, nowhere);
  const places = new Map([['b', { x: 500, y: 40 }]]);
  const plan = planOf(graph, {
    layout: 'lanes',
    afresh: false,
    centre: 'b',
    places,
    stays: (id) => places.has(id),
  });
  expect(plan).toMatchObject({ layout: 'lanes', afresh: false, centre: nodeId('b') });
  expect(plan.boxes.find(({ id }) => id === nodeId('a'))).toMatchObject({ lane: 'illicit', stays: false });
  const box = plan.boxes.find(({ id }) => id === nodeId('b'))!;
  expect(box).toMatchObject({ lane: 'between', stays: true });
  expect(nodePlaces(graph, { [box.id]: box.at! })[0]![1]).toEqual({ x: 500, y: 40 });
  expect(plan.ties).toContainEqual(expect.objectContaining({ from: nodeId('d'), to: nodeId('b') }));
});

test('a box that lies on another finds the nearest free place', () => {
  const box = { width: 10, height: 10, stays: false, at: { x: 0, y: 0 } };
  const [one, other] = makeRoom([{ ...box, stays: true }, box]);
  expect(one!.at).toEqual({ x: 0, y: 0 });
  expect(Math.hypot(other!.at.x, other!.at.y)).toBeLessThan(40);
  expect(Math.hypot(other!.at.x, other!.at.y)).toBeGreaterThan(10);
  const line = [
    { x: -50, y: 0 },
    { x: 50, y: 0 },
  ] as const;
  expect(Math.abs(makeRoom([box], [line])[0]!.at.y)).toBeGreaterThan(10);
});

test('the address holds where everything stands', () => {
  const places = new Map([
    ['a', { x: 0, y: -1234 }],
    ['c', { x: 9999, y: 3 }],
  ]);
  const text = writeStanding(['a', 'b', 'c', 'd'], places);
  const read = readStanding(['a', 'b', 'c', 'd'], text);
  expect([...read.keys()]).toEqual(['a', 'c']);
  expect(read.get('c')).toEqual(onGrain({ x: 9999, y: 3 }));
  expect(Math.abs(read.get('c')!.x - 9999)).toBeLessThan(4);
  expect(writeStanding(['a', 'b', 'c', 'd'], read)).toBe(text);
  expect(readStanding(['a'], '<script').size).toBe(0);
});

test('twice as many sources are a step wider, and the better the grade the more ink', () => {
  expect(widthOf(2) - widthOf(1)).toBeCloseTo(widthOf(4) - widthOf(2));
  expect(widthOf(500)).toBe(widthOf(8));
  const inks = (['A1', 'B2', 'C3', 'D4', 'E5', null] as const).map(opacityOf);
  expect(inks).toEqual(inks.toSorted((a, b) => b - a));
  expect(inks.at(-1)).toBeGreaterThan(0.3);
});

test('a deed is never named without how far it is established', () => {
  expect(tieWord(tie('1', 'a', 'b', 'BRIBES'))).toBe('bribes (alleged)');
  expect(tieWord(tie('1', 'a', 'b', 'BRIBES', { stages: ['ALLEGED', 'CONVICTED'] }))).toBe(
    'bribes (convicted)',
  );
  expect(tieWord(tie('1', 'a', 'b', 'BRIBES', { sources: 0, denials: 1 }))).toBe('bribes (only denied)');
  expect(tieWord(tie('1', 'a', 'b', 'DIRECTS', { stages: ['STATED'] }))).toBe('director of');
  // Nor is what accuses nobody by itself, where it is only alleged.
  expect(tieWord(tie('1', 'a', 'b', 'PART_OF', { stages: ['ALLEGED'] }))).toBe('part of (alleged)');
  expect(tieWord(tie('1', 'a', 'b', 'PART_OF', { stages: ['STATED', 'ALLEGED'] }))).toBe('part of');
});

test('names are cut at a word, and never so that two read the same', () => {
  expect(labelOf('Ridge Brigade', 46)).toBe('Ridge Brigade');
  expect(labelOf('long '.repeat(80), 46).length).toBeLessThan(50);
  const names = Array.from({ length: 40 }, (_, index) => `Transnational Crime Unit in Country ${index}`);
  expect(new Set(labelsOf(names)).size).toBe(40);
});

test('every kind has a colour and an outline of its own sort, and no colour says more', () => {
  const palette = {
    dark: false,
    paper: '#fff',
    ink: '#000',
    quiet: '#555',
    link: '#00f',
    against: '#900',
    text: 'serif',
  };
  const rules = stylesheet(palette).map(({ selector }) => selector);
  for (const { name } of allEntityTypes) {
    expect(rules).toContain(`node[type = "${name}"]`);
    expect(Object.keys(outlines)).toContain(outlineOf(name as EntityType));
  }
});

test('the ends of a path are entities, or all of a kind', () => {
  expect(selectorOf(nobody)).toBeNull();
  expect(selectorOf({ ...nobody, country: 'HT' })).toBeNull();
  expect(selectorOf({ ...nobody, ids: ['a'] })).toEqual({ ids: ['a'] });
  const gangs = { ...nobody, all: 'ORGANIZATION/gang' };
  expect(selectorOf(gangs)).toEqual({ where: { types: ['ORGANIZATION'], kinds: ['gang'] } });
  expect(selectorOf({ ...gangs, country: 'HT' })).toEqual({
    where: { types: ['ORGANIZATION'], kinds: ['gang'], countries: ['HT'] },
  });
});

test('what is drawn is drawn once, up to a limit, and a path goes with what it passed', () => {
  const drawing = withDrawn({ ...nothingDrawn, drawn: ['a'], path: ['a', 'b'] }, ['b', 'a', 'c']);
  expect(drawing.drawn).toEqual(['a', 'b', 'c']);
  expect(withoutDrawn(drawing, ['c']).path).toEqual(['a', 'b']);
  expect(withoutDrawn(drawing, ['b'])).toMatchObject({ drawn: ['a', 'c'], path: [] });
  const crowd = Array.from({ length: mostDrawn + 1 }, (_, index) => String(index));
  expect(withDrawn(nothingDrawn, crowd).drawn.length).toBe(mostDrawn);
});
