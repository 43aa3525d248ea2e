/** What can be taken back, and done again: every step since the page was opened. */
import { type ReadonlySignal, signal } from '@preact/signals-core';

export class Steps<Step> {
  /** How many steps can be taken back, and how many of those taken back can be done again. */
  readonly counts: ReadonlySignal<{ done: number; undone: number }>;

  readonly #counts = signal({ done: 0, undone: 0 });
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];

  constructor() {
    this.counts = this.#counts;
  }

  /** Something changed: this is how it was before. What was taken back cannot be done again after it. */
  note(before: Step): void {
    this.#done.push(before);
    this.#undone.length = 0;
    this.#count();
  }

  /** How it was before the last step; null where there was none. @param now how it is */
  undo(now: Step): Step | null {
    return this.#move(this.#done, this.#undone, now);
  }

  redo(now: Step): Step | null {
    return this.#move(this.#undone, this.#done, now);
  }

  #move(from: Step[], to: Step[], now: Step): Step | null {
    const step = from.pop();
    if (step === undefined) return null;
    to.push(now);
    this.#count();
    return step;
  }

  #count(): void {
    this.#counts.value = { done: this.#done.length, undone: this.#undone.length };
  }
}
