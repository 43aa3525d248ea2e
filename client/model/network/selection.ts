/** The entities that are selected: the same in every view, and never in the way of what is picked to be proven. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';

export class Selection {
  readonly ids: ReadonlySignal<ReadonlySet<string>>;

  readonly #ids = signal<ReadonlySet<string>>(new Set());

  /** @param drawn what can be selected: whatever goes is no longer selected */
  constructor(drawn: ReadonlySignal<readonly string[]>) {
    this.ids = computed(() => {
      const there = new Set(drawn.value);
      return new Set([...this.#ids.value].filter((id) => there.has(id)));
    });
  }

  set(ids: Iterable<string>): void {
    this.#ids.value = new Set(ids);
  }

  add(ids: Iterable<string>): void {
    this.set([...this.ids.peek(), ...ids]);
  }

  /** Selected, if one of them was not; else none of them is. */
  toggle(those: readonly string[]): void {
    const ids = new Set(this.ids.peek());
    const all = those.every((id) => ids.has(id));
    for (const id of those)
      if (all) ids.delete(id);
      else ids.add(id);
    this.#ids.value = ids;
  }

  clear(): void {
    if (this.#ids.peek().size > 0) this.#ids.value = new Set();
  }
}
