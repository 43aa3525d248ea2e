/** Retracting a claim: the reason, what it would change, and its sending. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type ClaimCardFragment,
  RetractClaimsDocument,
  type RetractClaimsMutation,
  type RetractClaimsMutationVariables,
} from '../../../generated/client.ts';
import { longest } from '../../../server/values/lengths.ts';
import type { AskError } from '../ask.ts';
import type { Asker } from '../asker.ts';
import { Question } from '../question.ts';
import { compared, type Comparison } from './comparison.ts';
import { Present } from './present.ts';
import { triedReason } from './rehearsal.ts';
import { Sending } from './sending.ts';

export class Retraction {
  readonly claim: ClaimCardFragment;
  readonly reason = signal('');
  /** What is wrong with the reason; null where nothing is. Once it was to be sent, also that it is missing. */
  readonly wrong: ReadonlySignal<string | null>;
  /** How often it was to be sent, with or without a reason. */
  readonly presses: ReadonlySignal<number>;
  readonly typed: ReadonlySignal<boolean>;
  /** What is left of what the claim is about; null while that is not known. */
  readonly change: ReadonlySignal<Comparison | null>;
  /** Why the trial of it failed. */
  readonly error: ReadonlySignal<AskError | null>;
  /** The reason with which somebody retracted it meanwhile; null where it stands. */
  readonly before: ReadonlySignal<string | null>;
  readonly sending: Sending<ClaimCardFragment | null>;

  readonly #presses = signal(0);
  readonly #ends: (() => void)[];

  constructor(asker: Asker, claim: ClaimCardFragment) {
    this.claim = claim;
    this.presses = this.#presses;
    const missing = computed(() => this.reason.value.trim() === '');
    this.wrong = computed(
      () =>
        wrongReason(this.reason.value) ??
        (this.#presses.value > 0 && missing.value ? 'not retracted yet: say why it no longer stands' : null),
    );
    this.typed = computed(() => !missing.value && this.sending.state.value !== 'done');
    this.sending = new Sending(asker.connection, async (aborted) => {
      const asked = { ids: [claim.id], reason: this.reason.peek(), dryRun: false };
      const { retractClaims } = await asker.write(RetractClaimsDocument, asked, aborted);
      return retractClaims[0] ?? null;
    });
    const tried = new Question<RetractClaimsMutation, RetractClaimsMutationVariables>(
      asker,
      RetractClaimsDocument,
      () =>
        this.sending.state.value === 'done' ? null : { ids: [claim.id], reason: triedReason, dryRun: true },
    );
    const answer = computed(() => tried.answer.value?.retractClaims[0] ?? null);
    const present = new Present(asker, answer);
    this.change = computed(() =>
      answer.value && present.now.value ? compared(present.now.value, answer.value) : null,
    );
    this.error = tried.error;
    this.before = computed(() => {
      const reason = answer.value?.retractionReason ?? null;
      return reason === triedReason ? null : reason;
    });
    this.#ends = [this.sending, tried, present].map((one) => () => one.end());
  }

  /** Whether it was sent: without a reason it is not. */
  send(): boolean {
    this.#presses.value += 1;
    if (this.wrong.peek() !== null) return false;
    void this.sending.send();
    return true;
  }

  end(): void {
    for (const end of this.#ends) end();
  }
}

export function wrongReason(reason: string): string | null {
  const { length } = reason.trim();
  return length > longest.reason ? `has ${length} characters; at most ${longest.reason} are kept` : null;
}
