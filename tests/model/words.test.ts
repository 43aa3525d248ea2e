import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dateWords,
  isPartialDate,
  lastDayOf,
  latest,
  periodWords,
  readDate,
} from '../../client/model/dates.ts';
import { distance, highlight } from '../../client/model/highlight.ts';
import { shortName } from '../../client/model/names.ts';
import { speaker } from '../../client/model/sources.ts';
import { countryName, quantityWords } from '../../client/model/values.ts';

test('dates read as far as they are known', () => {
  expect(dateWords('2012')).toBe('2012');
  expect(dateWords('2012-04')).toBe('April 2012');
  expect(dateWords('2012-04-08')).toBe('8 April 2012');
  expect(dateWords('2012~')).toBe('about 2012');
  expect(dateWords('once')).toBe('once');
});

test('only a day, a month or a year can be asked as a period', () => {
  expect(['2012', '2012-04', '2012-04-30', '2012~'].every(isPartialDate)).toBe(true);
  expect(['', '12', '2012-13', '2012-02-30', '..', '2012-4'].some(isPartialDate)).toBe(false);
});

test('a date is understood as it is written and as it is read', () => {
  const typed = ['2012', '2012-04', 'April 2012', '18 apr 2012', '8. April 2012', 'about 2012', '2012~'];
  expect(typed.map(readDate)).toEqual([
    '2012',
    '2012-04',
    '2012-04',
    '2012-04-18',
    '2012-04-08',
    '2012~',
    '2012~',
  ]);
  expect(
    ['', 'soon', '30 February 2012', 'Ap 2012', '12 2012', 'in 2012', '2012 2013'].map(readDate),
  ).toEqual(Array.from({ length: 7 }, () => null));
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
      (day) => {
        const iso = day.toISOString();
        for (const date of [iso.slice(0, 4), iso.slice(0, 7), iso.slice(0, 10)])
          expect(readDate(dateWords(date))).toBe(date);
      },
    ),
  );
  expect(['2012', '2012-02', '2011-02~', '2012-04-18'].map(lastDayOf)).toEqual([
    '2012-12-31',
    '2012-02-29',
    '2011-02-28',
    '2012-04-18',
  ]);
});

test('periods say what is open and what is not known', () => {
  expect(periodWords('2009', '2013-06')).toBe('2009 – June 2013');
  expect(periodWords('2009', '..')).toBe('since 2009');
  expect(periodWords(null, '2013')).toBe('until 2013');
  expect(periodWords('2013', '2013')).toBe('2013');
  expect(periodWords(null, null)).toBeNull();
});

test('the latest of partial dates is the one whose last day is latest', () => {
  expect(latest(['2014', '2014-09', null, '2013-12-31'])).toBe('2014');
  expect(latest([null])).toBeNull();
});

test('found words are marked, misspelt and without accents too, and a long quote is cut around them', () => {
  expect(highlight('Ridge Brigade', 'rigde')).toEqual([
    { text: 'Ridge', hit: true },
    { text: ' Brigade', hit: false },
  ]);
  const together = [
    { text: 'the ', hit: false },
    { text: 'Ridge Brigade', hit: true },
    { text: '’s men', hit: false },
  ];
  expect(highlight('the Ridge Brigade’s men', 'ridgebrigade')).toEqual(together);
  expect(highlight('the Ridge Brigade’s men', 'rigdebrigade')).toEqual(together);
  expect(highlight('Port Selm', 'transport').some(({ hit }) => hit)).toBe(false);
  expect(highlight('an apple', 'anap').some(({ hit }) => hit)).toBe(false);
  expect(highlight('Séléka', 'seleka')).toEqual([{ text: 'Séléka', hit: true }]);
  const cut = highlight(`${'word '.repeat(200)}checkpoint ${'word '.repeat(200)}`, 'checkpoint');
  expect(cut.map(({ text }) => text).join('').length).toBeLessThan(200);
  expect(cut.some(({ text, hit }) => hit && text === 'checkpoint')).toBe(true);
  expect(distance('ridge', 'rigde')).toBe(1);
});

test('sources are named as in a sentence', () => {
  const source = { id: 's', kind: 'RESEARCH', title: 'T', publisher: null, url: null } as const;
  expect(speaker({ ...source, authors: ['Walter Kemp', 'Mark Shaw'], publishedOn: '2014-09' })).toBe(
    'Walter Kemp & Mark Shaw (2014)',
  );
  expect(speaker({ ...source, authors: ['Jaïr van der Lijn'], publishedOn: null })).toBe('Jaïr van der Lijn');
  expect(speaker({ ...source, authors: ['A B', 'C D', 'E F'], publishedOn: null })).toBe('A B and others');
  expect(speaker({ ...source, authors: [], publishedOn: '2013' })).toBe('T (2013)');
});

test('values read as words, and fiction has no country names', () => {
  expect(quantityWords('20..40 bn USD/year')).toBe('20 to 40 bn USD a year');
  expect(quantityWords('>4')).toBe('more than 4');
  expect(quantityWords('~30 persons')).toBe('about 30 persons');
  expect(quantityWords('400000..1250000 XTS')).toBe('400,000 to 1,250,000 XTS');
  expect(quantityWords('>=2400000 EUR/year')).toBe('at least 2.4 million EUR a year');
  expect(quantityWords('1450.5 kg')).toBe('1450.5 kg');
  expect(countryName('GW')).toBe('Guinea-Bissau');
  expect(countryName('XK')).toBe('Kosovo');
  expect(countryName('XA')).toBe('XA');
});

test('a long name is cut at a word inside a row', () => {
  expect(shortName('Ridge Brigade')).toBe('Ridge Brigade');
  expect(shortName('long '.repeat(80)).length).toBeLessThan(100);
});
