import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { Classing } from '../../client/model/network/classing.ts';
import { detailOf } from '../../client/model/network/detail.ts';
import { stylesheet } from '../../client/model/network/stylesheet.ts';

const palette = {
  dark: false,
  paper: '#ffffff',
  ink: '#000000',
  quiet: '#555555',
  link: '#0000aa',
  against: '#aa0000',
  text: 'sans-serif',
};

test('the more there is, the less of each is drawn, and few entities with very many ties are much too', () => {
  expect(detailOf(300, 900)).toBe('all');
  expect(detailOf(301, 900)).toBe('plain');
  expect(detailOf(100, 2_000)).toBe('plain');
  expect(detailOf(1_000, 3_000)).toBe('plain');
  expect(detailOf(5_000, 15_000)).toBe('outline');
  expect(detailOf(1_000, 6_000)).toBe('outline');
});

test('a tie of many can be clicked only where it is marked', () => {
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: stylesheet(palette, 'outline'),
    elements: [
      { data: { id: 'a', label: 'A' } },
      { data: { id: 'b', label: 'B' } },
      { data: { id: 'tie', source: 'a', target: 'b', width: 1.5, opacity: 1, label: 'leads' } },
    ],
  });
  const tie = graph.getElementById('tie');
  expect(tie.style('events')).toBe('no');
  tie.addClass('pointed');
  expect(tie.style('events')).toBe('yes');
});

test('classes are given and taken only where they change, and no others are touched', () => {
  const graph = cytoscape({
    headless: true,
    elements: ['a', 'b', 'c'].map((id) => ({ data: { id }, classes: 'coming' })),
  });
  const names = ['picked', 'end'];
  const give = (marks: Record<string, string[]>) => {
    const classing = new Classing(graph, names);
    for (const [id, given] of Object.entries(marks)) classing.give(graph.getElementById(id), ...given);
    classing.apply();
  };
  give({ a: ['picked', 'end'], b: ['end'] });
  const changed: string[] = [];
  graph.on('class', ({ target }) => changed.push(target.id()));
  give({ b: ['end', 'picked'], a: ['end'] });
  expect(new Set(changed)).toEqual(new Set(['a', 'b']));
  expect(graph.nodes().map((node) => [node.id(), ...node.classes()].join(' '))).toEqual([
    'a coming end',
    'b coming end picked',
    'c coming',
  ]);
  changed.length = 0;
  give({ b: ['end', 'picked'], a: ['end'] });
  expect(changed).toEqual([]);
});
