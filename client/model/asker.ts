/** Asks through the reader's clearance, and notices when nobody answers. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Marking, TypedDocumentString } from '../../generated/client.ts';
import { ask, AskError } from './ask.ts';
import type { Connection } from './connection.ts';

export class Asker {
  readonly connection: Connection;
  readonly clearance: ReadonlySignal<Marking | null>;

  constructor(connection: Connection, clearance: ReadonlySignal<Marking | null>) {
    this.connection = connection;
    this.clearance = clearance;
  }

  /** @throws AskError, or the signal's reason once it is aborted */
  async ask<Result, Variables>(
    question: TypedDocumentString<Result, Variables>,
    variables: Variables,
    signal: AbortSignal,
  ): Promise<Result> {
    try {
      return await ask(question, variables, { clearance: this.clearance.peek(), signal });
    } catch (error) {
      if (error instanceof AskError && error.kind !== 'refused') this.connection.lost(error);
      throw error;
    }
  }
}
