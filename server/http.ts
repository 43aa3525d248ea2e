// The server: the API, GraphiQL, the client, and whether all of it is alive and ready.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { pino, type Logger } from 'pino';
import { Analysis } from './analysis/analysis.ts';
import { api } from './api.ts';
import type { Store } from './ask.ts';
import { clientFiles, type ClientFile } from './clientFiles.ts';
import { marking } from './vocabulary/codes.ts';

export interface Served {
  url: string;
  analysis: Analysis;
  close(): Promise<void>;
}

export interface Serving {
  store: Store;
  host: string;
  /** 0 for any that is free. */
  port: number;
  /** Where the built client lies; without it there is only the API. */
  clientFolder?: string;
  /** What stands in the tabs of GraphiQL when it is opened for the first time. */
  questions?: readonly { query: string; headers: string | null }[];
  log?: Logger;
  /** Milliseconds since 1970; for tests. */
  now?: () => number;
}

const mostBytes = 32 * 1024 * 1024;
const loopback = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/** Starts to serve. Resolves once it listens and the columns are loaded; rejects with EADDRINUSE where the port is taken. */
export async function serve({
  store,
  host,
  port,
  clientFolder,
  questions = [],
  log = pino({ level: 'warn' }),
  now = Date.now,
}: Serving): Promise<Served> {
  const local = loopback.test(host);
  const analysis = new Analysis(store);
  const yoga = api({
    store,
    analysis,
    log,
    now,
    // Nobody is asked who they are yet: on this machine it is the analyst, from elsewhere it could be anybody.
    clearance: local ? marking.RED : marking.CLEAR,
    mayRecord: local,
  });
  const files = clientFolder === undefined ? new Map<string, ClientFile>() : clientFiles(clientFolder);
  const graphiql = withOurStyle(
    renderGraphiQL({
      endpoint: '/graphql',
      title: 'Claimgraph',
      ...(questions.length === 0
        ? {}
        : { defaultTabs: questions.map(({ query, headers }) => ({ query, headers })) }),
    }),
  );

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (local && !isLocal(request))
      return reply(response, 403, 'This server answers to this machine alone: use localhost.');
    if (url.pathname === '/graphql')
      return tooLarge(request, response) ? undefined : void yoga(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply(response, 405, 'Only GET and HEAD are answered here.');
    if (url.pathname === '/graphiql') return reply(response, 200, graphiql, 'text/html; charset=utf-8');
    if (url.pathname === '/health') return reply(response, 200, 'alive');
    if (url.pathname === '/ready')
      return void isReady(store, analysis).then((problem) =>
        reply(response, problem ? 503 : 200, problem ?? 'ready'),
      );
    return replyWithFile(files, url.pathname, request, response);
  };
  const server = createServer(answer);
  await analysis.load();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    analysis,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 2_000).unref();
      await closed;
      await analysis.close();
    },
  };
}

// A page of another site can name this server by a host name of its own; a browser then sends that name.
function isLocal(request: IncomingMessage): boolean {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '');
  return loopback.test(name);
}

/** Refuses a body over 32 MB: at once where it says its length, else as soon as it is that long. */
function tooLarge(request: IncomingMessage, response: ServerResponse): boolean {
  const refuse = () => {
    const message = 'The request is larger than 32 MB. Nothing was recorded; send the claims in parts.';
    response.writeHead(413, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
    response.end(JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }), () =>
      request.destroy(),
    );
  };
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) {
    refuse();
    return true;
  }
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes && !response.headersSent) refuse();
  });
  request.pause();
  return false;
}

async function isReady(store: Store, analysis: Analysis): Promise<string | null> {
  try {
    await store.read('Query/graph', { clearance: 0 });
    await analysis.load();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function replyWithFile(
  files: ReadonlyMap<string, ClientFile>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // The client's own addresses (/entity/…) are all answered by its page.
  const file = files.get(path) ?? (path.startsWith('/assets/') ? undefined : files.get('/index.html'));
  if (!file) return reply(response, 404, 'There is nothing here.');
  const compressed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, { ...file.headers, ...(compressed ? { 'content-encoding': 'gzip' } : {}) });
  response.end(request.method === 'HEAD' ? undefined : compressed ? file.gzip : file.body);
}

function reply(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' });
  response.end(text);
}

function withOurStyle(page: string): string {
  const style = readFileSync(`${import.meta.dirname}/graphiql.css`, 'utf8');
  return page.replace('</head>', () => `<style>${style}</style></head>`);
}
