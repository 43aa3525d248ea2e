// Chance that can be repeated: the same seed makes the same story. CLAIMGRAPH_SEED=<number> replays the one that a failure named.
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  one<T>(of: readonly T[]): T {
    const found = of[Math.floor(this.next() * of.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  /** `count` of them, or all, in an order of their own. */
  some<T>(of: readonly T[], count: number): T[] {
    const left = [...of];
    const chosen: T[] = [];
    while (left.length > 0 && chosen.length < count)
      chosen.push(...left.splice(Math.floor(this.next() * left.length), 1));
    return chosen;
  }

  /** One of the words, by weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let at = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [word, weight] of entries) if ((at -= weight) < 0) return word;
    return entries[0]![0];
  }
}

/** Whether everything is tried as often as it ever is: CLAIMGRAPH_THOROUGH=1 npm test. */
const thorough = process.env['CLAIMGRAPH_THOROUGH'] === '1';

/** How often something is tried: usually, and when there is time. */
export function times(usually: number, thoroughly: number): number {
  return thorough ? thoroughly : usually;
}

/** The seeds of a test: one given by CLAIMGRAPH_SEED, else so many from a new start, which a failure names. */
export function seedsFor(usually: number, thoroughly = usually): number[] {
  const given = process.env['CLAIMGRAPH_SEED'];
  if (given !== undefined) return given.split(',').map(Number);
  const start = (Date.now() * 1000) % 4_000_000_000;
  return Array.from({ length: times(usually, thoroughly) }, (_, index) => (start + index * 7919) >>> 0);
}

/** Runs `what`; a failure names the seed by which it is seen again. */
export async function withSeed(seed: number, what: () => Promise<void>): Promise<void> {
  try {
    await what();
  } catch (error) {
    const failure = error as Error;
    failure.message = `CLAIMGRAPH_SEED=${seed} shows it again.\n${failure.message}`;
    throw failure;
  }
}
