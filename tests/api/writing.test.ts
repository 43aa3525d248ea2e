// Is a write whole, or not there at all?
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSeed } from '../../seed/load.ts';
import { documentsFolder } from '../../seed/main.ts';
import { serve } from '../../server/http.ts';
import { handedOver, type SentClaim } from '../../server/record/inputs.ts';
import { recordInto } from '../../server/record/recordInto.ts';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import {
  at,
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

let door: FrontDoor;
beforeAll(async () => {
  door = await frontDoor();
});
afterAll(() => door.close());
const { ask, attempt } = visitor(() => door);

test('a dry run answers as if it had recorded, and changes nothing', async () => {
  const [ana, post] = unique('ana', 'post');
  const first = tied(person(ana, 'Ana'), 'HOLDS', office(post), { validFrom: '2008' });
  const recorded = await ask('Record', { claims: [first] });
  const id = textAt(recorded, 'claims.0.tie.id');
  const [graph, before] = [await ask('Graph'), await ask('Tie', { id })];
  const second = tied(
    { id: ana, name: 'Dona Ana' },
    'HOLDS',
    { id: post },
    { source: source('other'), validFrom: '2004', validTo: '2008' },
  );
  const rehearsed = await ask('Record', { claims: [first, second], dryRun: true });
  expect(rehearsed).toMatchObject({ created: 2, unchanged: 3 });
  expect(at(rehearsed, 'claims.1.tie')).toMatchObject({
    id,
    evidence: { sources: 2, claims: 2 },
    strands: [{ from: '2004', to: null }],
  });
  expect(at(rehearsed, 'claims.1.source.id')).toBe('other');
  expect(await ask('Graph')).toEqual(graph);
  expect(await ask('Tie', { id })).toEqual(before);
  expect(await ask('Source', { id: 'other' })).toBe(null);
  // Nothing holds the lock that the next write waits for.
  expect(await ask('Record', { claims: [first] })).toMatchObject({ created: 0 });
});

test('a dry run is refused in the words of the record itself', async () => {
  const claims = [valued(person('p'), 'birthDate', 'soon')];
  const [rehearsed, real] = [
    await attempt('Record', { claims, dryRun: true }),
    await attempt('Record', { claims }),
  ];
  expect(refusal(rehearsed)).toEqual(refusal(real));
});

test('one bad claim of many leaves nothing recorded, and every mistake is named at once', async () => {
  const [ana, post] = unique('ana', 'post');
  const before = await ask('Graph');
  const claims = [
    tied(person(ana), 'HOLDS', office(post)),
    valued({ id: ana }, 'birthDate', 'soon'),
    tied(person(ana), 'HOLDS', { id: 'nowhere' }),
  ];
  const { message } = refusal(await attempt('Record', { claims }));
  expect(message).toMatch(/^Nothing was recorded\. /);
  expect(message).toContain('claims[1].value: birthDate "soon" is no date');
  expect(message).toContain(
    'claims[2].tie.to.id: "nowhere" is not known: give the type of this new entity, and a name',
  );
  expect(await ask('Graph')).toEqual(before);
  expect(await ask('Entity', { id: ana })).toBe(null);
});

test('a replacement is all or nothing', async () => {
  const [ana] = unique('ana');
  const [claim] = await door.record(valued(person(ana), 'birthDate', '1961'));
  const retract = [claim?.id];
  const bad = await attempt('Replace', {
    retract,
    reason: 'a later edition',
    record: [valued({ id: ana }, 'birthDate', 'soon')],
  });
  expect(refusal(bad).message).toContain('Nothing was recorded. claims[0].value');
  expect(await ask('Node', { id: claim?.id })).toMatchObject({ retractedAt: null });
  const missing = await attempt('Replace', {
    retract: ['nothing'],
    reason: 'a later edition',
    record: [valued({ id: ana }, 'birthDate', '1962')],
  });
  expect(refusal(missing).code).toBe('NOT_FOUND');
  expect(at(await ask('Entity', { id: ana, names: ['birthDate'] }), 'properties')).toMatchObject([
    { value: '1961' },
  ]);
  await ask('Replace', {
    retract,
    reason: 'a later edition',
    record: [valued({ id: ana }, 'birthDate', '1962')],
  });
  expect(at(await ask('Entity', { id: ana, names: ['birthDate'] }), 'properties')).toMatchObject([
    { value: '1962' },
  ]);
});

test('a claim can be retracted and recorded anew in one replacement', async () => {
  const [ana] = unique('ana');
  const claim = valued(person(ana), 'birthDate', '1961');
  const [first] = await door.record(claim);
  const replaced = await ask('Replace', { retract: [first?.id], reason: 'checked again', record: [claim] });
  expect(replaced).toMatchObject({ created: 1 });
  expect(at(replaced, 'claims.0.id')).not.toBe(first?.id);
});

test('a claim that is retracted twice keeps its first retraction', async () => {
  const [ana] = unique('ana');
  const [claim] = await door.record(valued(person(ana), 'title', 'Dr'));
  const first = await ask('Retract', { ids: [claim?.id], reason: 'a misreading' });
  door.clock.now += 1000;
  const graph = await ask('Graph');
  expect(await ask('Retract', { ids: [claim?.id, claim?.id], reason: 'another reason' })).toEqual([
    at(first, '0'),
    at(first, '0'),
  ]);
  expect(await ask('Graph')).toEqual(graph);
});

test('a retraction needs a reason', async () => {
  const [ana] = unique('ana');
  const [claim] = await door.record(valued(person(ana), 'title', 'Dr'));
  expect(refusal(await attempt('Retract', { ids: [claim?.id], reason: '  ' }))).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'reason: is empty. Say why these claims no longer stand.',
  });
  expect(
    refusal(await attempt('Retract', { ids: [claim?.id], reason: 'x'.repeat(1_001) })).message,
  ).toContain('at most 1000 are kept');
});

test('a source is written once: what differs is another source', async () => {
  const [ana, paper] = unique('ana', 'paper');
  await door.record(
    valued(person(ana), 'title', 'Dr', { source: source(paper, { authors: ['Shaw'], publishedOn: '2015' }) }),
  );
  for (const [field, differing] of Object.entries({
    title: 'Another',
    kind: 'MEDIA',
    authors: ['Reitano'],
    publishedOn: '2016',
  })) {
    const claims = [valued({ id: ana }, 'title', 'Dr', { source: { id: paper, [field]: differing } })];
    expect(refusal(await attempt('Record', { claims })).message, field).toContain(
      `claims[0].source.${field}: differs from what is recorded of "${paper}": a correction is a new source`,
    );
  }
  expect(
    await ask('Record', { claims: [valued({ id: ana }, 'title', 'Prof', { source: { id: paper } })] }),
  ).toMatchObject({ created: 1 });
});

const many = (count: number, kind: string): SentClaim[] =>
  Array.from({ length: count }, (_, index) =>
    valued(organization(`crowd-${kind}`), 'describedAs', `no ${index}`),
  );

test('10,001 claims at once are refused, and 10,000 are not', async () => {
  const [ana, gang] = unique('ana', 'gang');
  const claims = Array.from({ length: 10_000 }, (_, index) =>
    tied(
      { id: ana, type: 'PERSON' },
      'MEMBER_OF',
      { id: gang, type: 'ORGANIZATION' },
      { stage: 'STATED', locator: `line ${index}` },
    ),
  );
  const [first, second] = [valued(person(ana), 'title', 'Dr'), valued(organization(gang), 'kind', 'gang')];
  const before = await ask('Graph');
  expect(refusal(await attempt('Count', { claims: [...claims, first] }))).toEqual({
    code: 'BAD_USER_INPUT',
    message: 'claims: 10,001 at once are more than 10,000. Nothing was recorded; send them in parts.',
  });
  expect(await ask('Graph')).toEqual(before);
  expect(
    refusal(await attempt('Retract', { ids: many(10_001, 'x').map((_, index) => `c${index}`), reason: 'no' }))
      .message,
  ).toContain('ids: 10,001 at once');
  await door.record(first, second);
  expect(await ask('Count', { claims })).toEqual({ created: 10_000, unchanged: 0 });
  expect(at(await ask('Entity', { id: ana }), 'ties.edges.0.node.evidence')).toMatchObject({
    claims: 10_000,
    sources: 1,
  });
});

const sized = (megabytes: number) =>
  JSON.stringify({ query: questions['Graph'], variables: { padding: 'x'.repeat(megabytes * 1024 * 1024) } });

async function send(body: string | ReadableStream): Promise<{ status: number; answer: unknown } | null> {
  const asStream = typeof body === 'string' ? {} : { duplex: 'half' as const };
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${door.url}/graphql`, { method: 'POST', headers, body, ...asStream }).catch(
    () => null,
  );
  return response && { status: response.status, answer: await response.json() };
}

test('a body over 32 MB is refused, whether it says its length or not, and one of 31 MB is not', async () => {
  const refused = {
    status: 413,
    answer: {
      errors: [
        { message: expect.stringContaining('larger than 32 MB'), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    },
  };
  expect(await send(sized(31))).toMatchObject({ status: 200, answer: { data: { graph: {} } } });
  expect(await send(sized(33))).toEqual(refused);
  // Cut off while it is sent, a client may see no answer; it never sees another one.
  expect((await send(new Blob([sized(33)]).stream())) ?? refused).toEqual(refused);
  expect(await ask('Graph')).toBeDefined();
});

test('eight writers of one tie at once, through two servers, lose nothing', async () => {
  const second = await serve({
    store: door.store,
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
  });
  const [ana, gang] = unique('ana', 'gang');
  const rounds = 50;
  const said = (index: number) =>
    tied({ id: ana }, 'MEMBER_OF', { id: gang }, { stage: 'STATED', source: source(`witness-${index}`) });
  try {
    await door.record(tied(person(ana), 'MEMBER_OF', organization(gang), { stage: 'STATED' }));
    for (let round = 0; round < rounds; round++) {
      const written = Array.from({ length: 8 }, async (_, writer) => {
        const url = writer % 2 === 0 ? door.url : second.url;
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            query: questions['Count'],
            variables: { claims: [said(round * 8 + writer)] },
          }),
        });
        const answer: unknown = await response.json();
        return at(answer, 'data.recordClaims.created') ?? answer;
      });
      expect(await Promise.all(written)).toEqual(Array(8).fill(1));
    }
    const tie = at(await ask('Entity', { id: ana }), 'ties.edges.0.node');
    expect(at(tie, 'evidence')).toMatchObject({ claims: rounds * 8 + 1, sources: rounds * 8 + 1 });
    expect(at(await ask('Tie', { id: textAt(tie, 'id') }), 'evidence')).toEqual(at(tie, 'evidence'));
  } finally {
    await second.close();
  }
});

test('recording the files of the seed twice changes nothing', async () => {
  const record = recordInto(door.store, () => door.clock.now);
  const first = await loadSeed(record, documentsFolder);
  expect(first.created).toBeGreaterThan(first.claims);
  const graph = await ask('Graph');
  expect(await loadSeed(record, documentsFolder)).toEqual({ claims: first.claims, created: 0 });
  expect(await ask('Graph')).toEqual(graph);
});

test('what is recorded from within is what the API records', async () => {
  const [ana] = unique('ana');
  const claim = valued(person(ana), 'title', 'Dr', { credibility: 'DOUBTFUL', marking: 'GREEN' });
  expect(handedOver(claim)).toMatchObject({ credibility: 4, marking: 1 });
  await recordInto(door.store, () => door.clock.now)([claim]);
  expect(await ask('Record', { claims: [claim] })).toMatchObject({ created: 0, unchanged: 2 });
});
