// All shortest paths from one place: how far it is to each other place, and by how many of them (Brandes 2001).
import type { Clock } from '../clock.ts';
import type { TiedGraph } from './tiedGraph.ts';

/**
 * It goes level by level, the places at one distance from the source at once. What is computed for a level is written down when the
 * level is done: then a sum over all neighbours of a place is one over those of the level before it, without asking which they are.
 */
export class ShortestPaths {
  /** The places that are reached, nearest first; the first `reached` count. */
  readonly order: Int32Array;
  reached = 0;
  /** By place: the number of ties from the source; -1 where there is no way. */
  readonly distances: Int32Array;
  /** By place: how many shortest paths lead there; 0 until it is reached. */
  readonly #counts: Float64Array;
  readonly #shares: Float64Array;
  /** Parallel to `order`: what is to be written down. */
  readonly #pending: Float64Array;
  /** Where each level begins in `order`, and the end of the last. */
  #levels = [0];
  readonly #graph: TiedGraph;
  readonly #clock: Clock;

  constructor(graph: TiedGraph, clock: Clock) {
    const count = graph.entities.length;
    this.#graph = graph;
    this.#clock = clock;
    this.order = new Int32Array(count);
    this.distances = new Int32Array(count).fill(-1);
    this.#counts = new Float64Array(count);
    this.#shares = new Float64Array(count);
    this.#pending = new Float64Array(count);
  }

  /** Searches from a source. What was found before is gone. */
  from(source: number): void {
    const { starts, others } = this.#graph;
    const { order, distances } = this;
    for (let i = 0; i < this.reached; i++) {
      distances[order[i]!] = -1;
      this.#counts[order[i]!] = 0;
    }
    order[0] = source;
    distances[source] = 0;
    this.#counts[source] = 1;
    this.reached = 1;
    this.#levels = [0];
    // Ends of ties at the places of the last level, and at those that are not reached yet.
    let last = starts[source + 1]! - starts[source]!;
    let left = others.length - last;
    for (let begin = 0; begin < this.reached;) {
      const end = this.reached;
      this.#levels.push(end);
      // Whichever looks at fewer ties: from the last level to those that are left, or back from all that are left.
      if (last * 4 < left) this.#push(begin, end);
      else this.#pull(end);
      begin = end;
      last = 0;
      for (let i = end; i < this.reached; i++) last += starts[order[i]! + 1]! - starts[order[i]!]!;
      left -= last;
    }
  }

  #push(begin: number, end: number): void {
    const { starts, others } = this.#graph;
    const { order, distances } = this;
    const counts = this.#counts;
    const further = distances[order[begin]!]! + 1;
    let reached = end;
    for (let i = begin; i < end; i++) {
      this.#clock.tick();
      const place = order[i]!;
      const count = counts[place]!;
      const stop = starts[place + 1]!;
      for (let at = starts[place]!; at < stop; at++) {
        const other = others[at]!;
        const distance = distances[other]!;
        if (distance === -1) {
          distances[other] = further;
          counts[other] = count;
          order[reached++] = other;
        } else if (distance === further) counts[other] = counts[other]! + count;
      }
    }
    this.reached = reached;
  }

  #pull(end: number): void {
    const { starts, others } = this.#graph;
    const { order, distances } = this;
    const [counts, pending] = [this.#counts, this.#pending];
    const further = distances[order[end - 1]!]! + 1;
    let reached = end;
    for (let place = 0; place < distances.length; place++) {
      if (distances[place] !== -1) continue;
      this.#clock.tick();
      const stop = starts[place + 1]!;
      let sum = 0;
      for (let at = starts[place]!; at < stop; at++) sum += counts[others[at]!]!;
      if (sum === 0) continue;
      pending[reached] = sum;
      order[reached++] = place;
    }
    for (let i = end; i < reached; i++) {
      distances[order[i]!] = further;
      counts[order[i]!] = pending[i]!;
    }
    this.reached = reached;
  }

  /**
   * Adds to each place's score, `weight` times: the share of the shortest paths from the source to each target that pass it, summed
   * over the targets (1 in `targets`), the ends left out.
   */
  addDependencies(targets: Uint8Array, weight: number, scores: Float64Array): void {
    const { starts, others } = this.#graph;
    const { order } = this;
    const [counts, shares, pending, levels] = [this.#counts, this.#shares, this.#pending, this.#levels];
    for (let i = 0; i < this.reached; i++) shares[order[i]!] = 0;
    // From the furthest inwards: what passes a place is what passes those behind it, or ends there.
    for (let level = levels.length - 1; level > 1; level--) {
      const [begin, end] = [levels[level - 1]!, levels[level]!];
      for (let i = begin; i < end; i++) {
        this.#clock.tick();
        const place = order[i]!;
        const count = counts[place]!;
        const stop = starts[place + 1]!;
        let sum = 0;
        for (let at = starts[place]!; at < stop; at++) sum += shares[others[at]!]!;
        const dependency = sum * count;
        pending[i] = (dependency + targets[place]!) / count;
        scores[place] = scores[place]! + weight * dependency;
      }
      for (let i = begin; i < end; i++) shares[order[i]!] = pending[i]!;
    }
  }
}
