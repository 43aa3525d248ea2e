/** Recording one claim: what is typed, what is wrong with it, what it would change, and its sending. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type ClaimInput,
  RecordClaimsDocument,
  type RecordedFragment,
  ReplaceClaimsDocument,
} from '../../../generated/client.ts';
import { isPartialDate } from '../../../server/values/partialDate.ts';
import type { Asker } from '../asker.ts';
import type { Part } from '../parts.ts';
import { type Draft, draftAbout, draftAboutTie, draftFromSame, draftOfClaim } from './draft.ts';
import { dateQuestions, isBegun } from './dateQuestions.ts';
import { changed } from './fitting.ts';
import { inputOf } from './input.ts';
import { type Missing, missingIn, problemsOf } from './missing.ts';
import { type Problems, wrongIn } from './problems.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { Rehearsal } from './rehearsal.ts';
import { wrongReason } from './retraction.ts';
import { sentenceIn } from './saying.ts';
import { Sending } from './sending.ts';
import type { Start } from './start.ts';
import { Telling } from './telling.ts';

const lackingReason: Missing = {
  field: 'reason',
  words: 'why it is corrected',
  what: 'say why it does not stand as it was',
};

export class Recording {
  readonly draft: ReadonlySignal<Draft>;
  /** The id of the claim that this one replaces; null where it replaces none. */
  readonly replaces: string | null;
  /** Why it is replaced. */
  readonly reason = signal('');
  /** By field, what cannot stand so: by our own eyes, then by the server's; once it was to be sent, also what is missing. */
  readonly wrong: ReadonlySignal<Problems>;
  /** By field, what may be right and is odd. */
  readonly questions: ReadonlySignal<Problems>;
  readonly missing: ReadonlySignal<Missing[]>;
  /** How often it was to be sent, complete or not. */
  readonly presses: ReadonlySignal<number>;
  /** The field that one is in: what is half typed there is not wrong yet. */
  readonly typing = signal<string | null>(null);
  readonly sentence: ReadonlySignal<Part[] | null>;
  readonly rehearsal: Rehearsal;
  /** What the server refuses about no field. */
  readonly refused: ReadonlySignal<string | null>;
  readonly sending: Sending<RecordedFragment>;
  /** Whether something would be lost if the form were closed. */
  readonly typed: ReadonlySignal<boolean>;

  readonly #draft;
  readonly #first;
  readonly #ours: ReadonlySignal<Problems>;
  readonly #presses = signal(0);
  readonly #telling: Telling;
  readonly #complete: ReadonlySignal<ClaimInput | null>;

  constructor(asker: Asker, start: Exclude<Start, { kind: 'retract' }>) {
    this.replaces = start.kind === 'correct' ? start.claim.id : null;
    const first = draftFor(start);
    this.#first = signal(first);
    this.#draft = signal(first);
    this.draft = this.#draft;
    this.#telling = new Telling(asker, this.#draft);
    this.presses = this.#presses;
    this.#ours = computed(() => {
      const wrong = new Map(wrongIn(this.#draft.value));
      const reason = wrongReason(this.reason.value);
      return reason === null ? wrong : wrong.set('reason', reason);
    });
    this.missing = computed(() => {
      const missing = missingIn(this.#draft.value);
      if (this.replaces === null) return missing;
      const same = isSame(this.#draft.value, first);
      return [
        ...(this.reason.value.trim() === '' ? [lackingReason] : []),
        ...(same ? [{ field: null, words: 'what is corrected' }] : []),
        ...missing,
      ];
    });
    this.#complete = computed(() => {
      const told = this.#telling.told.value;
      const open = this.#ours.value.size > 0 || missingIn(this.#draft.value).length > 0;
      return open || told === null ? null : inputOf(this.#draft.value, told);
    });
    this.sending = new Sending(asker.connection, (aborted) => this.#write(asker, aborted));
    const tried = computed(() => (this.sending.state.value === 'done' ? null : this.#complete.value));
    this.rehearsal = new Rehearsal(asker, tried, this.replaces);
    const refusal = computed<Refusal | null>(() => {
      const error = this.sending.refused.value ?? this.rehearsal.error.value;
      return error?.kind === 'refused' ? refusalOf(error, this.#draft.value) : null;
    });
    this.refused = computed(() => refusal.value?.whole ?? null);
    this.wrong = computed(
      () =>
        new Map([
          ...(refusal.value?.fields ?? []),
          ...(this.#presses.value > 0 ? problemsOf(this.missing.value) : []),
          ...[...this.#ours.value].filter(([field]) => !this.#isHalfTyped(field)),
        ]),
    );
    this.questions = computed(() => dateQuestions(this.#draft.value));
    this.sentence = computed(() => sentenceIn(this.#draft.value));
    this.typed = computed(
      () =>
        this.sending.state.value !== 'done' &&
        (this.#draft.value !== this.#first.value || this.reason.value.trim() !== ''),
    );
  }

  change(change: Partial<Draft>): void {
    if (this.sending.refused.peek()) this.sending.reopen();
    this.#draft.value = changed(this.#draft.peek(), change);
  }

  /** Whether it was sent: what is not complete is not. */
  send(): boolean {
    this.#presses.value += 1;
    // Whoever sends has typed all of it.
    this.typing.value = null;
    if (this.missing.peek().length > 0 || this.#ours.peek().size > 0) return false;
    void this.sending.send();
    return true;
  }

  /** Another claim, with the same source, grades and marking. */
  again(): void {
    this.#first.value = draftFromSame(this.#draft.peek());
    this.#draft.value = this.#first.peek();
    this.#presses.value = 0;
    this.sending.reopen();
  }

  end(): void {
    this.rehearsal.end();
    this.sending.end();
    this.#telling.end();
  }

  async #write(asker: Asker, aborted: AbortSignal): Promise<RecordedFragment> {
    const record = [await this.#whole(aborted)];
    if (this.replaces === null) {
      const asked = { claims: record, dryRun: false };
      return (await asker.write(RecordClaimsDocument, asked, aborted)).recordClaims;
    }
    const asked = { retract: [this.replaces], reason: this.reason.peek(), record, dryRun: false };
    return (await asker.write(ReplaceClaimsDocument, asked, aborted)).replaceClaims;
  }

  // Who sends at once is quicker than the answer about what is recorded of the documents.
  async #whole(aborted: AbortSignal): Promise<ClaimInput> {
    let stop = () => {};
    try {
      return await new Promise((resolve, reject) => {
        stop = effect(() => {
          if (this.#complete.value) resolve(this.#complete.value);
        });
        aborted.addEventListener('abort', () => reject(aborted.reason as Error));
      });
    } finally {
      stop();
    }
  }

  #isHalfTyped(field: string): boolean {
    if (field !== this.typing.value) return false;
    const { validFrom, validTo, observedOn } = this.#draft.value;
    const text = new Map(Object.entries({ validFrom, validTo, observedOn })).get(field);
    return text !== undefined && isBegun(text) && !isPartialDate(text.trim());
  }
}

function draftFor(start: Exclude<Start, { kind: 'retract' }>): Draft {
  if (start.kind === 'entity') return draftAbout(start.entity);
  return start.kind === 'tie' ? draftAboutTie(start.tie) : draftOfClaim(start.claim);
}

function isSame(a: Draft, b: Draft): boolean {
  return JSON.stringify(inputOf(a)) === JSON.stringify(inputOf(b));
}
