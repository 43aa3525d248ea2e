// The thread itself: messages in, answers out.
import { parentPort } from 'node:worker_threads';
import { AnsweringThread } from './answering.ts';
import type { Message } from './question.ts';

const thread = new AnsweringThread();

parentPort?.on('message', (message: Message) => {
  void thread.take(message).then((answer) => {
    if (answer) parentPort?.postMessage(answer);
  });
});
