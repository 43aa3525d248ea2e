import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAddress } from '../../client/model/address.ts';
import { openLens } from '../../client/model/lens.ts';
import { nothingDrawn } from '../../client/model/network/drawing.ts';
import { unreadIn } from '../../client/model/unread.ts';

test('what means nothing is named with its value, and with what would be understood where that is one thing', () => {
  expect(unreadIn('/', '?grade=A9&q=x&foo=bar&known=2020-02-31x')).toEqual([
    'grade=A9 (give A1, B2, C3, D4, E5)',
    'foo=bar',
    'known=2020-02-31x (give a day such as 2012-04-18)',
  ]);
  expect(unreadIn('/entity/a', '?draw=b&as=PURPLE')[0]).toBe('draw=b');
  expect(unreadIn('/network', `?x=${'y'.repeat(500)}`)[0]!.length).toBeLessThan(50);
});

test('what is usual, and what is read as the nearest that can be asked, is understood', () => {
  expect(unreadIn('/network', '?layout=force&rank=EVIDENCE&within=6&sources=1&show=network&q=')).toEqual([]);
  expect(unreadIn('/network', '?bundled=1&directed=true&within=4.5&sources=2.7', '#whole=x')).toEqual([]);
});

test('of no address that the page writes anything is left out', () => {
  const id = fc.string({ minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.uniqueArray(id, { maxLength: 5 }),
      id,
      fc.constantFrom('A1', 'C3', null),
      (drawn, search, minGrade) => {
        const url = new URL(
          writeAddress({
            place: {
              at: 'network',
              drawing: { ...nothingDrawn, drawn, pinned: drawn, layout: 'lanes', maxLength: 3 },
            },
            picked: { kind: 'entity', id: search },
            search,
            list: null,
            lens: { ...openLens, minGrade, clearance: 'GREEN', asOf: '2012-04~', cleared: true },
          }),
          'http://localhost',
        );
        expect(unreadIn(url.pathname, url.search, url.hash)).toEqual([]);
      },
    ),
  );
});
