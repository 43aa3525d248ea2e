// Which pairs of two sets are still within so many ties of each other when some entities are gone, and who would part most?
import type { Clock } from '../clock.ts';
import type { Sets } from '../centrality/betweenness.ts';
import type { TiedGraph } from '../centrality/tiedGraph.ts';

const unreached = -1;

export interface Removed {
  place: number;
  /** Pairs that are connected when it is gone, too. */
  left: number;
}

export class Removing {
  readonly #graph: TiedGraph;
  readonly #sets: Sets;
  readonly #isTo: Uint8Array;
  readonly #isEnd: Uint8Array;
  readonly #most: number;
  readonly #clock: Clock;
  readonly #gone: Uint8Array;
  readonly #distance: Int32Array;
  readonly #order: Int32Array;
  /** On the shortest ways from the source: the last place, before each, that all of them pass. */
  readonly #gate: Int32Array;
  #reached = 0;

  /** Pairs are connected within `most` ties. */
  constructor(graph: TiedGraph, sets: Sets, most: number, clock: Clock) {
    const count = graph.entities.length;
    this.#graph = graph;
    this.#sets = sets;
    this.#most = most;
    this.#clock = clock;
    this.#isTo = new Uint8Array(count);
    this.#isEnd = new Uint8Array(count);
    for (const place of sets.to) this.#isTo[place] = this.#isEnd[place] = 1;
    for (const place of sets.from) this.#isEnd[place] = 1;
    this.#gone = new Uint8Array(count);
    this.#distance = new Int32Array(count).fill(unreached);
    this.#order = new Int32Array(count);
    this.#gate = new Int32Array(count);
  }

  remove(place: number): void {
    this.#gone[place] = 1;
  }

  /** How many pairs are connected, each of `from` with each other of `to`. */
  pairs(): number {
    let pairs = 0;
    for (const source of this.#sets.from) {
      if (this.#gone[source] === 1) continue;
      this.#search(source, unreached);
      pairs += this.#partners();
    }
    return pairs;
  }

  /**
   * Who of those in neither set parts most pairs, after what is gone already: of several, the first by `byId`; null where nobody parts any.
   * Only whom all shortest ways of a pair pass can part it, so only of these it is tried whether they do.
   */
  best(pairs: number): Removed | null {
    const parted = new Map<number, number>();
    for (const source of this.#sets.from) {
      if (this.#gone[source] === 1) continue;
      this.#search(source, unreached);
      const all = this.#partners();
      for (const place of this.#gates(source)) {
        this.#search(source, place);
        parted.set(place, (parted.get(place) ?? 0) + all - this.#partners());
      }
    }
    let most = 0;
    for (const pairsParted of parted.values()) most = Math.max(most, pairsParted);
    const place = most === 0 ? undefined : this.#graph.byId.find((one) => parted.get(one) === most);
    return place === undefined ? null : { place, left: pairs - most };
  }

  #partners(): number {
    let partners = 0;
    for (let at = 1; at < this.#reached; at++) partners += this.#isTo[this.#order[at]!]!;
    return partners;
  }

  // Those in neither set whom all shortest ways to somebody pass.
  #gates(source: number): Set<number> {
    const gates = new Set<number>();
    for (let at = 1; at < this.#reached; at++) {
      const place = this.#order[at]!;
      if (this.#isTo[place] === 0) continue;
      for (let gate = this.#gate[place]!; gate !== source; gate = this.#gate[gate]!)
        if (this.#isEnd[gate] === 0) gates.add(gate);
    }
    return gates;
  }

  // What a source reaches within so many ties, without what is gone and one more.
  #search(source: number, without: number): void {
    const { starts, others } = this.#graph;
    const [distance, order, gate] = [this.#distance, this.#order, this.#gate];
    for (let at = 0; at < this.#reached; at++) distance[order[at]!] = unreached;
    distance[source] = 0;
    order[0] = source;
    gate[source] = source;
    this.#reached = 1;
    for (let at = 0; at < this.#reached; at++) {
      const place = order[at]!;
      if (distance[place] === this.#most) break;
      for (let next = starts[place]!; next < starts[place + 1]!; next++) {
        this.#clock.tick();
        const other = others[next]!;
        if (this.#gone[other] === 1 || other === without) continue;
        if (distance[other] === unreached) {
          distance[other] = distance[place]! + 1;
          gate[other] = place;
          order[this.#reached++] = other;
        } else if (distance[other] === distance[place]! + 1) gate[other] = this.#common(gate[other]!, place);
      }
    }
  }

  // The last place that the ways to both pass.
  #common(a: number, b: number): number {
    let [one, other] = [a, b];
    while (one !== other)
      if (this.#distance[one]! > this.#distance[other]!) one = this.#gate[one]!;
      else if (this.#distance[other]! > this.#distance[one]!) other = this.#gate[other]!;
      else [one, other] = [this.#gate[one]!, this.#gate[other]!];
    return one;
  }
}
