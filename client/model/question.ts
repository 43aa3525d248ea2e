/** A question whose variables may change: asked anew when they do, aborted when stale, asked again when the
 * server is back, and when something was written from this page. */
import { batch, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { TypedDocumentString } from '../../generated/client.ts';
import { AskError } from './ask.ts';
import type { Asker } from './asker.ts';

export interface QuestionOptions<Variables> {
  /** An answer stays in view while the next one with the same key is awaited; by default only the very same question's. */
  keep?: (variables: Variables) => string;
}

export class Question<Result, Variables> {
  readonly answer: ReadonlySignal<Result | null>;
  readonly error: ReadonlySignal<AskError | null>;
  readonly busy: ReadonlySignal<boolean>;

  readonly #answer = signal<Result | null>(null);
  readonly #error = signal<AskError | null>(null);
  readonly #busy = signal(false);
  readonly #asker: Asker;
  readonly #document: TypedDocumentString<Result, Variables>;
  readonly #stop: () => void;
  #request = new AbortController();
  #asked: string | null = null;
  #kept: string | null = null;
  #written: number;

  /** @param variables read as a signal is; null: nothing to ask */
  constructor(
    asker: Asker,
    document: TypedDocumentString<Result, Variables>,
    variables: () => Variables | null,
    { keep = (asked) => JSON.stringify(asked) }: QuestionOptions<Variables> = {},
  ) {
    this.#asker = asker;
    this.#document = document;
    this.#written = asker.written.peek();
    this.answer = this.#answer;
    this.error = this.#error;
    this.busy = this.#busy;
    this.#stop = effect(() => {
      const next = variables();
      const clearance = asker.clearance.value;
      const written = asker.written.value;
      void asker.connection.returns.value;
      untracked(() => {
        const asked = JSON.stringify([next, clearance]);
        const failed = this.#error.value !== null && this.#error.value.kind !== 'refused';
        if (asked === this.#asked && written === this.#written && !failed) return;
        this.#asked = asked;
        this.#written = written;
        // What another clearance showed must not stay in view.
        const kept = next && JSON.stringify([keep(next), clearance]);
        if (kept !== this.#kept) this.#answer.value = null;
        this.#kept = kept;
        void this.#ask(next);
      });
    });
  }

  /** Ends it: no answer arrives any more. */
  end(): void {
    this.#stop();
    this.#request.abort();
  }

  async #ask(variables: Variables | null): Promise<void> {
    this.#request.abort();
    const request = (this.#request = new AbortController());
    if (variables === null) {
      this.#settle({ error: null });
      return;
    }
    this.#busy.value = true;
    try {
      const answer = await this.#asker.ask(this.#document, variables, request.signal);
      if (!request.signal.aborted) this.#settle({ answer, error: null });
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof AskError)) throw error;
      this.#settle({ error });
    }
  }

  #settle({ answer, error }: { answer?: Result; error: AskError | null }): void {
    batch(() => {
      if (answer !== undefined) this.#answer.value = answer;
      this.#error.value = error;
      this.#busy.value = false;
    });
  }
}
