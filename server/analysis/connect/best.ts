// Which ties join the chosen at the least cost, with at most so many ties? Dreyfus and Wagner's way (1971), by numbers of ties: what
// joins some of the chosen to a place is what joins them to a neighbour and a tie more, or two parts that meet at the place.
import type { Clock } from '../clock.ts';
import { costOfBand } from '../paths/cost.ts';
import type { Net } from './net.ts';

/** Beyond any cost: sums of 12 ties stay far below. */
const never = 2 ** 30;
/** The most numbers that a search keeps: 200 MB. */
const mostKept = 50_000_000;

/** It would take more memory than it may. */
export class TooLarge extends Error {}

/** What it costs to join a set of the chosen to each state with so many ties, and which states that made better. */
interface Level {
  costs: Int32Array;
  better: number[];
}

export class Best {
  readonly #net: Net;
  readonly #most: number;
  readonly #clock: Clock;
  /** The states of a place begin here: one for each set of its bits. */
  readonly #offsets: Int32Array;
  readonly #placeOf: Int32Array;
  /** By set, then by number of ties. */
  readonly #levels: Level[][] = [];
  /** By set: how many ties it takes at least to join a place to those who are not in it. */
  readonly #needs: Uint8Array[] = [];
  readonly #all: number;

  constructor(net: Net, most: number, clock: Clock) {
    this.#net = net;
    this.#most = most;
    this.#clock = clock;
    this.#offsets = new Int32Array(net.entities.length + 1);
    for (const [place, bits] of net.bits.entries())
      this.#offsets[place + 1] = this.#offsets[place]! + (1 << bits);
    const states = this.#offsets.at(-1)!;
    // All but the last of the chosen, at whom everything is joined in the end.
    this.#all = (1 << (net.chosen.length - 1)) - 1;
    if (states * (this.#all + 1) * (most + 1) > mostKept) throw new TooLarge();
    this.#placeOf = new Int32Array(states);
    for (let place = 0; place < net.entities.length; place++)
      this.#placeOf.fill(place, this.#offsets[place], this.#offsets[place + 1]);
    for (let set = 0; set <= this.#all; set++) {
      this.#needs.push(this.#needOf(set));
      this.#levels.push([]);
    }
    for (let ties = 0; ties <= most; ties++)
      for (let set = 1; set <= this.#all; set++) this.#levels[set]!.push(this.#level(set, ties));
  }

  /** The cost, and the ties; null where they cannot be joined so. */
  get tree(): { cost: number; ties: number[] } | null {
    const root = this.#net.chosen.at(-1)!;
    const { costs } = this.#levels[this.#all]![this.#most]!;
    let best = this.#offsets[root]!;
    for (let state = best; state < this.#offsets[root + 1]!; state++)
      if (costs[state]! < costs[best]!) best = state;
    if (costs[best]! >= never) return null;
    const ties = new Set<number>();
    this.#collect(this.#all, this.#most, best, ties);
    return { cost: costs[best]!, ties: [...ties] };
  }

  #level(set: number, ties: number): Level {
    const before = this.#levels[set]![ties - 1];
    const costs = before ? before.costs.slice() : new Int32Array(this.#placeOf.length).fill(never);
    const better = new Set<number>();
    const offer = (state: number, cost: number): void => {
      if (cost >= costs[state]! || ties + this.#needs[set]![this.#placeOf[state]!]! > this.#most) return;
      costs[state] = cost;
      better.add(state);
    };
    if (before) {
      this.#extend(set, before, offer);
      this.#meet(set, ties, offer);
    } else {
      const alone = this.#aloneIn(set);
      if (alone >= 0) offer(this.#offsets[this.#net.chosen[alone]!]!, 0);
    }
    return { costs, better: [...better] };
  }

  // By one more tie.
  #extend(set: number, { costs, better }: Level, offer: (state: number, cost: number) => void): void {
    const { starts, others, bands, bitsHere, bitsThere } = this.#net;
    for (const state of better) {
      const place = this.#placeOf[state]!;
      if (!this.#mayGoOn(set, place)) continue;
      const taken = state - this.#offsets[place]!;
      for (let at = starts[place]!; at < starts[place + 1]!; at++) {
        this.#clock.tick();
        if ((taken & bitsHere[at]!) !== 0) continue;
        offer(this.#offsets[others[at]!]! + bitsThere[at]!, costs[state]! + costOfBand[bands[at]!]!);
      }
    }
  }

  // By two parts that meet. What neither made better at its number of ties was found with fewer.
  #meet(set: number, ties: number, offer: (state: number, cost: number) => void): void {
    for (const [one, other] of halvesOf(set))
      for (let few = 0; few <= ties; few++) {
        const [a, b] = [this.#levels[one]![few], this.#levels[other]![ties - few]];
        if (!a || !b) continue;
        for (const state of a.better) {
          const place = this.#placeOf[state]!;
          if (!this.#mayMeet(one, other, place)) continue;
          const [from, until] = [this.#offsets[place]!, this.#offsets[place + 1]!];
          for (let third = from; third < until; third++) {
            this.#clock.tick();
            if (b.costs[third]! >= never || ((state - from) & (third - from)) !== 0) continue;
            offer(from + ((state - from) | (third - from)), a.costs[state]! + b.costs[third]!);
          }
        }
      }
  }

  // Through whom nobody passes, nothing goes on unless it begins there.
  #mayGoOn(set: number, place: number): boolean {
    return this.#net.passable[place] === 1 || this.#isAlone(set, place);
  }

  #mayMeet(one: number, other: number, place: number): boolean {
    return this.#net.passable[place] === 1 || this.#isAlone(one, place) || this.#isAlone(other, place);
  }

  #isAlone(set: number, place: number): boolean {
    const alone = this.#aloneIn(set);
    return alone >= 0 && this.#net.chosen[alone] === place;
  }

  // The number of the only one in a set; -1 where there are several.
  #aloneIn(set: number): number {
    return (set & (set - 1)) === 0 ? 31 - Math.clz32(set) : -1;
  }

  // Finds again what gave a state its cost: sums are exact.
  #collect(set: number, ties: number, state: number, into: Set<number>): void {
    const cost = this.#levels[set]![ties]!.costs[state]!;
    let fewest = ties;
    while (fewest > 0 && this.#levels[set]![fewest - 1]!.costs[state] === cost) fewest--;
    if (fewest === 0) return;
    const place = this.#placeOf[state]!;
    const { starts, others, ties: all, bands, bitsHere, bitsThere } = this.#net;
    const before = this.#levels[set]![fewest - 1]!.costs;
    for (let at = starts[place]!; at < starts[place + 1]!; at++) {
      const other = others[at]!;
      if (bitsHere[at] !== state - this.#offsets[place]! || !this.#mayGoOn(set, other)) continue;
      for (let from = this.#offsets[other]!; from < this.#offsets[other + 1]!; from++) {
        const taken = from - this.#offsets[other]!;
        if ((taken & bitsThere[at]!) !== 0 || before[from]! + costOfBand[bands[at]!]! !== cost) continue;
        into.add(all[at]!);
        return this.#collect(set, fewest - 1, from, into);
      }
    }
    for (const [one, other] of halvesOf(set)) {
      if (!this.#mayMeet(one, other, place)) continue;
      for (let few = 0; few <= fewest; few++)
        for (let a = this.#offsets[place]!; a <= state; a++)
          for (let b = this.#offsets[place]!; b <= state; b++) {
            const [left, right] = [a - this.#offsets[place]!, b - this.#offsets[place]!];
            if ((left & right) !== 0 || (left | right) !== state - this.#offsets[place]!) continue;
            const sum = this.#levels[one]![few]!.costs[a]! + this.#levels[other]![fewest - few]!.costs[b]!;
            if (sum !== cost) continue;
            this.#collect(one, few, a, into);
            return this.#collect(other, fewest - few, b, into);
          }
    }
    throw new Error('no way back to what was found');
  }

  #needOf(set: number): Uint8Array {
    const { chosen, distances, entities } = this.#net;
    const missing = distances.filter((_, index) => index === chosen.length - 1 || ((set >> index) & 1) === 0);
    const places = chosen.filter((_, index) => index === chosen.length - 1 || ((set >> index) & 1) === 0);
    const needs = new Uint8Array(entities.length);
    for (let place = 0; place < needs.length; place++)
      for (const [index, one] of missing.entries()) {
        needs[place] = Math.max(needs[place]!, one[place]!);
        for (let other = 0; other < index; other++) {
          const half = Math.ceil((one[place]! + missing[other]![place]! + one[places[other]!]!) / 2);
          needs[place] = Math.max(needs[place]!, half);
        }
      }
    return needs;
  }
}

// The ways to part a set in two, each once: the first of it stands in the first half. A half can come after the whole only by fewer ties.
function* halvesOf(set: number): Generator<[number, number]> {
  const first = set & -set;
  for (let half = (set - 1) & set; half > 0; half = (half - 1) & set)
    if ((half & first) !== 0) yield [half, set & ~half];
}
