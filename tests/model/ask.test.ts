// Is what went wrong with an answer told apart, so that each is said as it is?
import { afterEach, expect, test, vi } from 'vitest';
import { ask, AskError } from '../../client/model/ask.ts';
import { Connection } from '../../client/model/connection.ts';
import { FictionDocument } from '../../generated/client.ts';

afterEach(() => void vi.unstubAllGlobals());

const json = { 'content-type': 'application/graphql-response+json; charset=utf-8' };

async function kindOf(response: Response): Promise<string> {
  vi.stubGlobal('fetch', async () => response);
  const error = await ask(
    FictionDocument,
    {},
    { clearance: null, signal: new AbortController().signal },
  ).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AskError ? error.kind : 'none';
}

test('an answer that breaks off was cut: in the middle of its text, or of the line', async () => {
  expect(await kindOf(new Response('{"data":{"graph":{"fict', { headers: json }))).toBe('cut');
  const breaking = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"data":'));
    },
    pull(controller) {
      controller.error(new TypeError('network error'));
    },
  });
  expect(await kindOf(new Response(breaking, { headers: json }))).toBe('cut');
});

test('who answers in the place of the server is not the server', async () => {
  const html = { 'content-type': 'text/html' };
  expect(await kindOf(new Response('<h1>Bad gateway</h1>', { status: 502, headers: html }))).toBe('gone');
  expect(await kindOf(new Response('<h1>Log in</h1>', { headers: html }))).toBe('gone');
  expect(await kindOf(Response.json({ errors: [{ message: 'no' }] }))).toBe('refused');
  expect(await kindOf(Response.json({ data: { graph: { fictional: true } } }))).toBe('none');
});

test('after a cut answer nothing is asked until somebody says so; a server that then is gone is waited for', async () => {
  const there = vi.fn<() => Promise<boolean>>(async () => true);
  const connection = new Connection(there);
  connection.cut(new AskError('cut', 'An answer did not come whole.'));
  expect(connection.loss.value).toEqual({ message: 'An answer did not come whole.', next: null });
  expect(there).not.toHaveBeenCalled();
  await connection.tryNow();
  expect([connection.loss.value, connection.returns.value]).toEqual([null, 1]);
  connection.cut(new AskError('cut', 'An answer did not come whole.'));
  connection.lost(new AskError('gone', 'The server does not answer.'));
  expect(connection.loss.value).toEqual({ message: 'The server does not answer.', next: 1 });
  await connection.tryNow();
  expect(connection.returns.value).toBe(2);
});
