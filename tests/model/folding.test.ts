// Which columns of a table stand side by side, and which go to the second line, at any width?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column, Row } from '../../client/model/table/columns.ts';
import { foldingOf, saidBelow, tracksOf } from '../../client/model/table/folding.ts';

const foldable = fc
  .array(fc.record({ width: fc.integer({ min: 40, max: 300 }), always: fc.boolean() }), { maxLength: 12 })
  .map((some) =>
    some.map(({ width, always }, at): Column<Row> => ({
      name: String(at),
      label: String(at),
      width,
      always,
      text: () => (at % 3 === 0 ? '' : `said ${at}`),
    })),
  );
const column = (label: string, text: (row: Row) => string): Column<Row> => ({
  name: label,
  label,
  width: 100,
  text,
});
const widthOf = (some: readonly Column<Row>[]) => some.reduce((sum, { width }) => sum + width, 0);

describe('columns in a narrow table', () => {
  test('are all there, side by side or in the second line, in their order; those that say what a row is never leave', () => {
    fc.assert(
      fc.property(foldable, fc.integer({ min: 0, max: 2_000 }), (some, room) => {
        const { beside, below } = foldingOf(some, room);
        const places = (those: readonly Column<Row>[]) => those.map((one) => some.indexOf(one));
        expect([...places(beside), ...places(below)].toSorted((a, b) => a - b)).toEqual([...some.keys()]);
        for (const those of [beside, below]) {
          expect(places(those)).toEqual(places(those).toSorted((a, b) => a - b));
        }
        expect(below.some(({ always }) => always)).toBe(false);
        // No more goes than must, and enough, wherever that can be.
        if (beside.some(({ always }) => !always)) expect(widthOf(beside)).toBeLessThanOrEqual(room);
        if (below[0]) expect(widthOf([...beside, below[0]])).toBeGreaterThan(room);
      }),
    );
  });

  test('say in the second line what they have to say, and nothing where they have nothing', () => {
    const row: Row = { key: 'one', kind: 'PERSON', kindWords: '' };
    const [kind, words] = [column('Kind', ({ kind }) => kind), column('Words', ({ kindWords }) => kindWords)];
    expect(saidBelow(row, [kind, words])).toEqual([{ column: kind, text: 'PERSON' }]);
  });

  test('share the room as they need it, and a number has no more than it needs', () => {
    const [name, ties] = [column('Name', ({ key }) => key), column('Ties', () => '7')];
    expect(tracksOf([name, { ...ties, fixed: true }])).toBe('minmax(0, 100fr) 100px');
  });
});
