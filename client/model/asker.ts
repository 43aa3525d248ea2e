/** Asks through the reader's clearance, and notices when nobody answers. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Marking, TypedDocumentString } from '../../generated/client.ts';
import { ask, AskError } from './ask.ts';
import type { Connection } from './connection.ts';

export class Asker {
  readonly connection: Connection;
  readonly clearance: ReadonlySignal<Marking | null>;
  /** Rises each time that something was written from this page: what is shown is asked again. */
  readonly written: ReadonlySignal<number>;

  readonly #written = signal(0);

  constructor(connection: Connection, clearance: ReadonlySignal<Marking | null>) {
    this.connection = connection;
    this.clearance = clearance;
    this.written = this.#written;
  }

  /** @throws AskError, or the signal's reason once it is aborted */
  async ask<Result, Variables>(
    question: TypedDocumentString<Result, Variables>,
    variables: Variables,
    signal: AbortSignal,
  ): Promise<Result> {
    try {
      return await this.#ask(question, variables, signal);
    } catch (error) {
      if (error instanceof AskError && error.kind === 'cut') this.connection.cut(error);
      throw error;
    }
  }

  /** The same for what writes; once it is written, all that is shown is asked again. */
  async write<Result, Variables>(
    mutation: TypedDocumentString<Result, Variables>,
    variables: Variables,
    aborted: AbortSignal,
  ): Promise<Result> {
    try {
      const answer = await this.#ask(mutation, variables, aborted);
      this.#written.value += 1;
      return answer;
    } catch (error) {
      // Whether it was written nobody knows: it is sent again, and written once.
      if (error instanceof AskError && error.kind === 'cut') this.connection.lost(error);
      throw error;
    }
  }

  async #ask<Result, Variables>(
    question: TypedDocumentString<Result, Variables>,
    variables: Variables,
    signal: AbortSignal,
  ): Promise<Result> {
    try {
      return await ask(question, variables, { clearance: this.clearance.peek(), signal });
    } catch (error) {
      const silent = error instanceof AskError && (error.kind === 'gone' || error.kind === 'unavailable');
      if (silent) this.connection.lost(error);
      throw error;
    }
  }
}
