// Whether what writes is sent once, and again when nobody answered.
import { expect, test } from 'vitest';
import { AskError } from '../../client/model/ask.ts';
import { Connection } from '../../client/model/connection.ts';
import { Sending } from '../../client/model/record/sending.ts';

test('pressed twice, it is sent once', async () => {
  let sent = 0;
  const sending = new Sending(new Connection(() => Promise.resolve(true)), () => Promise.resolve(++sent));
  await Promise.all([sending.send(), sending.send()]);
  await sending.send();
  expect([sent, sending.state.value, sending.answer.value]).toEqual([1, 'done', 1]);
});

test('where nobody answers it waits, and is sent again when the server is back', async () => {
  const connection = new Connection(() => Promise.resolve(true));
  const gone = new AskError('gone', 'The server does not answer.');
  let sent = 0;
  const sending = new Sending(connection, () => {
    sent += 1;
    if (sent > 1) return Promise.resolve('there');
    connection.lost(gone);
    return Promise.reject(gone);
  });
  await sending.send();
  expect(sending.state.value).toBe('waiting');
  await connection.tryNow();
  await Promise.resolve();
  expect([sent, sending.state.value, sending.answer.value]).toEqual([2, 'done', 'there']);
});

test('what is refused stays open and can be sent anew', async () => {
  const refused = new AskError('refused', 'no');
  const sending = new Sending(new Connection(() => Promise.resolve(true)), () => Promise.reject(refused));
  await sending.send();
  expect([sending.state.value, sending.refused.value]).toEqual(['open', refused]);
});
