import { signal } from '@preact/signals-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimRowFragment } from '../../generated/client.ts';
import { type TableAsked, wholeTable } from '../../client/model/table/asked.ts';
import { claimRows, claimsKnown, claimsOfDrawn, claimColumns } from '../../client/model/table/claims.ts';
import type { Column, Row } from '../../client/model/table/columns.ts';
import { entityColumns, entityRows } from '../../client/model/table/entities.ts';
import { holds, wordsOf } from '../../client/model/table/fitting.ts';
import { between, moved } from '../../client/model/table/moving.ts';
import { nextSorting, sorted } from '../../client/model/table/sorting.ts';
import { Table } from '../../client/model/table/table.ts';
import { tieColumns, tieKindWords, tieRows } from '../../client/model/table/ties.ts';
import { entity, tie } from './drawn.ts';

interface Plain extends Row {
  name: string;
  size: number | null;
}

const columns: readonly Column<Plain>[] = [
  { name: 'name', label: 'Name', width: 100, text: ({ name }) => name },
  {
    name: 'size',
    label: 'Size',
    width: 100,
    numeric: true,
    text: ({ size }) => (size === null ? '' : String(size)),
    value: ({ size }) => size,
  },
];
const plainRows = fc
  .array(
    fc.record({
      name: fc.constantFrom('', 'Árbol', 'arbol', 'Company 9', 'Company 10', 'ß', 'كتيبة'),
      size: fc.option(fc.integer({ min: -3, max: 3 })),
    }),
    { maxLength: 40 },
  )
  .map((some) => some.map((one, at): Plain => ({ key: String(at), kind: 'any', kindWords: 'any', ...one })));
const sortings = fc.record({ by: fc.constantFrom('name', 'size'), falling: fc.boolean() });
const valueOf = (row: Plain, by: string) => (by === 'name' ? row.name || null : row.size);

describe('rows that are sorted', () => {
  test('are the same rows, what is not known last, and what is equal in the order in which it came', () => {
    fc.assert(
      fc.property(plainRows, sortings, (rows, sorting) => {
        const given = [...rows];
        const out = sorted(rows, columns, sorting);
        expect(rows).toEqual(given);
        expect(new Set(out)).toEqual(new Set(rows));
        expect(out.length).toBe(rows.length);
        const known = out.filter((row) => valueOf(row, sorting.by) !== null);
        expect(out.slice(0, known.length)).toEqual(known);
        for (const [at, row] of out.entries()) {
          const next = out[at + 1];
          if (next && valueOf(row, sorting.by) === valueOf(next, sorting.by))
            expect(Number(row.key)).toBeLessThan(Number(next.key));
          if (next && sorting.by === 'size' && row.size !== null && next.size !== null)
            expect(sorting.falling ? row.size >= next.size : row.size <= next.size).toBe(true);
        }
      }),
    );
  });

  test('stand as a reader looks names up: by number, and accents beside their letters', () => {
    const rows = ['Zorn', 'Company 10', 'Äpfel', 'Company 9', 'apple'].map((name): Plain => ({
      key: name,
      kind: '',
      kindWords: '',
      name,
      size: null,
    }));
    expect(sorted(rows, columns, { by: 'name', falling: false }).map(({ name }) => name)).toEqual([
      'Äpfel',
      'apple',
      'Company 9',
      'Company 10',
      'Zorn',
    ]);
    expect(sorted(rows, columns, { by: 'no such column', falling: true })).toEqual(rows);
  });

  test('a head sorts one way, then the other, then not at all; numbers begin with the most', () => {
    const [name, size] = columns as [Column<Plain>, Column<Plain>];
    let sorting = nextSorting(name, { by: 'size', falling: true });
    expect(sorting).toEqual({ by: 'name', falling: false });
    sorting = nextSorting(name, sorting);
    expect(sorting).toEqual({ by: 'name', falling: true });
    expect(nextSorting(name, sorting)).toBeNull();
    expect(nextSorting(size, null)).toEqual({ by: 'size', falling: true });
  });
});

describe('words that are looked for', () => {
  test('are found anywhere in a row, all of them, whatever their case and accents', () => {
    const row: Plain = { key: '1', kind: '', kindWords: '', name: 'São Tomé Câmara', size: 12 };
    const words = wordsOf(row, columns);
    expect(holds(words, 'CAMARA sao')).toBe(true);
    expect(holds(words, 'tomé 12')).toBe(true);
    expect(holds(words, 'tome 13')).toBe(false);
    expect(holds(words, '  ')).toBe(true);
  });

  test('with another letter typed, never more rows are found', () => {
    fc.assert(
      fc.property(plainRows, fc.string({ maxLength: 4 }), fc.string({ maxLength: 2 }), (rows, text, more) => {
        const found = (asked: string) => rows.filter((row) => holds(wordsOf(row, columns), asked)).length;
        expect(found(text + more)).toBeLessThanOrEqual(found(text));
      }),
    );
  });
});

test('a table shows the rows of one kind that hold the words, in their order, and counts all kinds', () => {
  const rows = signal<Plain[]>([
    { key: '1', kind: 'A', kindWords: 'As', name: 'one', size: 1 },
    { key: '2', kind: 'B', kindWords: 'Bs', name: 'one more', size: 2 },
    { key: '3', kind: 'B', kindWords: 'Bs', name: 'one too many', size: 3 },
    { key: '4', kind: 'B', kindWords: 'Bs', name: 'two', size: 4 },
  ]);
  const asked = signal<TableAsked>(wholeTable);
  const table = new Table(columns, rows, asked);
  const keys = () => table.shown.value.map(({ key }) => key).join('');
  expect(keys()).toBe('1234');
  asked.value = { ...wholeTable, holding: 'one', kind: 'B', sorting: { by: 'size', falling: true } };
  expect(keys()).toBe('32');
  expect(table.kinds.value).toEqual([
    { name: 'B', words: 'Bs', count: 3 },
    { name: 'A', words: 'As', count: 1 },
  ]);
  rows.value = rows.value.slice(0, 2);
  expect(keys()).toBe('2');
});

describe('keys', () => {
  test('move within the table, and never out of it', () => {
    expect(moved('ArrowDown', 0, 3, 10)).toBe(1);
    expect(moved('ArrowUp', 0, 3, 10)).toBe(0);
    expect(moved('End', 0, 3, 10)).toBe(2);
    expect(moved('PageDown', 5, 100, 10)).toBe(15);
    expect(moved('PageUp', 5, 100, 10)).toBe(0);
    expect(moved('x', 5, 100, 10)).toBeNull();
    expect(moved('End', 0, 0, 10)).toBeNull();
  });

  test('a range runs from either end to the other, and is one row where its start is gone', () => {
    const keys = ['a', 'b', 'c', 'd'];
    expect(between(keys, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(between(keys, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(between(keys, 'gone', 'b')).toEqual(['b']);
    expect(between(keys, null, 'b')).toEqual(['b']);
  });
});

const cell = <R extends Row>(some: readonly Column<R>[], name: string, row: R) =>
  some.find((one) => one.name === name)!.text(row);

test('an entity says how it stands on the canvas, also where it is hidden or in a bunch', () => {
  const rows = entityRows([entity('a'), entity('b'), entity('c')], {
    degrees: new Map([['a', 2]]),
    drawing: { hidden: ['a'], pinned: ['a', 'b'] },
    composition: { bunchOf: new Map([['c', 'ALL b']]) },
  });
  expect(rows.map((row) => cell(entityColumns, 'state', row))).toEqual([
    'hidden, pinned',
    'pinned',
    'in a bunch',
  ]);
  expect(rows.map((row) => cell(entityColumns, 'ties', row))).toEqual(['2', '0', '0']);
});

test('a tie reads by its stage, and one that is open is the latest of all to end', () => {
  const rows = tieRows([
    { ...tie('1', 'a', 'b', 'BRIBES', { denials: 2, contested: true }), validTo: '..' },
    { ...tie('2', 'a', 'b', 'BRIBES', { cleared: true, stages: ['ACQUITTED'] }), validTo: '2019' },
    { ...tie('3', 'a', 'b'), validTo: null },
  ]);
  const [denied, cleared] = rows as [(typeof rows)[0], (typeof rows)[0]];
  expect(cell(tieColumns, 'tie', denied)).toBe('bribes (alleged)');
  expect(cell(tieColumns, 'against', denied)).toBe('denied by 2');
  expect(cell(tieColumns, 'tie', cleared)).toBe('bribes (acquitted)');
  expect(cell(tieColumns, 'against', cleared)).toBe('cleared');
  const order = sorted(rows, tieColumns, { by: 'until', falling: true }).map(({ key }) => key);
  expect(order).toEqual(['1', '2', '3']);
  expect(tieKindWords('BRIBES')).toBe('bribes (as claimed)');
  expect(tieKindWords('OFFICE_OF')).not.toContain('claimed');
});

const claim = (change: Partial<ClaimRowFragment>): ClaimRowFragment => ({
  id: 'claim',
  subject: entity('a'),
  object: null,
  tie: null,
  role: null,
  qualifiers: [],
  property: 'title',
  value: 'Colonel',
  stance: 'ASSERTS',
  stage: 'STATED',
  band: 'B2',
  marking: 'CLEAR',
  validFrom: null,
  validTo: null,
  observedOn: null,
  source: {
    id: 's',
    kind: 'MEDIA',
    title: 'Roads',
    authors: ['Ada Orlov'],
    publisher: null,
    publishedOn: '2014',
    url: null,
  },
  locator: null,
  recordedAt: '2020-06-01T12:00:00.000Z',
  retractedAt: null,
  ...change,
});

test('the claims of a drawing are those of its ties, and of the values of its entities', () => {
  const about = { tie: { id: 't1', type: 'LEADS' as const }, object: entity('b') };
  const claims = [
    claim({ id: 'value' }),
    claim({ id: 'value of another', subject: entity('z') }),
    claim({ id: 'tie', property: null, value: null, ...about }),
    claim({ id: 'tie not drawn', ...about, tie: { id: 't2', type: 'LEADS' } }),
  ];
  const rows = claimRows(claimsOfDrawn(claims, [{ id: 'a' }, { id: 'b' }, { id: 't1' }]));
  expect(rows.map(({ key }) => key)).toEqual(['value', 'tie']);
  expect(cell(claimColumns, 'claim', rows[0]!)).toContain('Colonel');
  expect(cell(claimColumns, 'claim', rows[1]!)).toMatch(/^Ada Orlov \(2014\).* a .*b/);
});

test('what was recorded later was not known then, and what was retracted later was', () => {
  const claims = [
    claim({ id: 'stands' }),
    claim({ id: 'later', recordedAt: '2021-01-01T00:00:00.000Z' }),
    claim({ id: 'retracted later', retractedAt: '2021-01-01T00:00:00.000Z' }),
    claim({ id: 'retracted', retractedAt: '2020-07-01T00:00:00.000Z' }),
  ];
  const known = (day: string | null) => claimsKnown(claims, day).map(({ id }) => id);
  expect(known('2020-12-31')).toEqual(['stands', 'retracted later']);
  expect(known(null)).toEqual(['stands', 'later']);
});
