/** Which of the paths that were found are listed? One more is asked for than that: it says whether there are more. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { FoundPathFragment } from '../../../generated/client.ts';
import type { PathsAsked } from './asked.ts';
import type { NetworkQuestions } from './questions.ts';

export interface Listed {
  paths: readonly FoundPathFragment[];
  /** Whether there are more than these. */
  more: boolean;
}

export class Listing {
  /** Null while there is no answer. While more are looked for, those that were listed before. */
  readonly listed: ReadonlySignal<Listed | null>;
  readonly end: () => void;

  constructor({ answer }: NetworkQuestions['paths'], asked: ReadonlySignal<PathsAsked>) {
    /** As many as the answer was asked for: the address may ask for more by now. */
    const first = signal(asked.peek().first);
    this.end = effect(() => {
      if (answer.value) first.value = asked.peek().first;
    });
    this.listed = computed(() => {
      const found = answer.value?.nexusPaths.paths;
      return found ? { paths: found.slice(0, first.value), more: found.length > first.value } : null;
    });
  }
}
