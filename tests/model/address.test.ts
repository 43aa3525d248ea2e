import { expect, test } from 'vitest';
import { type Address, readAddress, writeAddress } from '../../client/model/address.ts';
import { openLens } from '../../client/model/lens.ts';
import { type Drawing, nothingDrawn } from '../../client/model/network/drawing.ts';

const start: Address = { place: { at: 'start' }, picked: null, search: '', list: null, lens: openLens };

function again(address: Address): Address {
  const { pathname, search, hash } = new URL(writeAddress(address), 'http://localhost');
  return readAddress(pathname, search, hash);
}

test('an address holds where the reader is, what is picked and the whole lens', () => {
  const address: Address = {
    place: { at: 'entity', id: 'http://example.org/a b?c#d/é' },
    picked: { kind: 'tie', id: 'tie/1' },
    search: 'rigde & brigade',
    list: null,
    lens: {
      clearance: 'AMBER_STRICT',
      asOf: '2012-04~',
      asKnownOn: '2020-12-31',
      minGrade: 'C3',
      minSources: 2,
      cleared: true,
    },
  };
  expect(again(address)).toEqual(address);
});

test('each thing that can be picked, and each place, is read back', () => {
  for (const picked of [
    { kind: 'claim', id: 'c' },
    { kind: 'property', name: 'kind' },
    { kind: 'claims' },
  ] as const) {
    expect(again({ ...start, place: { at: 'entity', id: 'x' }, picked }).picked).toEqual(picked);
  }
  for (const at of ['source', 'tie', 'claim'] as const) {
    expect(again({ ...start, place: { at, id: 'x' } }).place).toEqual({ at, id: 'x' });
  }
  expect(again({ ...start, list: 'PERSON' }).list).toBe('PERSON');
});

test('the whole of a drawing and of what is asked beside it is read back', () => {
  const drawing: Drawing = {
    drawn: ['a', 'http://example.org/a b,c&d'],
    standing: '0a10b2',
    hidden: ['a'],
    folded: ['a'],
    apart: ['a'],
    pinned: ['a'],
    bundled: true,
    whole: true,
    layout: 'radial',
    centre: 'a',
    shows: 'table',
    table: { rows: 'ties', sorting: { by: 'sources', falling: true }, holding: 'a b&c', kind: 'LEADS' },
    around: 'a',
    along: 'HOLDS',
    asks: 'paths',
    from: { ids: ['a', 'b'], all: null, country: null },
    to: { ids: [], all: 'ORGANIZATION/armed_group', country: 'GW' },
    through: ['x'],
    avoiding: ['y', 'z'],
    bridging: ['PLACE'],
    rank: 'SHORTEST',
    timing: 'SEQUENTIAL',
    maxGap: 30,
    maxLength: 4,
    directed: true,
    first: 24,
    path: ['a', 'x', 'b'],
  };
  const address: Address = {
    ...start,
    place: { at: 'network', drawing },
    picked: { kind: 'entity', id: 'a' },
  };
  expect(again(address)).toEqual(address);
  expect(
    readAddress(
      '/network',
      '?rank=WORST&within=99&along=NOTHING&from-all=GHOST&gap=-1&bridging=PERSON&to-country=GW',
    ).place,
  ).toEqual({
    at: 'network',
    drawing: nothingDrawn,
  });
  // A wait longer than any is the longest, and is read back as that.
  expect(readAddress('/network', `?gap=${'9'.repeat(12)}`).place).toEqual({
    at: 'network',
    drawing: { ...nothingDrawn, maxGap: 999_999 },
  });
  expect(writeAddress({ ...start, place: { at: 'network', drawing: nothingDrawn } })).toBe('/network');
});

test('the plain pages have plain addresses', () => {
  expect(writeAddress(start)).toBe('/');
  expect(writeAddress({ ...start, place: { at: 'about' } })).toBe('/about');
  expect(readAddress('/about', '').place).toEqual({ at: 'about' });
});

test('what is no address of ours, or a word that means nothing, does no harm', () => {
  expect(readAddress('/admin/x', '').place).toEqual({ at: 'nowhere', path: '/admin/x' });
  expect(readAddress('/entity/', '').place).toEqual({ at: 'nowhere', path: '/entity/' });
  expect(readAddress('/entity/%E0%A4%A', '').place).toEqual({ at: 'entity', id: '%E0%A4%A' });
  const { lens } = readAddress('/', '?as=PURPLE&on=soon&known=2020-02-31x&grade=A9&cleared=maybe');
  expect(lens).toEqual(openLens);
});
