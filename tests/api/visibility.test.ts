// Who sees what, and what may be recorded by whom?
import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../../server/http.ts';
import { frontDoor } from '../frontDoor.ts';
import {
  at,
  idsOf,
  nodesOf,
  office,
  organization,
  person,
  questions,
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

test('what is marked above the clearance does not exist, whichever way it is asked for', async () => {
  const [ana, post, paper] = unique('Anastasia', 'post', 'paper');
  const before = await ask('Graph', {}, 'AMBER');
  const recorded = await ask('Record', {
    claims: [tied(person(ana), 'HOLDS', office(post), { marking: 'RED', source: source(paper) })],
  });
  const tie = textAt(recorded, 'claims.0.tie.id');
  for (const id of [ana, post, paper, tie, textAt(recorded, 'claims.0.id')]) {
    expect(await ask('Node', { id }), id).toMatchObject({ id });
    expect(await ask('Node', { id }, 'AMBER_STRICT'), id).toBe(null);
  }
  expect(await ask('Entity', { id: ana }, 'AMBER')).toBe(null);
  expect(await ask('Source', { id: paper }, 'AMBER')).toBe(null);
  expect(idsOf(await ask('Entities', { first: 500 }, 'AMBER'))).not.toContain(ana);
  expect(idsOf(await ask('Sources', { first: 500 }, 'AMBER'))).not.toContain(paper);
  expect(idsOf(await ask('Ties', { first: 500 }, 'AMBER'))).not.toContain(tie);
  expect(await ask('Claims', { where: { about: [ana] } }, 'AMBER')).toMatchObject({
    totalCount: 0,
    edges: [],
  });
  expect(await ask('Search', { text: ana }, 'AMBER')).toMatchObject({ totalCount: 0, edges: [] });
  expect(await ask('Graph', {}, 'AMBER')).toEqual(before);
  const missing = refusal(await attempt('Neighbourhood', { of: [ana] }, 'AMBER'));
  expect(missing).toEqual({ code: 'NOT_FOUND', message: `There is no entity "${ana}".` });
});

test('a tie shows each viewer the evidence, role and dates of the claims that may be seen there', async () => {
  const [ana, post] = unique('ana', 'post');
  const recorded = await ask('Record', {
    claims: [
      tied(person(ana), 'HOLDS', office(post), { validFrom: '2008' }, { role: 'acting' }),
      tied(
        person(ana),
        'HOLDS',
        office(post),
        {
          source: source('cable'),
          marking: 'RED',
          reliability: 'A',
          credibility: 'CONFIRMED',
          validTo: '2007',
        },
        { role: 'removed' },
      ),
    ],
  });
  const id = textAt(recorded, 'claims.0.tie.id');
  expect(await ask('Tie', { id }, 'AMBER')).toMatchObject({
    role: 'acting',
    strands: [{ from: '2008', to: null }],
    evidence: { sources: 1, claims: 1, grade: null },
    claims: { totalCount: 1 },
  });
  expect(await ask('Tie', { id })).toMatchObject({ role: 'removed', evidence: { sources: 2, grade: 'A1' } });
});

test('a claim cannot be recorded above the clearance, and nothing of the record is kept', async () => {
  const [ana] = unique('ana');
  const claims = [
    valued(person(ana), 'title', 'Dr'),
    valued({ id: ana }, 'title', 'Prof', { marking: 'AMBER' }),
  ];
  expect(refusal(await attempt('Record', { claims }, 'GREEN'))).toEqual({
    code: 'FORBIDDEN',
    message: 'claims[1].marking: AMBER is above your clearance, GREEN. Nothing was recorded.',
  });
  expect(await ask('Node', { id: ana })).toBe(null);
});

test('a hidden id behaves as if it did not exist', async () => {
  const [ana] = unique('ana');
  await door.record(valued(person(ana, 'The agent'), 'title', 'Dr', { marking: 'RED' }));
  const untyped = refusal(
    await attempt('Record', { claims: [valued({ id: ana, name: 'Ana' }, 'title', 'Mr')] }, 'GREEN'),
  );
  expect(untyped.message).toContain(`"${ana}" is not known: give the type of this new entity`);
  expect(await ask('Record', { claims: [valued(person(ana, 'Ana'), 'title', 'Mr')] }, 'GREEN')).toMatchObject(
    { created: 2 },
  );
  expect(await ask('Entity', { id: ana }, 'GREEN')).toMatchObject({ name: 'Ana', otherNames: [] });
});

test('where a hidden id cannot behave as if it did not exist, it is one that cannot be used, in the same words', async () => {
  const [ana, paper, held, post] = unique('ana', 'paper', 'held', 'post');
  await door.record(
    tied(
      person(ana),
      'HOLDS',
      office(post),
      { marking: 'RED', source: source(paper, { title: 'Cable 7' }) },
      { id: held },
    ),
    tied(person(`${ana}-b`), 'HOLDS', office(`${post}-b`)),
  );
  const asks = {
    entity: valued(organization(ana), 'kind', 'gang'),
    source: valued(person(`${ana}-b`), 'title', 'Dr', { source: source(paper) }),
    tie: tied({ id: `${ana}-b` }, 'HOLDS', { id: `${post}-b` }, {}, { id: held }),
    claimAsEntity: valued(person(held), 'title', 'Dr'),
  };
  for (const [what, claim] of Object.entries(asks)) {
    const { code, message } = refusal(await attempt('Record', { claims: [claim] }, 'GREEN'));
    expect(code, what).toBe('BAD_USER_INPUT');
    expect(message, what).toMatch(/: "[\w-]+": this id cannot be used: choose another\.$/);
  }
});

test('a hidden claim is not found by whoever would retract it, in the words for one that is not there', async () => {
  const [ana] = unique('ana');
  const [claim] = await door.record(valued(person(ana), 'title', 'Dr', { marking: 'RED' }));
  const id = claim?.id ?? '';
  const hidden = refusal(await attempt('Retract', { ids: [id], reason: 'no' }, 'GREEN'));
  expect(hidden).toEqual({ code: 'NOT_FOUND', message: `There is no claim "${id}".` });
  expect(refusal(await attempt('Retract', { ids: ['nothing'], reason: 'no' })).message).toBe(
    'There is no claim "nothing".',
  );
  expect(await ask('Node', { id })).toMatchObject({ retractedAt: null });
});

test('what has only retracted claims is answered by its id and in those claims, and not listed, counted or searched', async () => {
  const [ana, post, paper] = unique('Evangelina', 'post', 'paper');
  const before = await ask('Graph');
  const recorded = await ask('Record', {
    claims: [tied(person(ana), 'HOLDS', office(post), { source: source(paper) })],
  });
  const ids = [0, 1, 2].map((index) => textAt(recorded, `claims.${index}.id`));
  await ask('Retract', { ids, reason: 'a mistake' });
  const tie = textAt(recorded, 'claims.0.tie.id');
  expect(await ask('Entity', { id: ana })).toMatchObject({
    name: ana,
    properties: [],
    ties: { totalCount: 0 },
    claims: { totalCount: 0 },
  });
  expect(await ask('Tie', { id: tie })).toMatchObject({
    evidence: { sources: 0, claims: 0 },
    holds: 'NOT_THEN',
    claims: { totalCount: 1 },
  });
  expect(await ask('Source', { id: paper })).toMatchObject({ title: `The ${paper}` });
  const about = await ask('Claims', { where: { about: [ana], includeRetracted: true } });
  expect(nodesOf(about)).toMatchObject([{ subject: { id: ana } }, { subject: { id: ana } }]);
  expect(await ask('Claims', { where: { about: [ana] } })).toMatchObject({ totalCount: 0 });
  expect(idsOf(await ask('Entities', { first: 500 }))).not.toContain(ana);
  expect(idsOf(await ask('Sources', { first: 500 }))).not.toContain(paper);
  expect(idsOf(await ask('Ties', { first: 500, where: { minSources: 0 } }))).not.toContain(tie);
  expect(await ask('Search', { text: ana })).toMatchObject({ totalCount: 0 });
  const { version: _, ...counts } = before as { version: number };
  expect(await ask('Graph')).toMatchObject(counts);
});

test('the version counts what changed for this viewer alone', async () => {
  const [ana] = unique('ana');
  const version = async (clearance: string) => Number(at(await ask('Graph', {}, clearance), 'version'));
  const [clear, red] = [await version('CLEAR'), await version('RED')];
  await door.record(valued(person(ana), 'title', 'Dr', { marking: 'RED' }));
  expect([await version('CLEAR'), await version('RED')]).toEqual([clear, red + 1]);
});

test.each(['', 'green', 'TLP:RED', 'RED, CLEAR', '4', 'toString'])(
  'the clearance %j is an error that names the five',
  async (clearance) => {
    const { errors, data } = await attempt('Graph', {}, clearance);
    expect(data).toBe(null);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Give one of CLEAR, GREEN, AMBER, AMBER_STRICT, RED, once'),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  },
);

test('a clearance that is given twice is an error, even where both say the same', async () => {
  const body = JSON.stringify({ query: questions['Graph'] });
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(
      `${door.url}/graphql`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          'claimgraph-clearance': ['GREEN', 'GREEN'],
        },
      },
      (response) => resolve(response.resume().statusCode),
    );
    sent.on('error', reject).end(body);
  });
  expect(status).toBe(400);
});

test('the clearance that is asked for only lowers, and from elsewhere nothing can be recorded', async () => {
  const [ana] = unique('ana');
  await door.record(valued(person(ana), 'title', 'Dr', { marking: 'GREEN' }));
  const open = await serve({ store: door.store, host: '0.0.0.0', port: 0, log: pino({ level: 'silent' }) });
  try {
    const url = open.url.replace('0.0.0.0', '127.0.0.1');
    const asked = async (query: string | undefined, variables: object) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'claimgraph-clearance': 'RED' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Record<string, unknown>;
    };
    expect(at(await asked(questions['Node'], { id: ana }), 'data.node')).toBe(null);
    const recorded = await asked(questions['Record'], {
      claims: [valued(person(`${ana}-b`), 'title', 'Dr')],
    });
    expect(at(recorded, 'errors.0.extensions.code')).toBe('FORBIDDEN');
  } finally {
    await open.close();
  }
});
