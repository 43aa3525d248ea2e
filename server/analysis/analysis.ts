// The analysis as the rest of the server sees it: brings the columns up to date, then lets a thread of its own answer.
import { Worker } from 'node:worker_threads';
import type { Store } from '../ask.ts';
import { timedOut } from '../errors.ts';
import { dayOf } from '../values/partialDate.ts';
import type { Known } from './known.ts';
import { KnownClaims } from './known.ts';
import { Projection } from './projection.ts';
import type { Answer, Message, Question } from './question.ts';
import type { Asked } from './view.ts';

const secondsForAQuestion = 20;

export interface Asking {
  known: Known;
  asked: Asked;
  args: unknown;
  now: number;
  signal: AbortSignal;
  /** A state of the graph that is new enough; null: what is committed by now. */
  state: string | null;
}

export class Analysis {
  readonly #projection: Projection;
  #worker: Worker;
  #sent = '';
  #next = 1;
  readonly #open = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();

  constructor(store: Store) {
    this.#projection = new Projection(store);
    this.#worker = this.#startWorker();
  }

  /** Loads the columns, for the first time or anew. */
  async load(): Promise<void> {
    await this.#projection.refresh();
  }

  /** What is in the columns, for whoever wants to know their size. */
  get columns() {
    return this.#projection.columns;
  }

  /** Answers a question with all that was committed before it was asked. At most one round trip, unless the graph is another one. */
  async ask<T>(
    coordinate: string,
    { known, asked, args, now, signal, state }: Asking,
  ): Promise<{ state: string; result: T }> {
    await this.#projection.refresh(state);
    const answered = this.#projection.state;
    this.#sendColumns();
    const gone = new Int32Array(new SharedArrayBuffer(4));
    const leave = () => void Atomics.store(gone, 0, 1);
    signal.addEventListener('abort', leave, { once: true });
    const today = dayOf(now);
    const question: Question = {
      id: this.#next++,
      coordinate,
      known: { clearance: known.clearance, at: known.at, without: known.without },
      asked,
      args,
      today: { first: today, last: today },
      deadline: Date.now() + secondsForAQuestion * 1000,
      gone,
    };
    // The thread keeps to the deadline by itself, unless it has come to harm.
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<Answer>((resolve, reject) => {
        this.#open.set(question.id, { resolve, reject });
        this.#post({ kind: 'question', question });
        timer = setTimeout(() => reject(timedOut(secondsForAQuestion)), (secondsForAQuestion + 5) * 1000);
      });
      if (answer.error?.why === 'TIMED_OUT') throw timedOut(secondsForAQuestion);
      if (answer.error)
        throw new Error(`${coordinate}: ${answer.error.message}`, { cause: answer.error.stack });
      return { state: answered, result: answer.result as T };
    } finally {
      clearTimeout(timer);
      this.#open.delete(question.id);
      signal.removeEventListener('abort', leave);
    }
  }

  /** The sources whose claims do not exist without these: what comes from them in the end. */
  async originsOf(known: Known, state: string | null): Promise<{ state: string | null; origins: string[] }> {
    if (known.without.length === 0) return { state, origins: [] };
    await this.#projection.refresh(state);
    return {
      state: this.#projection.state,
      origins: new KnownClaims(this.#projection.columns, known).excludedOrigins(),
    };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #post(message: Message): void {
    this.#worker.postMessage(message);
  }

  // The thread keeps what it was sent until there is something newer: same memory, other lengths.
  #sendColumns(): void {
    const { state, columns } = this.#projection;
    if (state === this.#sent) return;
    this.#sent = state;
    this.#post({ kind: 'columns', columns: columns.handle(), version: state });
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', (answer: Answer) => this.#open.get(answer.id)?.resolve(answer));
    worker.on('error', (error: Error) => {
      for (const { reject } of this.#open.values()) reject(error);
      this.#sent = '';
      this.#worker = this.#startWorker();
    });
    return worker;
  }
}
