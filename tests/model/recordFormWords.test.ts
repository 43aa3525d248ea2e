// The form's own words: what a rule calls a date, what is asked about it, and who may be meant by a name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AskError } from '../../client/model/ask.ts';
import { type Cited, freshSource } from '../../client/model/record/cited.ts';
import { dateQuestions, isBegun } from '../../client/model/record/dateQuestions.ts';
import { type Draft, draftAbout } from '../../client/model/record/draft.ts';
import { knownEnd } from '../../client/model/record/ends.ts';
import { isNearly } from '../../client/model/record/nearly.ts';
import { wrongIn } from '../../client/model/record/problems.ts';
import { refusalOf } from '../../client/model/record/refusal.ts';
import { dateProblems } from '../../server/values/claimDates.ts';

const ann = { id: 'p-1', type: 'PERSON', name: 'Ann' } as const;
const brigade = { id: 'o-1', type: 'ORGANIZATION', name: 'Brigade' } as const;

function publishedOn(date: string, id = 's'): Cited {
  const { fresh } = freshSource(id, 'Paper') as Extract<Cited, { fresh: unknown }>;
  return { fresh: { ...fresh, kind: 'MEDIA', publishedOn: date } };
}

const draft: Draft = {
  ...draftAbout(ann),
  other: knownEnd(brigade),
  about: { tie: 'PROTECTS', outgoing: true },
  stage: 'ALLEGED',
  source: publishedOn('2019-05-03'),
  marking: 'CLEAR',
};

describe('one rule has two namings', () => {
  const date = fc.oneof(fc.constantFrom('2012', '2010', '2012-13', '..', '2012~', null), fc.string());

  test('whatever the dates are, the form is told the same of the same fields, and never what the API calls them', () => {
    const names = { validFrom: 'FROM', validTo: 'TO', observedOn: 'SEEN' };
    fc.assert(
      fc.property(date, date, date, (validFrom, validTo, observedOn) => {
        const dates = { validFrom, validTo, observedOn };
        const inApi = dateProblems(dates);
        const asNamed = inApi.map(({ field, what }) => ({
          field,
          // What is typed stands in quotes or as a date; only the rule's own words are named anew.
          what: what
            .replace(/ is for validTo alone/, ' is for TO alone')
            .replace(/ lies before validFrom,/, ' lies before FROM,'),
        }));
        expect(dateProblems(dates, names)).toEqual(asNamed);
      }),
    );
  });

  test('the form says From and To, the API validFrom and validTo', () => {
    const dates = { validFrom: '2012', validTo: '2010' };
    expect(wrongIn({ ...draft, ...dates }).get('validTo')).toBe('2010 lies before “From”, 2012');
    expect(dateProblems(dates)).toEqual([{ field: 'validTo', what: '2010 lies before validFrom, 2012' }]);
    expect(wrongIn({ ...draft, validFrom: '..' }).get('validFrom')).toContain('“To” alone');
  });

  test('a date that is none hides nothing that is wrong with the others', () => {
    const wrong = wrongIn({ ...draft, validFrom: '2012', validTo: '2010', observedOn: 'soon' });
    expect([...wrong.keys()].toSorted()).toEqual(['observedOn', 'validTo']);
  });

  test('what the server says is read with the names of those meant, and without its capitals', () => {
    const what = 'who may read this claim may read no name of "p-1", a PERSON that PROTECTS "o-1": give one';
    const error = new AskError('refused', 'No.', null, null, [{ where: 'claims[0].subject.name', what }]);
    expect(refusalOf(error, draft).fields.get('anchor.name')).toBe(
      'who may read this claim may read no name of “Ann”, a person that “protects” “Brigade”: give one',
    );
  });
});

describe('a date that is odd is asked about', () => {
  const asked = (change: Partial<Draft>) => Object.fromEntries(dateQuestions({ ...draft, ...change }));

  test('where the source was out before what it is said to have seen, or before it began', () => {
    expect(asked({ observedOn: '2019-06' })).toEqual({
      observedOn: 'The source was published on 3 May 2019, before “Seen so on”, June 2019. Is that so?',
    });
    expect(asked({ validFrom: '2020' })).toEqual({
      validFrom: 'The source was published on 3 May 2019, before “From”, 2020. Is that so?',
    });
    expect(wrongIn({ ...draft, observedOn: '2019-06' }).size).toBe(0);
  });

  test('not where the two can be one day, and not where a date is open or none', () => {
    for (const observedOn of ['2019', '2019-05', '2019-05-03', '2019~', '', 'soon'])
      expect(asked({ observedOn })).toEqual({});
    expect(asked({ observedOn: '2020', source: publishedOn('') })).toEqual({});
    expect(asked({ observedOn: '2020', source: publishedOn('soon') })).toEqual({});
    expect(asked({ observedOn: '2020', source: null })).toEqual({});
  });

  test('of what is only passed on, whoever said it first is asked about', () => {
    expect(asked({ observedOn: '2018', attributedTo: publishedOn('2017', 'first') })).toEqual({
      observedOn:
        'The document that it credits was published in 2017, before “Seen so on”, 2018. Is that so?',
    });
  });

  test('whoever is still typing a date has begun one, and no other text', () => {
    for (let length = 0; length < '2012-04-18'.length; length++)
      expect(isBegun('2012-04-18'.slice(0, length))).toBe(true);
    for (const text of ['soon', '2012/', '12.3', '20120', '2012-13', '2012-00', '2012-04-4', '..'])
      expect(isBegun(text)).toBe(false);
  });
});

describe('who may be meant by a name', () => {
  test.each([
    ['Karim Dosa', 'Karim Dossa'],
    ['K. Dossa', 'Karim Dossa'],
    ['Dossa, Karim', 'Karim Dossa'],
    ['Ministry Transport', 'Ministry of Transport'],
    ['The Ridge Brigades', 'Ridge Brigade'],
    ['Seleka', 'Séléka'],
    ['Jabal Brigade', 'كتيبة الجبل'],
  ])('%s may be %s', (typed, known) => {
    expect(isNearly(typed, known)).toBe(true);
    expect(isNearly(known, typed)).toBe(true);
  });

  test.each([
    ['Karim Bello', 'Karim Dossa'],
    ['Ministry of Finance', 'Ministry of Transport'],
    ['Brigade', 'Committee for the Coordination of the Brigade'],
    ['K.', 'Kay'],
    ['', 'Karim Dossa'],
    ['?', 'Karim Dossa'],
  ])('%s is not %s', (typed, known) => {
    expect(isNearly(typed, known)).toBe(false);
  });

  test('every name is nearly itself, in whatever order its words stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Za-zé]{2,9}$/), { minLength: 1, maxLength: 5 }),
        (words) => {
          expect(isNearly(words.join(' '), words.toReversed().join(' '))).toBe(true);
        },
      ),
    );
  });
});
