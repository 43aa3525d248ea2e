// What is one claim, and what is one tie?
import { afterAll, expect, test } from 'vitest';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  office,
  organization,
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

const tieId = (recorded: unknown, index = 0) => textAt(recorded, `claims.${index}.tie.id`);

test('the same claim recorded twice is one claim', async () => {
  const [ana, post] = unique('ana', 'post');
  const claim = tied(person(ana), 'HOLDS', office(post));
  const first = await ask('Record', { claims: [claim] });
  expect(first).toMatchObject({ created: 3, unchanged: 0 });
  const again = await ask('Record', { claims: [claim, claim] });
  expect(again).toMatchObject({ created: 0, unchanged: 6 });
  expect(at(again, 'claims.0.id')).toBe(at(first, 'claims.0.id'));
  expect(await ask('Tie', { id: tieId(first) })).toMatchObject({
    claims: { totalCount: 1 },
    evidence: { claims: 1 },
  });
});

test('a claim recorded again after its retraction is a new claim, and the old one stays retracted', async () => {
  const [ana, post] = unique('ana', 'post');
  const claim = tied(person(ana), 'HOLDS', office(post));
  const first = await ask('Record', { claims: [claim] });
  const id = textAt(first, 'claims.0.id');
  await ask('Retract', { ids: [id], reason: 'a misreading' });
  const again = await ask('Record', { claims: [claim] });
  expect(again).toMatchObject({ created: 1, unchanged: 2 });
  expect(at(again, 'claims.0.id')).not.toBe(id);
  expect(tieId(again)).toBe(tieId(first));
  expect(await ask('Node', { id })).toMatchObject({ retractionReason: 'a misreading' });
  expect(await ask('Record', { claims: [claim] })).toMatchObject({ created: 0 });
});

test.each([
  ['grade', { reliability: 'B' as const }],
  ['quote', { quote: 'he held it' }],
  ['locator', { locator: 'line 7' }],
  ['stage', { stage: 'ALLEGED' }],
  ['date', { validFrom: '2008' }],
  ['marking', { marking: 'GREEN' as const }],
])('another %s makes another claim of the same tie', async (_, change) => {
  const [ana, post] = unique('ana', 'post');
  const [who, what] = [person(ana), office(post)];
  const recorded = await ask('Record', {
    claims: [tied(who, 'HOLDS', what), tied(who, 'HOLDS', what, change)],
  });
  expect(at(recorded, 'claims.0.id')).not.toBe(at(recorded, 'claims.1.id'));
  expect(tieId(recorded, 0)).toBe(tieId(recorded, 1));
});

test('a claim with its defaults written out is the claim without them', async () => {
  const [ana, post] = unique('ana', 'post');
  const plain = tied(person(ana), 'HOLDS', office(post));
  const spelled = {
    ...plain,
    stance: 'ASSERTS' as const,
    stage: 'STATED',
    reliability: 'F' as const,
    credibility: 'CANNOT_BE_JUDGED' as const,
    marking: 'CLEAR' as const,
    locator: ' ',
  };
  const recorded = await ask('Record', { claims: [plain, spelled] });
  expect(at(recorded, 'claims.0.id')).toBe(at(recorded, 'claims.1.id'));
});

test('no date, a year and a month are three claims of one tie', async () => {
  const [ana, post] = unique('ana', 'post');
  const [who, what] = [person(ana), office(post)];
  const claims = [{}, { validFrom: '2008' }, { validFrom: '2008-04' }].map((dates) =>
    tied(who, 'HOLDS', what, dates),
  );
  const recorded = await ask('Record', { claims });
  expect(new Set([0, 1, 2].map((index) => tieId(recorded, index))).size).toBe(1);
  expect(await ask('Tie', { id: tieId(recorded) })).toMatchObject({ evidence: { claims: 3, sources: 1 } });
});

test('a tie without direction is one tie whichever end is named first, its ends in order of id', async () => {
  const [ana, bea] = unique('ana', 'bea');
  const recorded = await ask('Record', {
    claims: [
      tied(person(bea), 'FAMILY_OF', person(ana), { source: source('church-book') }),
      tied(person(ana), 'FAMILY_OF', person(bea)),
    ],
  });
  expect(tieId(recorded, 0)).toBe(tieId(recorded, 1));
  expect(at(recorded, 'claims.0.tie')).toMatchObject({
    from: { id: ana },
    to: { id: bea },
    evidence: { sources: 2 },
  });
  expect(at(recorded, 'claims.0.subject.id')).toBe(bea);
});

test('a tie with a direction is another tie the other way round', async () => {
  const [gang, cell] = unique('gang', 'cell');
  const [a, b] = [organization(gang), organization(cell)];
  const recorded = await ask('Record', {
    claims: [tied(a, 'MEMBER_OF', b, { stage: 'STATED' }), tied(b, 'MEMBER_OF', a, { stage: 'STATED' })],
  });
  expect(tieId(recorded, 0)).not.toBe(tieId(recorded, 1));
});

test('an episode names one of several ties of a kind on purpose', async () => {
  const [ana, post] = unique('ana', 'post');
  const [who, what] = [person(ana), office(post)];
  const claims = [{}, { episode: 'second term' }, { episode: ' second term ' }].map((within) =>
    tied(who, 'HOLDS', what, { locator: JSON.stringify(within) }, within),
  );
  const recorded = await ask('Record', { claims });
  expect(tieId(recorded, 0)).not.toBe(tieId(recorded, 1));
  expect(tieId(recorded, 1)).toBe(tieId(recorded, 2));
});

test('a role is part of a tie where the vocabulary says so, and elsewhere only said of it', async () => {
  const [ana, bea, post] = unique('ana', 'bea', 'post');
  const [who, whom, what] = [person(ana), person(bea), office(post)];
  const recorded = await ask('Record', {
    claims: [
      ...['fraud', 'violence'].map((role) =>
        tied(who, 'COLLUDES_WITH', whom, { stage: 'ALLEGED' }, { role }),
      ),
      ...['acting', 'removed'].map((role) => tied(who, 'HOLDS', what, {}, { role })),
    ],
  });
  expect(tieId(recorded, 0)).not.toBe(tieId(recorded, 1));
  expect(tieId(recorded, 2)).toBe(tieId(recorded, 3));
});

test('a tie id that is given is kept, and refused for other ends or another type', async () => {
  const [ana, bea, gang, id] = unique('ana', 'bea', 'gang', 'tie');
  const [who, body] = [person(ana), organization(gang)];
  const first = await ask('Record', { claims: [tied(who, 'MEMBER_OF', body, { stage: 'STATED' }, { id })] });
  expect(tieId(first)).toBe(id);
  const otherEnds = await attempt('Record', {
    claims: [tied(person(bea), 'MEMBER_OF', body, { stage: 'STATED' }, { id })],
  });
  expect(refusal(otherEnds)).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('claims[0].tie.id'),
  });
  const otherType = await attempt('Record', {
    claims: [tied(who, 'LEADS', body, { stage: 'STATED' }, { id })],
  });
  expect(refusal(otherType).message).toContain(`"${id}" is a MEMBER_OF from "${ana}" to "${gang}"`);
  const together = [
    tied(who, 'LEADS', body, { stage: 'STATED' }, { id: `${id}-new` }),
    tied(who, 'DIRECTS', body, {}, { id: `${id}-new` }),
  ];
  expect(refusal(await attempt('Record', { claims: together })).code).toBe('BAD_USER_INPUT');
});

test('an entity, a source, a tie and a claim never share an id', async () => {
  const [ana, bea, post, paper, held] = unique('ana', 'bea', 'post', 'paper', 'held');
  const claim = tied(person(ana), 'HOLDS', office(post), { source: source(paper) }, { id: held });
  const claimId = textAt(await ask('Record', { claims: [claim] }), 'claims.0.id');
  const refused = async (id: string, as: 'entity' | 'source' | 'tie') => {
    const claims = {
      entity: valued(person(id), 'title', 'Dr'),
      source: valued(person(bea), 'title', 'Dr', { source: source(id) }),
      tie: tied(person(bea), 'HOLDS', office(post), {}, { id }),
    };
    return refusal(await attempt('Record', { claims: [claims[as]] })).message;
  };
  for (const id of [paper, held, claimId])
    expect(await refused(id, 'entity'), id).toContain('this id cannot be used');
  for (const id of [ana, held, claimId])
    expect(await refused(id, 'source'), id).toContain('this id cannot be used');
  for (const id of [ana, paper, claimId])
    expect(await refused(id, 'tie'), id).toContain('this id cannot be used');
});

test('an id is refused twice within one record as well', async () => {
  const [both, post] = unique('both', 'post');
  const asEntityAndSource = tied(person(both), 'HOLDS', office(post), { source: source(both) });
  expect(refusal(await attempt('Record', { claims: [asEntityAndSource] })).message).toContain(
    'this id cannot be used',
  );
  const asEntityAndTie = tied(person(both), 'HOLDS', office(post), {}, { id: both });
  expect(refusal(await attempt('Record', { claims: [asEntityAndTie] })).message).toContain(
    'this id cannot be used',
  );
});

test('ids that are made say nothing of whom they are about', async () => {
  const [ana, post] = unique('Bubo', 'post');
  const recorded = await ask('Record', { claims: [tied(person(ana), 'HOLDS', office(post))] });
  expect(tieId(recorded)).toMatch(/^[\w-]{20}$/);
  expect(textAt(recorded, 'claims.0.id')).toMatch(/^[\w-]{20}$/);
});

test.each(['', 'two words', 'tab\there', 'Bubó', 'x'.repeat(201)])('%j is no id', async (id) => {
  const { code, message } = refusal(
    await attempt('Record', { claims: [valued(person(id, 'Ana'), 'title', 'Dr')] }),
  );
  expect(code).toBe('BAD_USER_INPUT');
  expect(message).toContain('claims[0].subject.id');
});
