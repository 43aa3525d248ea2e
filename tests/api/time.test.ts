// When was it true?
import { afterAll, expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  nodesOf,
  office,
  person,
  refusal,
  source,
  textAt,
  tied,
  unique,
  valued,
  visitor,
} from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

/** Records that Ana holds a post, as these claims say it. */
async function held(...claims: Partial<SentClaim>[]): Promise<{ ana: string; tie: string }> {
  const [ana, post] = unique('ana', 'post');
  const recorded = await ask('Record', {
    claims: claims.map((more) => tied(person(ana), 'HOLDS', office(post), more)),
  });
  return { ana, tie: textAt(recorded, 'claims.0.tie.id') };
}

const on = async (ana: string, asOf?: string) =>
  at(await ask('Entity', { id: ana, where: { asOf } }), 'ties.edges.0.node');

test.each([
  [
    'claims that overlap are one strand',
    [
      ['2008', '2010'],
      ['2010', '2012'],
    ],
    [['2008', '2012']],
  ],
  [
    'claims that touch are one strand',
    [
      ['2008', '2009'],
      ['2010-01-01', '2012'],
    ],
    [['2008', '2012']],
  ],
  [
    'a day between them makes two',
    [
      ['2008', '2009'],
      ['2010-01-02', '2012'],
    ],
    [
      ['2008', '2009'],
      ['2010-01-02', '2012'],
    ],
  ],
  [
    'an unknown end reaches for ever',
    [
      ['2008', null],
      ['2015', '2016'],
    ],
    [['2008', null]],
  ],
  [
    'an unknown start reaches back for ever',
    [
      [null, '2009'],
      ['2001', '2002'],
    ],
    [[null, '2009']],
  ],
  [
    'still so is an open end',
    [
      ['2008', '2010'],
      ['2010', '..'],
    ],
    [['2008', '..']],
  ],
  [
    'of two dates with one bound the more exact is shown',
    [
      ['2008', '2010'],
      ['2008-01-01', '2009'],
    ],
    [['2008-01-01', '2010']],
  ],
  [
    'about 2010 begins a year before',
    [
      ['2008', '2008'],
      ['2010~', '2012'],
    ],
    [['2008', '2012']],
  ],
])('%s', async (_, intervals, strands) => {
  const { ana, tie } = await held(
    ...intervals.map(([validFrom = null, validTo = null]) => ({ validFrom, validTo })),
  );
  const wanted = strands.map(([from, to]) => ({ from, to }));
  expect(await on(ana)).toMatchObject({ strands: wanted });
  expect(await ask('Tie', { id: tie })).toMatchObject({
    strands: wanted,
    validFrom: wanted.at(-1)?.from,
    validTo: wanted.at(-1)?.to,
  });
});

test('the dates of a tie are those of the strand that may hold on the day asked for, else of the latest', async () => {
  const { ana } = await held({ validFrom: '2000', validTo: '2004' }, { validFrom: '2008', validTo: '2012' });
  expect(await on(ana, '2002')).toMatchObject({ validFrom: '2000', validTo: '2004', holds: 'HOLDS' });
  expect(await on(ana, '2008-06')).toMatchObject({ validFrom: '2008', validTo: '2012', holds: 'HOLDS' });
  expect(await on(ana)).toMatchObject({ validFrom: '2008', validTo: '2012', holds: 'NOT_THEN' });
});

test('a period asks for any day of it', async () => {
  const { ana } = await held({ validFrom: '2008-03-10', validTo: '2008-03-20' });
  for (const asOf of ['2008', '2008-03', '2008-03-10', '2008-03-20', '2007~'])
    expect(await on(ana, asOf), asOf).toBeDefined();
  for (const asOf of ['2007', '2008-04', '2008-03-09', '2008-03-21'])
    expect(await on(ana, asOf), asOf).toBeUndefined();
});

test('what has no dates may always hold', async () => {
  const { ana } = await held({});
  expect(await on(ana, '1066')).toMatchObject({ holds: 'HOLDS', lastAttestedOn: null });
});

test('a tie whose end is open was last attested when a source last saw it', async () => {
  const { ana } = await held(
    { validFrom: '2008', validTo: '..', observedOn: '2012-05' },
    { validFrom: '2008', observedOn: '2010' },
  );
  expect(await on(ana, '2012-05')).toMatchObject({ holds: 'HOLDS', lastAttestedOn: '2012-05' });
  expect(await on(ana, '2013')).toMatchObject({ holds: 'LAST_ATTESTED', lastAttestedOn: '2012-05' });
  expect(await on(ana)).toMatchObject({ holds: 'LAST_ATTESTED' });
});

test('a tie with a known end holds to it, however old the word is', async () => {
  const { ana } = await held({ validFrom: '2008', validTo: '2030', observedOn: '2009' });
  expect(await on(ana, '2029')).toMatchObject({ holds: 'HOLDS' });
});

test('it was seen when the source was published, unless the claim says otherwise', async () => {
  const [paper] = unique('paper');
  const { tie } = await held(
    { source: source(paper, { publishedOn: '2011-04' }) },
    { source: { id: paper }, observedOn: '2009' },
  );
  const claims = nodesOf(at(await ask('Tie', { id: tie }), 'claims'));
  expect(claims.map(({ observedOn }) => String(observedOn)).sort()).toEqual(['2009', '2011-04']);
});

test.each([
  ['validFrom', '2012-13', 'PartialDate'],
  ['validFrom', 'soon', 'PartialDate'],
  ['validFrom', '2011-02-29', 'PartialDate'],
  ['validFrom', '..', '".." is for validTo alone'],
  ['observedOn', '..', '".." is for validTo alone'],
  ['observedOn', '12.04.2012', 'PartialDate'],
])('the %s %j is no date, and the words say what would be', async (field, date, words) => {
  const { code, message } = refusal(
    await attempt('Record', { claims: [valued(person('p'), 'title', 'Dr', { [field]: date })] }),
  );
  expect(code).toBe('BAD_USER_INPUT');
  expect(message).toContain(words);
  expect(message).toContain(field);
});

test('a claim cannot end before it begins', async () => {
  const claims = [valued(person('p'), 'title', 'Dr', { validFrom: '2012', validTo: '2011-12-31' })];
  expect(refusal(await attempt('Record', { claims })).message).toContain(
    'claims[0].validTo: 2011-12-31 lies before validFrom, 2012',
  );
});
