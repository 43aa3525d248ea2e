// When did we know it?
import { afterAll, expect, test } from 'vitest';
import type { SentClaim } from '../../server/record/inputs.ts';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  idsOf,
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

/** Records that Ana holds a post. */
async function held(more: Partial<SentClaim>): Promise<[ana: string]> {
  const [ana, post] = unique('ana', 'post');
  await door.record(tied(person(ana), 'HOLDS', office(post), more));
  return [ana];
}

test('what was known at a moment is answered again as it was then: names, evidence, dates, roots', async () => {
  const [ana, post, story, reprint] = unique('ana', 'post', 'story', 'reprint');
  const early = (id: string, more: Partial<SentClaim>) =>
    tied(person(ana, 'Ana'), 'HOLDS', office(post), {
      source: source(id),
      validFrom: '2008',
      validTo: '2009',
      ...more,
    });
  const recorded = await ask('Record', {
    claims: [early(story, { reliability: 'C', credibility: 'CONFIRMED' }), early(reprint, {})],
  });
  const asKnownOn = textAt(recorded, 'claims.0.recordedAt');
  const asked = { id: ana, where: { asKnownOn } };
  const then = await ask('Entity', { id: ana });
  const around = await ask('Neighbourhood', { of: [ana], where: { asKnownOn } });
  door.clock.now += 86_400_000;
  await door.record(
    early(reprint, { source: source(reprint, { repeats: story }), locator: 'page 2' }),
    valued(person(ana, 'Dona Ana'), 'title', 'Dr', { reliability: 'A', credibility: 'CONFIRMED' }),
    tied(
      { id: ana },
      'HOLDS',
      { id: post },
      { validFrom: '2009', validTo: '2014', reliability: 'A', credibility: 'CONFIRMED' },
      { role: 'acting' },
    ),
    tied({ id: ana }, 'HOLDS', { id: post }, { stance: 'DENIES', source: source('reply') }),
  );
  await ask('Retract', { ids: [textAt(recorded, 'claims.0.id')], reason: 'misread' });
  const now = await ask('Entity', { id: ana });
  expect(at(now, 'ties.edges.0.node')).toMatchObject({
    role: 'acting',
    validTo: '2014',
    evidence: { contested: true, grade: 'A1' },
    from: { name: 'Dona Ana' },
  });
  const again = await ask('Entity', asked);
  expect(at(again, 'ties')).toEqual(at(then, 'ties'));
  expect(at(again, 'tieCounts')).toEqual(at(then, 'tieCounts'));
  expect(await ask('Neighbourhood', { of: [ana], where: { asKnownOn } })).toEqual(around);
  expect(at(again, 'ties.edges.0.node')).toMatchObject({
    from: { name: 'Ana' },
    evidence: { sources: 2, contested: false },
    role: null,
  });
});

test('before anything was recorded nothing was known', async () => {
  const [ana] = await held({});
  const where = { asKnownOn: '2001-01-01T00:00:00Z' };
  expect(await ask('Entity', { id: ana, where })).toMatchObject({ ties: { totalCount: 0 }, tieCounts: [] });
  expect(await ask('Ties', { where })).toMatchObject({ totalCount: 0, edges: [] });
  const missing = refusal(await attempt('Neighbourhood', { of: [ana], where }));
  expect(missing).toEqual({ code: 'NOT_FOUND', message: `There is no entity "${ana}".` });
});

test('later than the last record means the last record', async () => {
  const [ana] = await held({ validFrom: '2008' });
  const where = { asKnownOn: '2999-01-01T00:00:00+02:00' };
  expect(at(await ask('Entity', { id: ana, where }), 'ties')).toEqual(
    at(await ask('Entity', { id: ana }), 'ties'),
  );
});

test('recordedAt rises also when the clock stands still or jumps back, and the order of claims follows it', async () => {
  const [ana] = unique('ana');
  await door.record(valued(person(ana), 'title', 'Dr 0'));
  door.clock.now -= 3_600_000;
  const ids: string[] = [];
  for (let i = 1; i <= 12; i++) {
    const recorded = await ask('Record', { claims: [valued({ id: ana }, 'title', `Dr ${i}`)] });
    ids.push(textAt(recorded, 'claims.0.id'));
  }
  const claims = await ask('Claims', { where: { about: [ana], properties: ['title'] }, first: 12 });
  expect(idsOf(claims)).toEqual(ids.reverse());
  const moments = nodesOf(claims).map(({ recordedAt }) => recordedAt as string);
  for (const moment of moments) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect([...moments].sort().reverse()).toEqual(moments);
  expect(new Set(moments).size).toBe(12);
  door.clock.now += 7_200_000;
});
