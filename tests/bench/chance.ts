// Numbers that look like chance and are the same in every run.

export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** A whole number below `count`, low ones far more often: the larger `weight`, the heavier the few at the front. */
  skewed(count: number, weight: number): number {
    return Math.floor(count * this.next() ** weight);
  }

  maybe(share: number): boolean {
    return this.next() < share;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** One of the keys, as often as its share among all says. */
  weighted<K extends string>(shares: Readonly<Record<K, number>>): K {
    const entries = Object.entries<number>(shares) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, share]) => sum + share, 0);
    for (const [key, share] of entries) if ((left -= share) < 0) return key;
    return entries[0]![0];
  }
}
