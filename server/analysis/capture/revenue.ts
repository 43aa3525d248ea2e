// Which share of the shortest ways between a network and flows of money passes somebody who holds an office?
import { type TiedGraph, tiedGraphOf } from '../centrality/tiedGraph.ts';
import type { Clock } from '../clock.ts';
import { tiesBetween } from '../passing.ts';
import { traitsOf } from '../traits.ts';
import type { Finding, Scene } from './scene.ts';

export function revenueIn({ graph, network, within, posts }: Scene): Finding {
  const tied = tiedGraphOf(graph);
  const { entities, byId } = tied;
  const traits = traitsOf(graph.view.claims);
  const flows = Uint8Array.from(entities, (entity) => (traits.typeOf(entity) === 'FLOW' ? 1 : 0));
  const holders = Uint8Array.from(entities, (entity) => (posts.held.has(entity) ? 1 : 0));
  const sources = byId.filter((place) => network.has(entities[place]!));
  const targets = byId.filter((place) => flows[place] === 1);
  const ways = new ShortWays(tied, holders, graph.clock);
  let [count, of] = [0, 0];
  for (const source of sources) {
    ways.from(source, within);
    // In order of ids, so that the sum of fractions comes out the same.
    for (const target of targets) {
      const share = target === source ? null : ways.shareTo(target);
      if (share === null) continue;
      of++;
      count += share;
    }
  }
  return {
    count,
    of,
    ties: () => {
      const pairs = new Set<number>();
      for (const source of sources) {
        ways.from(source, within);
        ways.addPairs(flows, pairs);
      }
      return [...pairs].flatMap((pair) => {
        const one = Math.floor(pair / entities.length);
        return tiesBetween(graph, entities[one]!, entities[pair % entities.length]!);
      });
    },
  };
}

/** All shortest ways from one place, within so many ties (counted as Brandes 2001), and those of them that pass no office-holder. */
class ShortWays {
  readonly #tied: TiedGraph;
  readonly #holders: Uint8Array;
  readonly #clock: Clock;
  /** The places that are reached, nearest first; the first `#reached` count. */
  readonly #order: Int32Array;
  #reached = 0;
  readonly #distances: Int32Array;
  readonly #counts: Float64Array;
  /** How many of the ways to a place pass no office-holder before they come there. */
  readonly #avoiding: Float64Array;

  constructor(tied: TiedGraph, holders: Uint8Array, clock: Clock) {
    const size = tied.entities.length;
    this.#tied = tied;
    this.#holders = holders;
    this.#clock = clock;
    this.#order = new Int32Array(size);
    this.#distances = new Int32Array(size).fill(-1);
    this.#counts = new Float64Array(size);
    this.#avoiding = new Float64Array(size);
  }

  /** Searches from a source. What was found before is gone. */
  from(source: number, within: number): void {
    const { starts, others } = this.#tied;
    const [order, distances, counts, avoiding] = [this.#order, this.#distances, this.#counts, this.#avoiding];
    for (let i = 0; i < this.#reached; i++) distances[order[i]!] = -1;
    order[0] = source;
    distances[source] = 0;
    counts[source] = avoiding[source] = 1;
    this.#reached = 1;
    for (let i = 0; i < this.#reached; i++) {
      const place = order[i]!;
      const further = distances[place]! + 1;
      if (further > within) break;
      const avoids = this.#isPassed(place) ? 0 : avoiding[place]!;
      for (let at = starts[place]!; at < starts[place + 1]!; at++) {
        this.#clock.tick();
        const other = others[at]!;
        if (distances[other] === -1) {
          distances[other] = further;
          counts[other] = avoiding[other] = 0;
          order[this.#reached++] = other;
        }
        if (distances[other] !== further) continue;
        counts[other] = counts[other]! + counts[place]!;
        avoiding[other] = avoiding[other]! + avoids;
      }
    }
  }

  /** The share of the shortest ways to a place that pass an office-holder, its ends left out; null where there is no way. */
  shareTo(target: number): number | null {
    if (this.#distances[target] === -1) return null;
    return (this.#counts[target]! - this.#avoiding[target]!) / this.#counts[target]!;
  }

  /** Adds the pairs of places that follow each other on a shortest way to a flow that passes an office-holder: the lesser times the size, plus the other. */
  addPairs(flows: Uint8Array, pairs: Set<number>): void {
    const { starts, others, entities } = this.#tied;
    // Whether a way goes on to a flow, and whether one does that passes an office-holder here or later.
    const [goesOn, passesLater] = [new Set<number>(), new Set<number>()];
    for (let i = this.#reached - 1; i > 0; i--) {
      const place = this.#order[i]!;
      if (goesOn.has(place) && this.#isPassed(place)) passesLater.add(place);
      const isOn = goesOn.has(place) || flows[place] === 1;
      if (!isOn) continue;
      for (let at = starts[place]!; at < starts[place + 1]!; at++) {
        this.#clock.tick();
        const before = others[at]!;
        if (this.#distances[before] !== this.#distances[place]! - 1) continue;
        goesOn.add(before);
        if (passesLater.has(place)) passesLater.add(before);
        const passedBefore = this.#isPassed(before) || this.#avoiding[before]! < this.#counts[before]!;
        if (passedBefore || passesLater.has(place))
          pairs.add(Math.min(before, place) * entities.length + Math.max(before, place));
      }
    }
  }

  // Whoever stands at the beginning is not passed.
  #isPassed(place: number): boolean {
    return this.#holders[place] === 1 && this.#distances[place] !== 0;
  }
}
