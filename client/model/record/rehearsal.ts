/** What a claim would change, tried out as it is typed; nothing is written. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type AffectedFragment,
  type ClaimInput,
  type RecordClaimsMutation,
  type RecordClaimsMutationVariables,
  RecordClaimsDocument,
  ReplaceClaimsDocument,
  type ReplaceClaimsMutation,
  type ReplaceClaimsMutationVariables,
} from '../../../generated/client.ts';
import type { AskError } from '../ask.ts';
import type { Asker } from '../asker.ts';
import { Question } from '../question.ts';
import { compared, type Comparison, isOfSame } from './comparison.ts';
import { Present } from './present.ts';

const pause = 400;

/** What is only tried says this for its reason: it changes nothing of what would stand, so that it may still be open. */
export const triedReason = 'tried';

export interface Rehearsed {
  /** It is recorded already, word for word. */
  known: boolean;
  about: Comparison;
  /** Where a correction is about something else than the claim was: what it leaves. */
  left: Comparison | null;
  /** The claim that it corrects no longer stands: somebody was quicker. */
  late: boolean;
}

export class Rehearsal {
  /** Null while there is nothing to try, or the answer is awaited. */
  readonly found: ReadonlySignal<Rehearsed | null>;
  readonly error: ReadonlySignal<AskError | null>;
  readonly busy: ReadonlySignal<boolean>;

  readonly #settled = signal<ClaimInput | null>(null);
  readonly #ends: (() => void)[];

  /**
   * @param complete null while the claim is not complete, or should not be tried
   * @param replaces the claim in whose place it would be recorded; null: in nobody's
   */
  constructor(asker: Asker, complete: ReadonlySignal<ClaimInput | null>, replaces: string | null) {
    const stop = effect(() => {
      const input = complete.value;
      if (input === null) return void (this.#settled.value = null);
      const timer = setTimeout(() => (this.#settled.value = input), pause);
      return () => clearTimeout(timer);
    });
    const recorded = new Question<RecordClaimsMutation, RecordClaimsMutationVariables>(
      asker,
      RecordClaimsDocument,
      () => {
        const input = this.#settled.value;
        return input && replaces === null ? { claims: [input], dryRun: true } : null;
      },
    );
    const replaced = new Question<ReplaceClaimsMutation, ReplaceClaimsMutationVariables>(
      asker,
      ReplaceClaimsDocument,
      () => {
        const input = this.#settled.value;
        return input && replaces !== null
          ? { retract: [replaces], reason: triedReason, record: [input], dryRun: true }
          : null;
      },
    );
    const tried = replaces === null ? recorded : replaced;
    const answer = computed(
      () => recorded.answer.value?.recordClaims ?? replaced.answer.value?.replaceClaims ?? null,
    );
    const claim = computed(() => answer.value?.claims[0] ?? null);
    const before = computed(() => claim.value?.replaces.find(({ id }) => id === replaces) ?? null);
    const left = computed<AffectedFragment | null>(() => {
      const [is, was] = [claim.value, before.value];
      return is && was && !isOfSame(is, was) ? was : null;
    });
    const [aboutNow, leftNow] = [new Present(asker, claim), new Present(asker, left)];
    const current = computed(() => JSON.stringify(complete.value) === JSON.stringify(this.#settled.value));
    const asked = [tried, aboutNow, leftNow];
    this.#ends = [stop, ...[recorded, replaced, aboutNow, leftNow].map((one) => () => one.end())];
    this.error = computed(() => (current.value ? tried.error.value : null));
    this.busy = computed(() => !current.value || asked.some(({ busy }) => busy.value));
    this.found = computed(() => {
      if (!answer.value || !claim.value || !aboutNow.now.value || !current.value) return null;
      if (left.value && !leftNow.now.value) return null;
      const about = compared(aboutNow.now.value, claim.value);
      return (
        about && {
          known: answer.value.created === 0,
          about,
          left: left.value && leftNow.now.value && compared(leftNow.now.value, left.value),
          late: replaces !== null && before.value === null,
        }
      );
    });
  }

  end(): void {
    for (const end of this.#ends) end();
  }
}
