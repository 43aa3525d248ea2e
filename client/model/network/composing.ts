/** What of the address decides who stands by themselves; where everything stands does not. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type Composing, mostShown } from './compose.ts';
import type { Drawing } from './drawing.ts';

export function composingOf({
  hidden,
  folded,
  apart,
  pinned,
  path,
  bundled,
  whole,
  from,
  to,
}: Drawing): Composing {
  const alone = [...apart, ...pinned, ...path, ...from.ids, ...to.ids];
  return { hidden, folded, apart: alone, bundled, most: whole ? Infinity : mostShown };
}

/** What follows from a signal; the very same as long as it says the same, so that nothing is drawn anew for nothing. */
export function kept<From, To>(from: ReadonlySignal<From>, follow: (from: From) => To): ReadonlySignal<To> {
  let last: { words: string; value: To } | null = null;
  return computed(() => {
    const value = follow(from.value);
    const words = JSON.stringify(value);
    if (last?.words !== words) last = { words, value };
    return last.value;
  });
}
