/** Finds the documents that were cited already, by the words of their titles; also where no claim from them stands any more. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import {
  SourcesFoundDocument,
  type SourcesFoundQuery,
  type SourcesFoundQueryVariables,
} from '../../../generated/client.ts';
import type { Asker } from '../asker.ts';
import { Question } from '../question.ts';

const pause = 180;
const shown = 6;

export class SourceSearch {
  readonly text: ReadonlySignal<string>;
  readonly question: Question<SourcesFoundQuery, SourcesFoundQueryVariables>;

  readonly #text = signal('');
  readonly #asked = signal('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(asker: Asker) {
    this.text = this.#text;
    this.question = new Question<SourcesFoundQuery, SourcesFoundQueryVariables>(
      asker,
      SourcesFoundDocument,
      () =>
        this.#asked.value
          ? { where: { title: this.#asked.value, includeRetracted: true }, first: shown }
          : null,
      { keep: () => 'any' },
    );
  }

  type(text: string): void {
    this.#text.value = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#asked.value = text.trim()), pause);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.question.end();
  }
}
