// Is a saved picture sound, whole and readable, whatever is drawn?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark, showGhosts } from '../../client/model/network/marks.ts';
import { pictureOf } from '../../client/model/picture/picture.ts';
import { pixelsOf } from '../../client/model/picture/pixels.ts';
import { sceneOf } from '../../client/model/picture/scene.ts';
import { allEntityTypes } from '../../client/model/vocabulary.ts';
import type { EntityType } from '../../generated/client.ts';
import { entity, parts, tie } from './drawn.ts';
import { facts, graphOf, pictured, reading } from './onPaper.ts';

const seen = reading();

const three = ['a', 'b', 'c'].map((id) => entity(id));

const letters = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
const names = fc.oneof(
  letters,
  fc.string({ minLength: 1, maxLength: 400 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    ']]><x y="1"/>&amp;&bogus;',
    'عبد الرحمن بن محمد',
    'Straßenverkehrsgenehmigungsbehörde',
    'Comité d’enquête sur l’élection',
    'José Núñez Ibáñez',
    '\u{0}\u{b}\u{d800}\u{ffff}',
    'x'.repeat(400),
  ),
);

describe('whatever the names are', () => {
  test('it is well-formed, nothing of a name becomes an element, and everything is in it once, on the sheet', async () => {
    const type = fc.constantFrom(...allEntityTypes.map(({ name }) => name as EntityType));
    const place = fc.record({
      x: fc.integer({ min: -3000, max: 3000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
    });
    const pair = fc.tuple(fc.nat(), fc.nat(), fc.boolean());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(names, type, place), { minLength: 1, maxLength: 12 }),
        fc.array(pair, { maxLength: 20 }),
        names,
        fc.boolean(),
        async (drawn, pairs, title, fictional) => {
          const entities = drawn.map(([name, kind], at) => entity(String(at), kind, name));
          const ties = pairs.map(([from, to, contested], at) =>
            tie(String(at), String(from % entities.length), String(to % entities.length), 'BRIBES', {
              contested,
            }),
          );
          const places = drawn.map(([, , at]) => at);
          const svg = pictured({ entities, ties }, { title, fictional }, places);
          const it = await seen(svg);
          expect(it.problem).toBeNull();
          expect(it.elements.toSorted()).toEqual(
            expect.not.arrayContaining(['script', 'x', 'image', 'use', 'foreignObject', 'a']),
          );
          expect(it.references).toEqual([]);
          expect(it.entities.length).toBe(entities.length);
          expect(it.ties.length).toBe(ties.length);
          expect(it.outside).toEqual([]);
          expect(it.markings).toEqual(['TLP:AMBER', 'TLP:AMBER']);
          expect(it.words).toContain('evidence standard: any claim');
          expect(it.fiction).toEqual(
            fictional ? ['Fiction, for training. Everything here is invented.', 'FICTION'] : [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a name with markup in it can be read as it is', async () => {
    const named = entity('a', 'PERSON', '<script>1 < 2 & "3"</script>');
    const it = await seen(pictured({ entities: [named], ties: [] }));
    expect(it.entities).toEqual(['<script>1 < 2 & "3"</script> (Person)']);
  });
});

test('what is in view is a part, and says so; what is not yet part of the drawing is never in it', async () => {
  const places = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
    { x: 2000, y: 0 },
  ];
  const { graph } = graphOf({ entities: three, ties: [tie('1', 'a', 'b'), tie('2', 'b', 'c')] }, places);
  showGhosts(graph, { entities: [three[2]!, entity('ghost')], ties: [tie('3', 'c', 'ghost')] });
  const part = await seen(pictureOf(sceneOf(graph, { x1: -50, y1: -50, x2: 500, y2: 500 }), facts).svg);
  expect(part.entities).toEqual(['a (Person)', 'b (Person)']);
  expect(part.ties.length).toBe(1);
  expect(part.words).toContain('A part of a larger drawing: 2 entities and 1 tie.');
  const whole = await seen(pictureOf(sceneOf(graph, null), facts).svg);
  expect(whole.entities.length).toBe(3);
  expect(whole.words).not.toContain('A part of');
});

test('a path at hand is told from what lies beside it', async () => {
  const { graph, composition } = graphOf({
    entities: three,
    ties: [tie('1', 'a', 'b'), tie('2', 'b', 'c')],
  });
  const marks = { pointed: null, picked: null, pinned: [], selected: [] };
  mark(graph, { ...marks, path: ['a', 'b'], pathTies: ['1'], ends: ['a'] }, composition);
  const { words } = await seen(pictureOf(sceneOf(graph, null), facts).svg);
  expect(words).toContain('the path');
  expect(words).toContain('beside it');
  expect(words).not.toContain('no grade');
});

test('a bunch says how many stand in it, and ties that are one line how many they are', async () => {
  const { graph } = graphOf(parts, [], { folded: ['b'], apart: ['a'], bundled: true });
  const it = await seen(pictureOf(sceneOf(graph, null), { ...facts, ties: parts.ties.length }).svg);
  expect(it.entities).toContain('2 people');
  expect(it.ties).toContain('a – 2 ties – b');
  expect(it.words).toContain('several as one, with how many');
  expect(it.words).toContain('5 entities and 4 ties.');
  expect(it.words).toContain('2 entities stand in 1 bunch.');
});

test('what is hidden by hand, and the ties that go with it, are counted', async () => {
  const { graph } = graphOf(parts, [], { hidden: ['c'] });
  const it = await seen(pictureOf(sceneOf(graph, null), { ...facts, byHand: 1, ties: 4 }).svg);
  expect(it.words).toContain(
    '1 entity hidden by hand. 1 tie is inside a bunch, or of what is hidden by hand.',
  );
});

test('lanes have their titles above, and all stays on the sheet', async () => {
  const { graph } = graphOf({ entities: three, ties: [] });
  const lanes = [
    { from: -80, to: 75, title: 'Go-betweens' },
    { from: 75, to: 380, title: 'State institutions' },
  ];
  const it = await seen(pictureOf(sceneOf(graph, null), facts, lanes).svg);
  expect(it.words).toContain('Go-betweens');
  expect(it.words).toContain('State institutions');
  expect(it.outside).toEqual([]);
});

test('where there are very many, names that would lie on others are left out, and it says so', () => {
  const entities = Array.from({ length: 1200 }, (_, at) =>
    entity(String(at), 'PERSON', `Somebody of the name ${at}`),
  );
  const ties = entities.map(({ id }, at) => tie(id, id, String((at * 7 + 1) % 1200)));
  const places = entities.map((_, at) => ({ x: (at % 40) * 60, y: Math.floor(at / 40) * 60 }));
  const svg = pictured({ entities, ties }, {}, places);
  const named = Number(/([\d,]+) are named; other names/.exec(svg)?.[1]?.replace(',', ''));
  expect(named).toBeGreaterThan(100);
  expect(named).toBeLessThan(1200);
  expect(svg.match(/class="entity"/g)?.length).toBe(1200);
  expect(svg.match(/class="tie"/g)?.length).toBe(1200);
});

test('a picture of dots is as fine as print needs, and no larger than browsers can hold', () => {
  expect(pixelsOf({ width: 1123, height: 794, density: 2 })).toEqual({ width: 2246, height: 1588 });
  const { width, height } = pixelsOf({ width: 794, height: 1500, density: 4 });
  expect(height).toBe(4096);
  expect(width / height).toBeCloseTo(794 / 1500, 2);
});

test('kinds of one outline have their first letters, for print without colours', async () => {
  const kinds = (...types: EntityType[]) =>
    pictured({ entities: types.map((type, at) => entity(String(at), type, 'x')), ties: [] })
      .match(/class="initial"[^>]*>(\w)/g)
      ?.map((found) => found.at(-1));
  expect(kinds('PERSON', 'ORGANIZATION')).toBeUndefined();
  // Each once in the drawing, and once in the key.
  expect(kinds('ORGANIZATION', 'STATE_INSTITUTION')?.sort()).toEqual(['O', 'O', 'S', 'S']);
});
