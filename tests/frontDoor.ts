// How tests reach the project: over HTTP, as its users do, against a real Neo4j that holds the smallest story that shows it.
import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { pino } from 'pino';
import { inject } from 'vitest';
import { connect, type Store } from '../server/ask.ts';
import { type Served, serve } from '../server/http.ts';
import type { SentClaim } from '../server/record/inputs.ts';

export interface Reply<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  data: T | null;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown> & { code: string };
  }[];
  /** The body as it came. */
  text: string;
}

export interface FrontDoor {
  url: string;
  store: Store;
  served: Served;
  /** The test's own clock, in milliseconds since 1970. */
  clock: { now: number };
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<Reply<T>>;
  /** Records claims, and fails the test where they are refused. */
  record(...claims: SentClaim[]): Promise<{ id: string }[]>;
  /** Empties the graph. */
  clean(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A server on a free port, on the run's Neo4j, which is emptied first. `mustAsk`: it does not see when something is written, as it
 * would not of a database on another machine.
 */
export async function frontDoor(
  options: {
    keep?: boolean;
    clientFolder?: string;
    mustAsk?: boolean;
    questions?: readonly { query: string; headers: string | null }[];
  } = {},
): Promise<FrontDoor> {
  const { commits, ...address } = inject('neo4j');
  const store = connect(options.mustAsk ? address : { ...address, commits });
  await store.setup();
  if (!options.keep) await clean();
  const clock = { now: Date.parse('2024-01-01T00:00:00.000Z') };
  const served = await serve({
    store,
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: process.env['CLAIMGRAPH_TEST_LOG'] ?? 'silent' }),
    now: () => clock.now,
    ...(options.clientFolder === undefined ? {} : { clientFolder: options.clientFolder }),
    ...(options.questions === undefined ? {} : { questions: options.questions }),
  });
  const ask: FrontDoor['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const body = JSON.parse(text) as { data?: never; errors?: Reply['errors'] };
    return {
      status: response.status,
      headers: response.headers,
      data: body.data ?? null,
      errors: body.errors ?? [],
      text,
    };
  };
  return {
    url: served.url,
    store,
    served,
    clock,
    ask,
    clean,
    record: async (...claims) => {
      const { data, errors } = await ask(recording, { claims });
      if (!data) throw new Error(errors.map(({ message }) => message).join('\n'));
      return (data as { recordClaims: { claims: { id: string }[] } }).recordClaims.claims;
    },
    close: async () => {
      await served.close();
      await store.close();
    },
  };
}

const recording = readFileSync(`${import.meta.dirname}/recordClaims.graphql`, 'utf8');

async function clean(): Promise<void> {
  const { uri, username, password } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session();
  await session.run(readFileSync(`${import.meta.dirname}/clean.cypher`, 'utf8'));
  await session.run('MATCH (g:Graph) DELETE g');
  await session.close();
  await driver.close();
  const store = connect({ uri, username, password });
  await store.setup();
  await store.close();
}
