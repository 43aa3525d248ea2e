/** What a claim would change, tried out as it is typed; nothing is written. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type ClaimInput,
  type RecordClaimsMutation,
  type RecordClaimsMutationVariables,
  RecordClaimsDocument,
  type RecordedFragment,
  ReplaceClaimsDocument,
  type ReplaceClaimsMutation,
  type ReplaceClaimsMutationVariables,
  TieNowDocument,
  type TieNowQuery,
  type TieNowQueryVariables,
  ValuesNowDocument,
  type ValuesNowQuery,
  type ValuesNowQueryVariables,
} from '../../../generated/client.ts';
import type { AskError } from '../ask.ts';
import type { Asker } from '../asker.ts';
import { Question } from '../question.ts';
import { contestedBesides, type Effect, effectsOnEvidence, effectsOnTie, evidenceOf } from './effects.ts';

/** Milliseconds without a key before it is tried. */
const pause = 400;

/** What a replacement that is only tried says for its reason. */
const reason = 'tried';

export interface Rehearsed {
  /** It is recorded already, word for word. */
  known: boolean;
  /** The tie or the value is not there yet. */
  isNew: boolean;
  /** Whether it is about a tie; else about a value. */
  ofTie: boolean;
  effects: Effect[];
  /** Other values of the property that it would contest. */
  contests: string[];
}

export class Rehearsal {
  /** Null while there is nothing to try, or the answer is awaited. */
  readonly found: ReadonlySignal<Rehearsed | null>;
  readonly error: ReadonlySignal<AskError | null>;
  readonly busy: ReadonlySignal<boolean>;

  readonly #recorded: Question<RecordClaimsMutation, RecordClaimsMutationVariables>;
  readonly #replaced: Question<ReplaceClaimsMutation, ReplaceClaimsMutationVariables>;
  readonly #tie: Question<TieNowQuery, TieNowQueryVariables>;
  readonly #values: Question<ValuesNowQuery, ValuesNowQueryVariables>;
  readonly #settled = signal<ClaimInput | null>(null);
  readonly #stop: () => void;

  /**
   * @param complete null while the claim is not complete, or should not be tried
   * @param replaces the claim in whose place it would be recorded; null: in nobody's
   */
  constructor(asker: Asker, complete: ReadonlySignal<ClaimInput | null>, replaces: string | null) {
    this.#stop = effect(() => {
      const input = complete.value;
      if (input === null) return void (this.#settled.value = null);
      const timer = setTimeout(() => (this.#settled.value = input), pause);
      return () => clearTimeout(timer);
    });
    this.#recorded = new Question<RecordClaimsMutation, RecordClaimsMutationVariables>(
      asker,
      RecordClaimsDocument,
      () => {
        const input = this.#settled.value;
        return input && replaces === null ? { claims: [input], dryRun: true } : null;
      },
    );
    this.#replaced = new Question<ReplaceClaimsMutation, ReplaceClaimsMutationVariables>(
      asker,
      ReplaceClaimsDocument,
      () => {
        const input = this.#settled.value;
        // The reason changes nothing of what would stand, so that it may still be open.
        return input && replaces !== null
          ? { retract: [replaces], reason, record: [input], dryRun: true }
          : null;
      },
    );
    const tried = replaces === null ? this.#recorded : this.#replaced;
    const recorded = computed(
      () => this.#recorded.answer.value?.recordClaims ?? this.#replaced.answer.value?.replaceClaims ?? null,
    );
    const claim = computed(() => recorded.value?.claims[0] ?? null);
    this.#tie = new Question<TieNowQuery, TieNowQueryVariables>(asker, TieNowDocument, () => {
      const id = claim.value?.tie?.id;
      return id ? { id } : null;
    });
    this.#values = new Question<ValuesNowQuery, ValuesNowQueryVariables>(asker, ValuesNowDocument, () => {
      const id = claim.value?.property ? claim.value.subject.id : null;
      return id ? { id } : null;
    });
    const current = computed(() => JSON.stringify(complete.value) === JSON.stringify(this.#settled.value));
    this.error = computed(() => (current.value ? tried.error.value : null));
    this.busy = computed(
      () => !current.value || [tried, this.#tie, this.#values].some(({ busy }) => busy.value),
    );
    this.found = computed(() => {
      if (!recorded.value || !current.value) return null;
      return compared(recorded.value, this.#tie.answer.value, this.#values.answer.value);
    });
  }

  end(): void {
    this.#stop();
    for (const question of [this.#recorded, this.#replaced, this.#tie, this.#values]) question.end();
  }
}

function compared(
  { created, claims: [claim] }: RecordedFragment,
  tie: TieNowQuery | null,
  values: ValuesNowQuery | null,
): Rehearsed | null {
  if (!claim) return null;
  const known = created === 0;
  if (claim.tie) {
    if (!tie) return null;
    const before = tie.node?.__typename === 'Tie' ? tie.node : null;
    return { known, isNew: !before, ofTie: true, effects: effectsOnTie(before, claim.tie), contests: [] };
  }
  const { property, value } = claim;
  if (!values || property === null || value === null) return null;
  const [before, after] = [values.entity?.properties ?? [], claim.subject.properties];
  const was = evidenceOf(before, property, value);
  const is = evidenceOf(after, property, value);
  return {
    known,
    isNew: was === null,
    ofTie: false,
    effects: is ? effectsOnEvidence(was, is) : [],
    contests: contestedBesides(before, after, property, value),
  };
}
