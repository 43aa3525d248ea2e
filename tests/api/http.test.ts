// Does the server keep to GraphQL over HTTP, and to itself?
import { request } from 'node:http';
import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../server/http.ts';
import { questionsFor } from '../../server/questions.ts';
import { frontDoor } from '../frontDoor.ts';
import { at, questions } from './story.ts';

const door = await frontDoor();
afterAll(() => door.close());

describe('the audits of GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${door.url}/graphql` });

  test('are 61', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (_, __, audit) => {
    const { status, ...result } = await audit.fn();
    expect(status, 'reason' in result ? result.reason : '').toBe('ok');
  });
});

const get = (path: string, init?: RequestInit) => fetch(`${door.url}${path}`, init);

test('it says that it lives, and that it is ready', async () => {
  for (const path of ['/health', '/ready']) expect((await get(path)).status, path).toBe(200);
});

test('GraphiQL is one page that asks no other host', async () => {
  const response = await get('/graphiql');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const html = await response.text();
  const markup = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, (script) =>
    script.slice(0, script.indexOf('>') + 1),
  );
  expect(markup).not.toMatch(/(src|href)=["']?(https?:)?\/\//);
  expect(html).not.toMatch(/unpkg\.com\/|cdn\.jsdelivr\.net\/npm\/graphiql|esm\.sh\/graphiql/);
});

test('its tabs hold the questions that stand ready, some with a lower clearance', async () => {
  const questions = [...questionsFor(false), ...questionsFor(true)];
  expect(questions.map(({ headers }) => headers)).toContain('{"Claimgraph-Clearance": "GREEN"}');
  const served = await serve({
    store: door.store,
    host: '127.0.0.1',
    port: 0,
    questions,
  });
  try {
    const html = await (await fetch(`${served.url}/graphiql`)).text();
    for (const { query } of questions) expect(html).toContain(JSON.stringify(query).slice(1, -1));
    for (const { headers } of questions)
      if (headers) expect(html).toContain(JSON.stringify(headers).slice(1, -1));
  } finally {
    await served.close();
  }
});

test('there is nothing elsewhere, and only questions are sent', async () => {
  expect((await get('/nothing')).status).toBe(404);
  expect((await get('/elsewhere/graphql', { method: 'POST' })).status).toBe(405);
  expect((await get('/health', { method: 'POST' })).status).toBe(405);
});

function sentWith(headers: Record<string, string>, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${door.url}/graphql`, { method: 'POST', headers }, (response) =>
      resolve(response.resume().statusCode),
    );
    sent.on('error', reject).end(body);
  });
}

const question = JSON.stringify({ query: questions['Graph'] });
const json = { 'content-type': 'application/json' };

test('a request that names another host is refused: a page elsewhere cannot make itself at home', async () => {
  expect(await sentWith({ ...json, host: 'localhost:4000' }, question)).toBe(200);
  for (const host of ['evil.example', 'localhost.evil.example:4000', '127.0.0.1.evil.example'])
    expect(await sentWith({ ...json, host }, question), host).toBe(403);
});

test('forms are refused', async () => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])
    expect(await sentWith({ 'content-type': type }, question), type).toBeGreaterThanOrEqual(400);
});

test('no page of another origin is let in', async () => {
  const response = await get('/graphql', {
    method: 'POST',
    headers: { ...json, origin: 'https://evil.example' },
    body: question,
  });
  expect(response.headers.get('access-control-allow-origin')).toBe(null);
});

test('what is no GraphQL, or not of this schema, is refused with a code and a place', async () => {
  for (const query of [
    '{',
    '{ nothing }',
    'query { entity { id } }',
    'query Q($a: Nothing) { graph { version } }',
  ]) {
    const response = await get('/graphql', {
      method: 'POST',
      headers: { ...json, accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query }),
    });
    const answer: unknown = await response.json();
    expect(response.status, query).toBe(400);
    expect(at(answer, 'errors.0.extensions.code'), query).toBe('BAD_USER_INPUT');
    expect(at(answer, 'errors.0.locations'), query).toBeDefined();
  }
});

test.each([
  [
    'deep',
    `{ entity(id: "a") { ${'claims { edges { node { subject { '.repeat(6)} id ${'} } } }'.repeat(6)} } }`,
  ],
  ['many-named', `{ ${Array.from({ length: 61 }, (_, index) => `a${index}: graph { version }`).join(' ')} }`],
  ['long', `{ ${'graph { version } '.repeat(6_000)} }`],
])('a %s document is too costly', async (_, query) => {
  const response = await get('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query }) });
  const answer: unknown = await response.json();
  expect(at(answer, 'errors.0.extensions.code')).toBe('TOO_COSTLY');
  expect(at(answer, 'data') ?? null).toBe(null);
});

test.each([
  [
    'nested values',
    `{ entities(where: { having: ${'['.repeat(20_000)}${']'.repeat(20_000)} }) { totalCount } }`,
  ],
  ['nested selections', `${'{ graph '.repeat(20_000)}${'}'.repeat(20_000)}`],
])('a document of %s 20,000 deep is refused with a code, and the server lives', async (_, query) => {
  const response = await get('/graphql', { method: 'POST', headers: json, body: JSON.stringify({ query }) });
  const code = at(await response.json(), 'errors.0.extensions.code');
  expect(['TOO_COSTLY', 'BAD_USER_INPUT']).toContain(code);
  expect((await get('/health')).status).toBe(200);
});

test('an error that nobody foresaw is masked, and told to the log alone', async () => {
  const { store } = door;
  const read = store.read.bind(store);
  store.read = () => Promise.reject(new Error('secret of the database'));
  try {
    const { text, errors, data } = await door.ask(questions['Graph'] ?? '');
    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(text).not.toContain('secret');
    expect(data).toBe(null);
    expect((await get('/ready')).status).toBe(503);
  } finally {
    store.read = read;
  }
  expect((await get('/ready')).status).toBe(200);
});
