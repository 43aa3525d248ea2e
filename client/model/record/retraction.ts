/** Retracting a claim: the reason, and its sending. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type ClaimCardFragment, RetractClaimsDocument } from '../../../generated/client.ts';
import { longest } from '../../../server/values/lengths.ts';
import type { Asker } from '../asker.ts';
import { Sending } from './sending.ts';

export class Retraction {
  readonly claim: ClaimCardFragment;
  readonly reason = signal('');
  /** What is wrong with the reason; null where nothing is. */
  readonly wrong: ReadonlySignal<string | null>;
  readonly missing: ReadonlySignal<boolean>;
  readonly typed: ReadonlySignal<boolean>;
  readonly sending: Sending<ClaimCardFragment | null>;

  constructor(asker: Asker, claim: ClaimCardFragment) {
    this.claim = claim;
    this.wrong = computed(() => wrongReason(this.reason.value));
    this.missing = computed(() => this.reason.value.trim() === '');
    this.typed = computed(() => !this.missing.value && this.sending.state.value !== 'done');
    this.sending = new Sending(asker.connection, async (aborted) => {
      const asked = { ids: [claim.id], reason: this.reason.peek() };
      const { retractClaims } = await asker.write(RetractClaimsDocument, asked, aborted);
      return retractClaims[0] ?? null;
    });
  }

  send(): void {
    if (!this.missing.peek() && this.wrong.peek() === null) void this.sending.send();
  }

  end(): void {
    this.sending.end();
  }
}

export function wrongReason(reason: string): string | null {
  const { length } = reason.trim();
  return length > longest.reason ? `has ${length} characters; at most ${longest.reason} are kept` : null;
}
