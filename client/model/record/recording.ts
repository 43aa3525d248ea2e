/** Recording one claim: what is typed, what is wrong with it, what it would change, and its sending. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import {
  type ClaimInput,
  RecordClaimsDocument,
  type RecordedFragment,
  ReplaceClaimsDocument,
  SourceToCiteDocument,
  type SourceToCiteQuery,
  type SourceToCiteQueryVariables,
} from '../../../generated/client.ts';
import type { Asker } from '../asker.ts';
import type { Part } from '../parts.ts';
import { Question } from '../question.ts';
import type { Cited } from './cited.ts';
import { type Draft, draftAbout, draftAboutTie, draftFromSame, draftOfClaim } from './draft.ts';
import { changed } from './fitting.ts';
import { inputOf, type Told } from './input.ts';
import { missingIn, type Problems, wrongIn } from './problems.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { Rehearsal } from './rehearsal.ts';
import { wrongReason } from './retraction.ts';
import { sentenceIn } from './saying.ts';
import { Sending } from './sending.ts';
import type { Start } from './start.ts';

type Telling = Question<SourceToCiteQuery, SourceToCiteQueryVariables>;

export class Recording {
  readonly draft: ReadonlySignal<Draft>;
  /** The id of the claim that this one replaces; null where it replaces none. */
  readonly replaces: string | null;
  /** Why it is replaced. */
  readonly reason = signal('');
  /** By field, what cannot stand so: by our own eyes, then by the server's. */
  readonly wrong: ReadonlySignal<Problems>;
  readonly missing: ReadonlySignal<string[]>;
  readonly sentence: ReadonlySignal<Part[] | null>;
  readonly rehearsal: Rehearsal;
  /** What the server refuses about no field. */
  readonly refused: ReadonlySignal<string | null>;
  readonly sending: Sending<RecordedFragment>;
  /** Whether something would be lost if the form were closed. */
  readonly typed: ReadonlySignal<boolean>;

  readonly #draft;
  readonly #first;
  readonly #reads: Telling;
  readonly #credits: Telling;
  readonly #complete: ReadonlySignal<ClaimInput | null>;

  constructor(asker: Asker, start: Exclude<Start, { kind: 'retract' }>) {
    this.replaces = start.kind === 'correct' ? start.claim.id : null;
    const first = draftFor(start);
    this.#first = signal(first);
    this.#draft = signal(first);
    this.draft = this.#draft;
    this.#reads = telling(asker, () => this.#draft.value.source);
    this.#credits = telling(asker, () => this.#draft.value.attributedTo);
    const ours = computed(() => {
      const wrong = new Map(wrongIn(this.#draft.value));
      const reason = wrongReason(this.reason.value);
      return reason === null ? wrong : wrong.set('reason', reason);
    });
    this.missing = computed(() => [
      ...missingIn(this.#draft.value),
      ...(this.replaces === null || !isSame(this.#draft.value, first) ? [] : ['what is corrected']),
      ...(this.replaces === null || this.reason.value.trim() !== '' ? [] : ['why it is corrected']),
    ]);
    this.#complete = computed(() => {
      const told = toldBy([this.#reads, this.#credits]);
      const open = ours.value.size > 0 || missingIn(this.#draft.value).length > 0 || told === null;
      return open ? null : inputOf(this.#draft.value, told);
    });
    this.sending = new Sending(asker.connection, (aborted) => this.#write(asker, aborted));
    const tried = computed(() => (this.sending.state.value === 'done' ? null : this.#complete.value));
    this.rehearsal = new Rehearsal(asker, tried, this.replaces);
    const refusal = computed<Refusal | null>(() => {
      const error = this.sending.refused.value ?? this.rehearsal.error.value;
      return error?.kind === 'refused' ? refusalOf(error, this.#draft.value) : null;
    });
    this.refused = computed(() => refusal.value?.whole ?? null);
    this.wrong = computed(() => new Map([...(refusal.value?.fields ?? []), ...ours.value]));
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
    if (this.missing.peek().length > 0 || this.#complete.peek() === null) return false;
    void this.sending.send();
    return true;
  }

  /** Another claim, with the same source, grades and marking. */
  again(): void {
    this.#first.value = draftFromSame(this.#draft.peek());
    this.#draft.value = this.#first.peek();
    this.sending.reopen();
  }

  end(): void {
    this.rehearsal.end();
    this.sending.end();
    this.#reads.end();
    this.#credits.end();
  }

  async #write(asker: Asker, aborted: AbortSignal): Promise<RecordedFragment> {
    const record = [this.#complete.peek()!];
    if (this.replaces === null) {
      const asked = { claims: record, dryRun: false };
      return (await asker.write(RecordClaimsDocument, asked, aborted)).recordClaims;
    }
    const asked = { retract: [this.replaces], reason: this.reason.peek(), record, dryRun: false };
    return (await asker.write(ReplaceClaimsDocument, asked, aborted)).replaceClaims;
  }
}

function draftFor(start: Exclude<Start, { kind: 'retract' }>): Draft {
  if (start.kind === 'entity') return draftAbout(start.entity);
  return start.kind === 'tie' ? draftAboutTie(start.tie) : draftOfClaim(start.claim);
}

function isSame(a: Draft, b: Draft): boolean {
  return JSON.stringify(inputOf(a)) === JSON.stringify(inputOf(b));
}

function telling(asker: Asker, cited: () => Cited | null): Telling {
  return new Question<SourceToCiteQuery, SourceToCiteQueryVariables>(asker, SourceToCiteDocument, () => {
    const one = cited();
    return one && 'known' in one ? { id: one.known.id } : null;
  });
}

/** Null until all is told that was asked. */
function toldBy(questions: readonly Telling[]): ReadonlyMap<string, Told> | null {
  if (questions.some(({ busy, answer }) => busy.value && !answer.value)) return null;
  const sources = questions.flatMap(({ answer }) => answer.value?.source ?? []);
  return new Map(sources.map((source) => [source.id, source]));
}
