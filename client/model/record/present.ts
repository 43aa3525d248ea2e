/** What there is now of what a claim is about: asked beside the trial of what would be, so that the two can be compared. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  type AffectedFragment,
  TieNowDocument,
  type TieNowQuery,
  type TieNowQueryVariables,
  ValuesNowDocument,
  type ValuesNowQuery,
  type ValuesNowQueryVariables,
} from '../../../generated/client.ts';
import type { Asker } from '../asker.ts';
import { Question } from '../question.ts';
import type { Now } from './comparison.ts';

export class Present {
  /** Null while there is nothing to compare, or the answer is awaited. */
  readonly now: ReadonlySignal<Now | null>;
  readonly busy: ReadonlySignal<boolean>;

  readonly #tie: Question<TieNowQuery, TieNowQueryVariables>;
  readonly #values: Question<ValuesNowQuery, ValuesNowQueryVariables>;

  constructor(asker: Asker, claim: ReadonlySignal<AffectedFragment | null>) {
    this.#tie = new Question<TieNowQuery, TieNowQueryVariables>(asker, TieNowDocument, () => {
      const id = claim.value?.tie?.id;
      return id ? { id } : null;
    });
    this.#values = new Question<ValuesNowQuery, ValuesNowQueryVariables>(asker, ValuesNowDocument, () => {
      const id = claim.value?.tie ? null : claim.value?.subject.id;
      return id ? { id } : null;
    });
    this.now = computed(() => {
      if (!claim.value) return null;
      const [tie, values] = [this.#tie.answer.value, this.#values.answer.value];
      if (!claim.value.tie) return values && { entity: values.entity };
      return tie && { tie: tie.node?.__typename === 'Tie' ? tie.node : null };
    });
    this.busy = computed(() => this.#tie.busy.value || this.#values.busy.value);
  }

  end(): void {
    this.#tie.end();
    this.#values.end();
  }
}
