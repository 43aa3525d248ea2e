// What changed between two dates, in the world or in what is known of it?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import { at, office, organization, person, refusal, source, textAt, tied, valued, visitor } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());
const { ask, attempt } = visitor(door);

interface Row {
  tie: { type: string; from: { id: string; name: string }; to: { id: string } };
  on: string | null;
  certain: boolean;
  before: object | null;
  after: object | null;
}

const lists = ['appeared', 'ended', 'gained', 'lost', 'silent'] as const;
const rowsOf = (answer: unknown, list: (typeof lists)[number]) => at(answer, `${list}.changes`) as Row[];

/** "ana HOLDS post 2010", in each list that is not empty; "?" where it is not certain. */
function told(answer: unknown): Record<string, string[]> {
  const words = ({ tie, on, certain }: Row) =>
    [tie.from.id, tie.type, tie.to.id, ...(on === null ? [] : [`${on}${certain ? '' : '?'}`])].join(' ');
  return Object.fromEntries(
    lists.flatMap((list) => {
      const rows = rowsOf(answer, list);
      expect(at(answer, `${list}.total`)).toBe(rows.length);
      return rows.length > 0 ? [[list, rows.map(words)]] : [];
    }),
  );
}

const offices = (answer: unknown) =>
  (at(answer, 'offices') as Record<'office' | 'left' | 'came', unknown>[]).map(
    ({ office: of, left, came }) => ({
      office: textAt(of, 'id'),
      left: (left as unknown[]).map((tie) => textAt(tie, 'from.id')),
      came: (came as unknown[]).map((tie) => textAt(tie, 'from.id')),
    }),
  );
const entities = (answer: unknown, list: string) =>
  (at(answer, `${list}.entities`) as { id: string }[]).map(({ id }) => id);

const [ana, bo, cy, gang] = [person('ana'), person('bo'), person('cy'), organization('gang')];
const post = office('post');
const by = (id: string, publishedOn: string) => ({ source: source(id, { publishedOn }) });

/** Ana leaves a post, Bo comes to it; a gang, of which one source speaks early, one late, and one denies. */
async function tell(): Promise<void> {
  await door.clean();
  await door.record(
    tied(ana, 'HOLDS', post, { validFrom: '2008', validTo: '2010-06', ...by('gazette', '2015') }),
    tied(bo, 'HOLDS', post, { validFrom: '2010-07-01', validTo: '..', ...by('gazette', '2015') }),
    tied(cy, 'LEADS', gang, { validFrom: '2007', validTo: '..', ...by('early', '2009'), stage: 'ALLEGED' }),
    tied(ana, 'MEMBER_OF', gang, { validFrom: '2010', validTo: '2010', ...by('early', '2009') }),
    tied(ana, 'MEMBER_OF', gang, { validFrom: '2010', validTo: '2010-12', ...by('late', '2010-05') }),
    tied(bo, 'ASSOCIATE_OF', cy, by('first', '2008')),
    tied(bo, 'ASSOCIATE_OF', cy, { ...by('reply', '2010-08'), stance: 'DENIES' }),
  );
}

test('in the world ties begin and end, gain and lose, fall silent; who left an office stands beside who came', async () => {
  await tell();
  const answer = await ask('Change', { since: '2010', until: '2010-08' });
  expect(told(answer)).toEqual({
    appeared: ['ana MEMBER_OF gang 2010?', 'bo HOLDS post 2010-07-01'],
    ended: ['ana HOLDS post 2010-06'],
    gained: ['ana MEMBER_OF gang'],
    lost: ['bo ASSOCIATE_OF cy'],
    silent: ['bo ASSOCIATE_OF cy 2008', 'cy LEADS gang 2009'],
  });
  expect(offices(answer)).toEqual([{ office: 'post', left: ['ana'], came: ['bo'] }]);
  expect(answer).toMatchObject({
    officesTotal: 1,
    gained: { changes: [{ before: { sources: 1 }, after: { sources: 2 } }] },
    lost: { changes: [{ before: { contested: false }, after: { contested: true } }] },
    // The gazette came out later.
    ended: { changes: [{ before: null, after: null }] },
  });
  // Of Bo a tie has no dates, so that it may have held before.
  expect([entities(answer, 'entitiesAppeared'), entities(answer, 'entitiesEnded')]).toEqual([[], []]);
  const terms = await ask('Change', { since: '2010', until: '2010-08', where: { types: ['HOLDS'] } });
  expect([entities(terms, 'entitiesAppeared'), entities(terms, 'entitiesEnded')]).toEqual([['bo'], ['ana']]);
});

test('of some, only their ties and they themselves; a period of which nothing is said has no changes', async () => {
  await tell();
  const answer = await ask('Change', { since: '2010', until: '2011', of: { ids: ['bo'] } });
  expect(told(answer)).toEqual({
    appeared: ['bo HOLDS post 2010-07-01'],
    lost: ['bo ASSOCIATE_OF cy'],
    silent: ['bo ASSOCIATE_OF cy 2008'],
  });
  const early = await ask('Change', { since: '1900', until: '1901' });
  expect([told(early), offices(early), entities(early, 'entitiesAppeared')]).toEqual([{}, [], []]);
  const unknown = await ask('Change', {
    knownSince: '2001-01-01T00:00:00Z',
    knownUntil: '2002-01-01T00:00:00Z',
  });
  expect([told(unknown), offices(unknown), entities(unknown, 'entitiesAppeared')]).toEqual([{}, [], []]);
});

test('of many only the first are listed, and all are counted', async () => {
  await tell();
  const answer = await ask('Change', { since: '2010', until: '2010', first: 1 });
  expect(rowsOf(answer, 'ended')).toMatchObject([{ on: '2010-06' }]);
  expect(answer).toMatchObject({ appeared: { total: 2 }, ended: { total: 2 } });
});

/** A moment after all that was written, and before all that will be. */
function moment(): string {
  const found = door.clock.now + 3_600_000;
  door.clock.now += 86_400_000;
  return new Date(found).toISOString();
}

test('in knowledge ties are chosen and not any more; what ended is answered as it was known then', async () => {
  await tell();
  const [term] = await door.record(
    tied({ ...ana, name: 'Ana' }, 'HOLDS', office('desk'), by('gazette', '2015')),
  );
  const knownSince = moment();
  await door.record(
    tied(ana, 'MEMBER_OF', gang, { ...by('third', '2016'), locator: 'page 1' }),
    tied(cy, 'LEADS', gang, { ...by('reply', '2010-08'), stance: 'DENIES' }),
    tied(person('di'), 'HOLDS', office('desk'), { ...by('third', '2016'), validFrom: '1990' }),
    valued({ id: 'ana' }, 'name', 'Dona Ana', { reliability: 'A', credibility: 'CONFIRMED' }),
  );
  await ask('Retract', { ids: [term!.id], reason: 'misread' });
  const knownUntil = moment();
  await door.record(tied(person('ed'), 'HOLDS', office('desk'), by('third', '2016')));
  const answer = await ask('Change', { knownSince, knownUntil });
  expect(told(answer)).toEqual({
    appeared: ['di HOLDS desk'],
    ended: ['ana HOLDS desk'],
    gained: ['ana MEMBER_OF gang'],
    lost: ['cy LEADS gang'],
  });
  expect(answer).toMatchObject({
    appeared: { changes: [{ certain: true, before: null, after: { sources: 1 } }] },
    ended: { changes: [{ before: { sources: 1 }, after: null }] },
  });
  // As known then, by name and claims.
  expect(rowsOf(answer, 'ended')[0]).toMatchObject({
    tie: { from: { name: 'ana' }, claims: { totalCount: 1 } },
  });
  expect(rowsOf(answer, 'gained')[0]!.tie.from.name).toBe('Dona Ana');
  expect(offices(answer)).toEqual([{ office: 'desk', left: ['ana'], came: ['di'] }]);
  expect(entities(answer, 'entitiesAppeared')).toEqual(['di']);
  const since = await ask('Change', { knownSince, of: { ids: ['desk'] } });
  expect(told(since)['appeared']!.sort()).toEqual(['di HOLDS desk', 'ed HOLDS desk']);
  expect(told(since)['ended']).toEqual(['ana HOLDS desk']);
});

test('a tie that became one with another has ended, and the other gained what it brought', async () => {
  await tell();
  await door.record(
    tied(person('old-ana'), 'MEMBER_OF', gang, by('third', '2016')),
    tied(person('old-ana'), 'LEADS', gang, by('third', '2016')),
  );
  const knownSince = moment();
  await ask('RecordSame', { entities: ['ana', 'old-ana'], marking: 'GREEN', reason: 'one woman' });
  const answer = await ask('Change', { knownSince, of: { ids: ['old-ana'] } });
  const [one] = Object.values(told(answer)).flat();
  expect(one).toBeDefined();
  expect(entities(answer, 'entitiesEnded')).toEqual(['old-ana']);
  expect(rowsOf(answer, 'ended').concat(rowsOf(answer, 'gained'))).toHaveLength(2);
  const clear = await ask('Change', { knownSince }, 'CLEAR');
  expect(told(clear)).toEqual({});
});

test('a claim that the viewer may not see changes nothing for him', async () => {
  await tell();
  const asked = { since: '2010', until: '2010-08' };
  const knownSince = moment();
  const before = await ask('Change', asked, 'AMBER');
  await door.record(
    tied(cy, 'HOLDS', post, {
      validFrom: '2010-02',
      validTo: '2010-03',
      ...by('secret', '2010'),
      marking: 'RED',
    }),
    tied(ana, 'MEMBER_OF', gang, { ...by('secret', '2010'), marking: 'RED', stance: 'DENIES' }),
  );
  expect(await ask('Change', asked, 'AMBER')).toEqual(before);
  expect(told(await ask('Change', { knownSince }, 'AMBER'))).toEqual({});
  expect(told(await ask('Change', { knownSince }))).toEqual({
    appeared: ['cy HOLDS post'],
    lost: ['ana MEMBER_OF gang'],
  });
});

test('what cannot be asked is refused with what to do', async () => {
  await tell();
  const refused = async (variables: object, clearance?: string) =>
    refusal(await attempt('Change', variables, clearance));
  await door.record(tied(person('spy'), 'MEMBER_OF', gang, { ...by('secret', '2010'), marking: 'RED' }));
  const period = { since: '2010', until: '2011' };
  for (const id of ['nobody', 'spy'])
    expect(await refused({ ...period, of: { ids: [id] } }, 'GREEN')).toEqual({
      code: 'NOT_FOUND',
      message: `There is no entity "${id}".`,
    });
  const then = '2023-01-01T00:00:00.000Z';
  for (const [variables, message] of [
    [{}, 'no dates are given. Give since and until for the world'],
    [{ ...period, knownSince: then }, 'Ask for a change of the world or for one of what is known'],
    [{ since: '2010', knownUntil: then }, 'Ask for a change of the world or for one of what is known'],
    [{ since: '2010' }, 'change(until:) is not given'],
    [{ until: '2010' }, 'change(since:) is not given'],
    [{ since: '..', until: '2010' }, 'change(since:): ".." is no date'],
    [{ since: '2010', until: '..' }, 'change(until:): ".." is no date'],
    [{ since: '2010', until: '2009-12-31' }, 'change(until:) is 2009-12-31, before since, 2010'],
    [{ knownUntil: then }, 'change(knownSince:) is not given'],
    [
      { knownSince: '2999-01-01T00:00:00Z' },
      'change(knownSince:) is 2999-01-01T00:00:00.000Z, which is yet to come',
    ],
    [
      { knownSince: then, knownUntil: '2022-12-31T23:59:59Z' },
      'change(knownUntil:) is 2022-12-31T23:59:59.000Z, before',
    ],
    [{ ...period, where: { asOf: '2010' } }, 'change(where:) has asOf'],
    [{ knownSince: then, where: { asOf: '2010' } }, 'change(where:) has asOf'],
    [{ knownSince: then, where: { asKnownOn: then } }, 'change(where:) has asKnownOn'],
    [{ ...period, first: 0 }, 'change(first:) is 0. Give 1 to 500.'],
    [{ ...period, first: 501 }, 'change(first:) is 501. Give 1 to 500.'],
    [{ ...period, of: { ids: [] } }, 'change(of:): the list of ids is empty'],
    [{ ...period, of: { where: { name: 'zzz' } } }, 'change(of:): no entity fits the filter'],
    [{ ...period, where: { types: [] } }, 'where.types: the list is empty'],
  ] as const)
    expect(await refused(variables), JSON.stringify(variables)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message) as string,
    });
  expect(told(await ask('Change', { ...period, where: { asKnownOn: then } }))).toEqual({});
  expect(told(await ask('Change', { since: '2010-06', until: '2010' }))).toHaveProperty('appeared');
});
