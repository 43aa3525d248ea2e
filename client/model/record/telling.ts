/** All that is recorded of the documents that a draft cites: whoever learns of one by the claim is told it whole. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  SourceToCiteDocument,
  type SourceToCiteQuery,
  type SourceToCiteQueryVariables,
} from '../../../generated/client.ts';
import type { Asker } from '../asker.ts';
import { Question } from '../question.ts';
import type { Draft } from './draft.ts';
import type { Told } from './input.ts';

type Asked = Question<SourceToCiteQuery, SourceToCiteQueryVariables>;

export class Telling {
  /** By id; null until all is told that was asked. */
  readonly told: ReadonlySignal<ReadonlyMap<string, Told> | null>;

  readonly #questions: readonly Asked[];

  constructor(asker: Asker, draft: ReadonlySignal<Draft>) {
    this.#questions = (['source', 'attributedTo'] as const).map(
      (field) =>
        new Question<SourceToCiteQuery, SourceToCiteQueryVariables>(asker, SourceToCiteDocument, () => {
          const cited = draft.value[field];
          return cited && 'known' in cited ? { id: cited.known.id } : null;
        }),
    );
    this.told = computed(() => {
      if (this.#questions.some(({ busy, answer }) => busy.value && !answer.value)) return null;
      const sources = this.#questions.flatMap(({ answer }) => answer.value?.source ?? []);
      return new Map(sources.map((source) => [source.id, source]));
    });
  }

  end(): void {
    for (const question of this.#questions) question.end();
  }
}
