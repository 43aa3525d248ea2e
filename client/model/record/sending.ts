/** Sends what writes: once at a time, and again when the server is back. Sent twice, it is written once. */
import { batch, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { AskError } from '../ask.ts';
import type { Connection } from '../connection.ts';

/** `waiting`: nobody answered, and it is sent again as soon as somebody does. */
export type SendingState = 'open' | 'sending' | 'waiting' | 'done';

export class Sending<Result> {
  readonly state: ReadonlySignal<SendingState>;
  readonly answer: ReadonlySignal<Result | null>;
  /** Why it was refused; null while it was not. */
  readonly refused: ReadonlySignal<AskError | null>;
  /** Whether what was written may have been written by a sending before, whose answer never came. */
  readonly repeated: ReadonlySignal<boolean>;

  readonly #state = signal<SendingState>('open');
  readonly #answer = signal<Result | null>(null);
  readonly #refused = signal<AskError | null>(null);
  readonly #repeated = signal(false);
  readonly #write: (aborted: AbortSignal) => Promise<Result>;
  readonly #stop: () => void;
  #request = new AbortController();

  constructor(connection: Connection, write: (aborted: AbortSignal) => Promise<Result>) {
    this.#write = write;
    this.state = this.#state;
    this.answer = this.#answer;
    this.refused = this.#refused;
    this.repeated = this.#repeated;
    this.#stop = effect(() => {
      void connection.returns.value;
      untracked(() => {
        if (this.#state.value === 'waiting') void this.send();
      });
    });
  }

  async send(): Promise<void> {
    const state = this.#state.peek();
    if (state === 'sending' || state === 'done') return;
    const request = (this.#request = new AbortController());
    batch(() => {
      this.#state.value = 'sending';
      this.#refused.value = null;
    });
    try {
      const answer = await this.#write(request.signal);
      if (request.signal.aborted) return;
      batch(() => {
        this.#answer.value = answer;
        this.#state.value = 'done';
      });
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof AskError)) throw error;
      batch(() => {
        this.#state.value = error.kind === 'refused' ? 'open' : 'waiting';
        if (error.kind !== 'refused') this.#repeated.value = true;
        this.#refused.value = error.kind === 'refused' ? error : null;
      });
    }
  }

  /** Back to the form: nothing is sent until it is asked for anew. */
  reopen(): void {
    this.#request.abort();
    batch(() => {
      this.#state.value = 'open';
      this.#answer.value = null;
      this.#refused.value = null;
      this.#repeated.value = false;
    });
  }

  end(): void {
    this.#stop();
    this.#request.abort();
  }
}
