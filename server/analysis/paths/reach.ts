// What is still to go at least, for each entity near both sets and each number of ties that are left?
import type { Clock } from '../clock.ts';
import { closed } from '../passing.ts';
import type { Near } from './approach.ts';
import { costOf, type Rank } from './cost.ts';
import { leads, type Net } from './net.ts';
import type { WayOn } from './steps.ts';

export interface Asked {
  rank: Rank;
  /** Ties of a worse band are not passed. */
  worst: number;
  maxLength: number;
}

// Memory kept from one question to the next, since only one is answered at a time: the places of entities, and costs.
let places = new Int32Array(0);
let placed: readonly number[] = [];
let costs = new Float64Array(0);

export class Reach {
  /** Where paths may begin. */
  readonly starts: readonly number[];
  readonly #net: Net;
  readonly #asked: Asked;
  readonly #clock: Clock;
  readonly #entities: readonly number[];
  /** By place, the ways on: where each entity's begin and end, by which ties, to which place, and at what cost. */
  readonly #begins: Int32Array;
  readonly #ends: Int32Array;
  readonly #ties: number[] = [];
  readonly #ons: number[] = [];
  readonly #costs: number[] = [];

  /** Only the last one that was made may be asked. */
  constructor(net: Net, { entities, before, after }: Near, asked: Asked, clock: Clock) {
    this.#net = net;
    this.#asked = asked;
    this.#clock = clock;
    this.#entities = entities;
    this.#place(entities);
    this.starts = entities.filter((entity) => net.first.has(entity));
    this.#begins = new Int32Array(entities.length);
    this.#ends = new Int32Array(entities.length);
    this.#findWays();
    this.#findCosts(before, after);
  }

  isEnd(entity: number): boolean {
    return this.#net.last.has(entity);
  }

  /** The ties by which a path may leave an entity that is near both sets, for another that is. */
  waysOn(entity: number): WayOn[] {
    const ways: WayOn[] = [];
    const place = places[entity]! - 1;
    for (let at = this.#begins[place]!; at < this.#ends[place]!; at++)
      ways.push({ tie: this.#ties[at]!, to: this.#entities[this.#ons[at]!]! });
    return ways;
  }

  /** The least cost of the ties from here, where a path has come to, to an end, of at most so many; Infinity where there is no way. */
  toGo(left: number, entity: number): number {
    const place = places[entity]! - 1;
    return place < 0 ? Infinity : costs[left * this.#entities.length + place]!;
  }

  /** The same from where a path begins, which may be an end of other paths. */
  toGoFromStart(entity: number): number {
    return this.#least(places[entity]! - 1, this.#asked.maxLength);
  }

  // By ties that are left, then by place: the least cost from there to an end.
  #findCosts(before: readonly number[], after: readonly number[]): void {
    const { last } = this.#net;
    const { maxLength } = this.#asked;
    const entities = this.#entities;
    const count = entities.length;
    if (costs.length < maxLength * count) costs = new Float64Array(maxLength * count * 2);
    costs.fill(Infinity, 0, maxLength * count);
    for (let place = 0; place < count; place++)
      if (last.has(entities[place]!))
        for (let left = 0; left < maxLength; left++) costs[left * count + place] = 0;
    for (let left = 1; left < maxLength; left++)
      for (let place = 0; place < count; place++) {
        // An end is where a path has come to, and nothing is left to go; and no path comes back to a beginning.
        if (after[place]! > left || before[place]! + left > maxLength) continue;
        if (after[place] === 0 || before[place] === 0) continue;
        costs[left * count + place] = this.#least(place, left);
      }
  }

  // The best of the ways on from here, with one tie less to go.
  #least(place: number, left: number): number {
    const rest = (left - 1) * this.#entities.length;
    let least = Infinity;
    for (let at = this.#begins[place]!; at < this.#ends[place]!; at++) {
      this.#clock.tick();
      const cost = costs[rest + this.#ons[at]!]! + this.#costs[at]!;
      if (cost < least) least = cost;
    }
    return least;
  }

  // Next to many that have few ties is often one that has thousands: its own are not looked at, but found from the others.
  #findWays(): void {
    const { starts, ties, others, bands } = this.#net;
    const entities = this.#entities;
    const hub = this.#hub();
    const ofHub: { tie: number; on: number; band: number }[] = [];
    for (let place = 0; place < entities.length; place++) {
      if (place === hub) continue;
      const entity = entities[place]!;
      this.#begins[place] = this.#ons.length;
      for (let at = starts[entity]!; at < starts[entity + 1]!; at++) {
        this.#clock.tick();
        const band = bands[at]! & (closed - 1);
        if (band > this.#asked.worst) break;
        const on = places[others[at]!]! - 1;
        // Most lead away from where the sets are near.
        if (on < 0 || on === place) continue;
        const tie = ties[at]!;
        if (this.#leadsOn(tie, entity, others[at]!)) this.#addWay(tie, on, band);
        if (on === hub && this.#leadsOn(tie, others[at]!, entity)) ofHub.push({ tie, on: place, band });
      }
      this.#ends[place] = this.#ons.length;
    }
    this.#begins[hub] = this.#ons.length;
    for (const { tie, on, band } of ofHub) this.#addWay(tie, on, band);
    this.#ends[hub] = this.#ons.length;
  }

  // The place of the entity that has most ties.
  #hub(): number {
    const { starts } = this.#net;
    let [hub, most] = [0, -1];
    for (let place = 0; place < this.#entities.length; place++) {
      const entity = this.#entities[place]!;
      const ties = starts[entity + 1]! - starts[entity]!;
      if (ties > most) [hub, most] = [place, ties];
    }
    return hub;
  }

  // No path comes back to a beginning.
  #leadsOn(tie: number, entity: number, other: number): boolean {
    const { first, last } = this.#net;
    return leads(this.#net, tie, entity) && (!first.has(other) || last.has(other));
  }

  #addWay(tie: number, on: number, band: number): void {
    this.#ties.push(tie);
    this.#ons.push(on);
    this.#costs.push(costOf(this.#asked.rank, band));
  }

  #place(entities: readonly number[]): void {
    const count = this.#net.starts.length - 1;
    if (places.length < count) places = new Int32Array(Math.ceil(count * 1.25));
    else for (const entity of placed) places[entity] = 0;
    for (let place = 0; place < entities.length; place++) places[entities[place]!] = place + 1;
    placed = entities;
  }
}
