// Both sets are approached at once, always from the side where there is less to look at, until they meet: what lies on no short
// enough walk from one to the other is never looked at.
import type { Clock } from '../clock.ts';
import { noBand } from '../../vocabulary/scales.ts';
import { Distances } from './distances.ts';
import { leads, type Net } from './net.ts';

type Side = 'forward' | 'backward';

/** Entities with the least number of ties before them, from one set, and after them, to the other. */
export interface Near {
  entities: number[];
  before: readonly number[];
  after: readonly number[];
}

const opposite = { forward: 'backward', backward: 'forward' } as const;
const kept = { forward: new Distances(), backward: new Distances() };

export class Approach {
  readonly #net: Net;
  readonly #clock: Clock;
  /** Ties of a worse band are not passed. */
  readonly #worst: number;
  readonly #frontier: Record<Side, number[]>;
  readonly #depth: Record<Side, number> = { forward: 0, backward: 0 };
  /** Whether something was reached from both sides. */
  met = false;

  /** One at a time: the memory of the distances is shared by all. */
  constructor(net: Net, worst: number, clock: Clock) {
    this.#net = net;
    this.#worst = worst;
    this.#clock = clock;
    this.#frontier = { forward: [...net.first], backward: [...net.last] };
    for (const side of ['forward', 'backward'] as const) {
      kept[side].begin(net.starts.length - 1);
      for (const entity of this.#frontier[side]) kept[side].set(entity, 0);
    }
  }

  /** The most ties of the walks that were looked at so far. */
  get ties(): number {
    return this.#depth.forward + this.#depth.backward;
  }

  /** Looks one tie further. False where nothing more can be reached from one of the sides. */
  grow(): boolean {
    const { forward, backward } = this.#frontier;
    if (forward.length === 0 || backward.length === 0) return false;
    const side = this.#work(forward) <= this.#work(backward) ? 'forward' : 'backward';
    this.#frontier[side] = this.#step(side, this.#frontier[side], ++this.#depth[side], Infinity);
    return true;
  }

  /**
   * The entities on walks of at most `most` ties from one set to the other, which pass no end on their way. Before, it must have
   * grown to `most` ties, or as far as it can.
   */
  near(most: number): Near {
    const { forward, backward } = kept;
    const counts = { forward: forward.reached.length, backward: backward.reached.length };
    this.#complete('forward', most);
    this.#complete('backward', most);
    const entities: number[] = [];
    const [before, after]: [number[], number[]] = [[], []];
    for (const entity of forward.reached) {
      const [ties, rest] = [forward.of(entity), backward.of(entity)];
      if (ties + rest > most) continue;
      entities.push(entity);
      before.push(ties);
      after.push(rest);
    }
    forward.cutTo(counts.forward);
    backward.cutTo(counts.backward);
    return { entities, before, after };
  }

  // Goes on from where a side has come, over what the other side has seen.
  #complete(side: Side, most: number): void {
    const seen = kept[opposite[side]];
    // Whoever leads on to what the other side has seen was seen by it, too.
    let frontier = this.#frontier[side].filter((entity) => seen.of(entity) + this.#depth[side] <= most);
    for (let depth = this.#depth[side] + 1; depth <= most && frontier.length > 0; depth++)
      frontier = this.#step(side, frontier, depth, most);
  }

  // What is reached from a frontier by one tie more, as far as it lies on walks of at most `most` ties. Entities of the side's own set
  // are all known to it with no tie, and those of the other's to that: no set need be asked, which would take twice as long.
  #step(side: Side, frontier: readonly number[], depth: number, most: number): number[] {
    const net = this.#net;
    const { starts, ties, others } = net;
    const [own, across] = [kept[side], kept[opposite[side]]];
    const count = own.reached.length;
    // Where any tie serves none is looked at: memory takes longer than all the rest.
    const serves = this.#worst < noBand || net.directed ? this.#serves(side) : null;
    for (const entity of frontier) {
      // A path that has come to its end, or back to a beginning, goes no further.
      if (depth > 1 && across.of(entity) === 0) continue;
      for (let at = starts[entity]!; at < starts[entity + 1]!; at++) {
        this.#clock.tick();
        const other = others[at]!;
        const rest = across.of(other);
        if (rest + depth > most) continue;
        const known = own.has(other);
        if (known && rest > 0) continue;
        if (serves && !serves(ties[at]!, entity, other)) continue;
        // One that is in both sets ends a path that began at another.
        if (known) this.met = true;
        else if (rest === 0 || net.mayPass(other)) {
          own.set(other, depth);
          if (across.has(other)) this.met = true;
        }
      }
    }
    return own.reached.slice(count);
  }

  #serves(side: Side): (tie: number, entity: number, other: number) => boolean {
    const [net, worst] = [this.#net, this.#worst];
    return (tie, entity, other) =>
      net.bands[tie]! <= worst && leads(net, tie, side === 'forward' ? entity : other);
  }

  #work(frontier: readonly number[]): number {
    const { starts } = this.#net;
    let ties = 0;
    for (const entity of frontier) ties += starts[entity + 1]! - starts[entity]!;
    return ties;
  }
}
