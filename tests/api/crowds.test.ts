// Do writes hold when they are many, large, or at once?
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../../server/http.ts';
import { frontDoor } from '../frontDoor.ts';
import { times } from '../property/chance.ts';
import {
  at,
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
    refusal(
      await attempt('Retract', {
        ids: Array.from({ length: 10_001 }, (_, index) => `c${index}`),
        reason: 'no',
      }),
    ).message,
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
  const rounds = times(12, 50);
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
