// Which place does each score take among those that are listed?

/** Ten digits count: what differs beyond them does so by the order in which fractions were added. */
export function rounded(scores: Float64Array): Float64Array {
  return scores.map((score) => Number(score.toPrecision(10)));
}

export class Ranking {
  readonly #scores: Float64Array;
  readonly #listed: Int32Array;
  readonly #rising: Float64Array;

  /** Of these places, in the order in which equal ones are listed; scores are rounded. */
  constructor(scores: Float64Array, listed: Int32Array) {
    this.#scores = scores;
    this.#listed = listed;
    this.#rising = Float64Array.from(listed, (place) => scores[place]!).sort();
  }

  /** Those with the greatest scores, those first. */
  first(count: number): number[] {
    const scores = this.#scores;
    const least = this.#rising.at(-count) ?? -Infinity;
    const above = this.#listed.filter((place) => scores[place]! > least);
    const level = this.#listed.filter((place) => scores[place] === least);
    // Sorting leaves equal ones in their order.
    return [...above.sort((a, b) => scores[b]! - scores[a]!), ...level].slice(0, count);
  }

  /**
   * One more than there are greater scores: equal ones share a rank, and the next comes after all of them (1 2 2 4). Where nobody
   * scores, nobody comes first: all share the last of so many ranks.
   */
  rankOf(score: number, ranks: number): number {
    const rising = this.#rising;
    if ((rising.at(-1) ?? 0) === 0) return ranks;
    let [low, high] = [0, rising.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rising[middle]! > score) high = middle;
      else low = middle + 1;
    }
    return rising.length - low + 1;
  }
}
