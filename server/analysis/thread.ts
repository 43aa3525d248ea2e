// A worker thread as the rest of the server sees it: it is sent what is new in the columns, then a question, and answers in time.
import { Worker } from 'node:worker_threads';
import { timedOut } from '../errors.ts';
import type { ColumnsHandle } from './layouts.ts';
import type { Answer, Message, Question } from './question.ts';

export class Thread {
  readonly #seconds: number;
  #worker: Worker;
  #sent = '';
  #next = 1;
  readonly #open = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();

  /** A thread that may take so many seconds for a question. */
  constructor(seconds: number) {
    this.#seconds = seconds;
    this.#worker = this.#start();
  }

  /** The answer to a question. Throws TIMED_OUT. `signal` is aborted when nobody waits for it any more. */
  async ask<T>(question: Omit<Question, 'id' | 'deadline' | 'gone'>, signal: AbortSignal): Promise<T> {
    const id = this.#next++;
    const gone = new Int32Array(new SharedArrayBuffer(4));
    const leave = () => void Atomics.store(gone, 0, 1);
    signal.addEventListener('abort', leave, { once: true });
    const deadline = Date.now() + this.#seconds * 1000;
    // The thread keeps to the deadline by itself, unless it has come to harm.
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<Answer>((resolve, reject) => {
        this.#open.set(id, { resolve, reject });
        this.#post({ kind: 'question', question: { ...question, id, deadline, gone } });
        timer = setTimeout(() => reject(timedOut(this.#seconds)), (this.#seconds + 5) * 1000);
      });
      if (answer.error?.why === 'TIMED_OUT') throw timedOut(this.#seconds);
      if (answer.error)
        throw new Error(`${question.coordinate}: ${answer.error.message}`, { cause: answer.error.stack });
      return answer.result as T;
    } finally {
      clearTimeout(timer);
      this.#open.delete(id);
      signal.removeEventListener('abort', leave);
    }
  }

  /** It keeps what it was sent until there is something newer: same memory, other lengths. */
  send(columns: { handle(): ColumnsHandle }, state: string): void {
    if (state === this.#sent) return;
    this.#sent = state;
    this.#post({ kind: 'columns', columns: columns.handle(), version: state });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(message: Message): void {
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', (answer: Answer) => this.#open.get(answer.id)?.resolve(answer));
    worker.on('error', (error: Error) => {
      for (const { reject } of this.#open.values()) reject(error);
      this.#sent = '';
      this.#worker = this.#start();
    });
    return worker;
  }
}
