// What is still to go at least, for each entity near both sets and each number of ties that are left?
import type { Clock } from '../clock.ts';
import type { Near } from './approach.ts';
import { costOf, type Rank } from './cost.ts';
import { leads, type Net } from './net.ts';

export interface Asked {
  rank: Rank;
  /** Ties of a worse band are not passed. */
  worst: number;
  maxLength: number;
}

// Memory for the places of entities, kept from one question to the next: only one is answered at a time.
let places = new Int32Array(0);
let placed: readonly number[] = [];

export class Reach {
  /** Where paths may begin. */
  readonly starts: readonly number[];
  readonly #net: Net;
  readonly #asked: Asked;
  readonly #clock: Clock;
  /** By place, the ways on: where each entity's begin, to which place they lead, and at what cost. */
  readonly #begins: Int32Array;
  readonly #ons: number[] = [];
  readonly #costs: number[] = [];
  /** By ties that are left, then by place: the least cost from there to an end. */
  readonly #toGo: readonly Float64Array[];

  /** Only the last one that was made may be asked. */
  constructor(net: Net, { entities, before, after }: Near, asked: Asked, clock: Clock) {
    this.#net = net;
    this.#asked = asked;
    this.#clock = clock;
    this.#place(entities);
    this.starts = entities.filter((entity) => net.first.has(entity));
    this.#begins = new Int32Array(entities.length + 1);
    for (const [place, entity] of entities.entries()) {
      this.#findWaysOn(entity);
      this.#begins[place + 1] = this.#ons.length;
    }
    const { maxLength } = asked;
    const toGo = Array.from({ length: maxLength }, () => new Float64Array(entities.length).fill(Infinity));
    const isInner = Uint8Array.from(entities, (one) => (net.first.has(one) || net.last.has(one) ? 0 : 1));
    for (const [place, entity] of entities.entries())
      if (net.last.has(entity)) for (const costs of toGo) costs[place] = 0;
    this.#toGo = toGo;
    for (let left = 1; left < maxLength; left++)
      for (let place = 0; place < entities.length; place++)
        if (isInner[place] === 1 && after[place]! <= left && before[place]! + left <= maxLength)
          toGo[left]![place] = this.#least(place, left);
  }

  isEnd(entity: number): boolean {
    return this.#net.last.has(entity);
  }

  isNear(entity: number): boolean {
    return places[entity]! > 0;
  }

  /** The least cost of the ties from here, where a path has come to, to an end, of at most so many; Infinity where there is no way. */
  toGo(left: number, entity: number): number {
    return this.#toGo[left]?.[places[entity]! - 1] ?? Infinity;
  }

  /** The same from where a path begins, which may be an end of other paths. */
  toGoFromStart(entity: number): number {
    return this.#least(places[entity]! - 1, this.#asked.maxLength);
  }

  // The best of the ways on from here, with one tie less to go.
  #least(place: number, left: number): number {
    const rest = this.#toGo[left - 1]!;
    let least = Infinity;
    for (let at = this.#begins[place]!; at < this.#begins[place + 1]!; at++) {
      this.#clock.tick();
      const cost = rest[this.#ons[at]!]! + this.#costs[at]!;
      if (cost < least) least = cost;
    }
    return least;
  }

  #findWaysOn(entity: number): void {
    const { starts, ties, others, bands, first, last } = this.#net;
    const { rank, worst } = this.#asked;
    for (let at = starts[entity]!; at < starts[entity + 1]!; at++) {
      this.#clock.tick();
      const other = others[at]!;
      const place = places[other]!;
      // Most lead away from where the sets are near.
      if (place === 0 || other === entity) continue;
      const tie = ties[at]!;
      if (bands[tie]! > worst || !leads(this.#net, tie, entity)) continue;
      if (first.has(other) && !last.has(other)) continue;
      this.#ons.push(place - 1);
      this.#costs.push(costOf(rank, bands[tie]!));
    }
  }

  #place(entities: readonly number[]): void {
    const count = this.#net.starts.length - 1;
    if (places.length < count) places = new Int32Array(Math.ceil(count * 1.25));
    else for (const entity of placed) places[entity] = 0;
    for (const [place, entity] of entities.entries()) places[entity] = place + 1;
    placed = entities;
  }
}
