// Both sets are approached at once, always from the side where there is less to look at, until they meet: what lies on no short
// enough walk from one to the other is never looked at.
import type { Clock } from '../clock.ts';
import { closed } from '../passing.ts';
import type { Weakest } from './cost.ts';
import { backward, Distances, far, forward, type Side } from './distances.ts';
import { leads, type Net } from './net.ts';

/** Entities with the least number of ties before them, from one set, and after them, to the other. */
export interface Near {
  entities: number[];
  before: readonly number[];
  after: readonly number[];
}

const bandOnly = closed - 1;
const distances = new Distances();
const opposite: Record<Side, Side> = { [forward]: backward, [backward]: forward };

export class Approach {
  readonly #net: Net;
  readonly #clock: Clock;
  readonly #weakest: Weakest;
  readonly #frontier: Record<Side, readonly number[]>;
  /** How many ties the next step looks at. */
  readonly #ahead: Record<Side, number>;
  readonly #depth: Record<Side, number> = { [forward]: 0, [backward]: 0 };
  /** Whether something was reached from both sides. */
  met = false;

  /** One at a time: the memory of the distances is shared by all. */
  constructor(net: Net, weakest: Weakest, clock: Clock) {
    this.#net = net;
    this.#weakest = weakest;
    this.#clock = clock;
    this.#frontier = { [forward]: [...net.first], [backward]: [...net.last] };
    this.#ahead = { [forward]: 0, [backward]: 0 };
    distances.begin(net.starts.length - 1);
    for (const side of [forward, backward] as const) {
      for (const entity of this.#frontier[side]) {
        distances.set(side, entity, 0);
        if (this.#counts) distances.setWeak(side, entity, 0);
      }
      this.#ahead[side] = this.#work(this.#frontier[side]);
    }
  }

  /** The most ties of the walks that were looked at so far. */
  get ties(): number {
    return this.#depth[forward] + this.#depth[backward];
  }

  /** Looks one tie further. False where nothing more can be reached from one of the sides. */
  grow(): boolean {
    if (this.#frontier[forward].length === 0 || this.#frontier[backward].length === 0) return false;
    const side = this.#ahead[forward] <= this.#ahead[backward] ? forward : backward;
    this.#frontier[side] = this.#step(side, this.#frontier[side], ++this.#depth[side], Infinity);
    this.#ahead[side] = this.#work(this.#frontier[side]);
    return true;
  }

  /**
   * The entities on walks of at most `most` ties from one set to the other, which pass no end on their way. Before, it must have
   * grown to `most` ties, or as far as it can.
   */
  near(most: number): Near {
    const counts = {
      [forward]: distances.reached(forward).length,
      [backward]: distances.reached(backward).length,
    };
    this.#complete(forward, most);
    this.#complete(backward, most);
    const entities: number[] = [];
    const [before, after]: [number[], number[]] = [[], []];
    // Whoever is near both was reached from both.
    const fewer =
      distances.reached(forward).length <= distances.reached(backward).length ? forward : backward;
    for (const entity of distances.reached(fewer)) {
      const [ties, rest] = [distances.of(forward, entity), distances.of(backward, entity)];
      if (ties + rest > most || (this.#counts && this.#weak(entity) > this.#weakest.most)) continue;
      entities.push(entity);
      before.push(ties);
      after.push(rest);
    }
    for (const side of [forward, backward] as const) distances.cutTo(side, counts[side]);
    return { entities, before, after };
  }

  // Whether weak ties are counted: a path has less than `far` of any.
  get #counts(): boolean {
    return this.#weakest.most < far;
  }

  #weak(entity: number): number {
    return distances.weakOf(forward, entity) + distances.weakOf(backward, entity);
  }

  // Goes on from where a side has come, over what the other side has seen.
  #complete(side: Side, most: number): void {
    // Whoever leads on to what the other side has seen was seen by it, too.
    let frontier: readonly number[] = this.#frontier[side].filter(
      (entity) => distances.of(opposite[side], entity) + this.#depth[side] <= most,
    );
    for (let depth = this.#depth[side] + 1; depth <= most && frontier.length > 0; depth++)
      frontier = this.#step(side, frontier, depth, most);
  }

  // What is reached from a frontier by one tie more, as far as it lies on walks of at most `most` ties. Entities of the side's own set
  // are all known to it with no tie, and those of the other's to that: no set need be asked, which would take twice as long.
  #step(side: Side, frontier: readonly number[], depth: number, most: number): readonly number[] {
    if (this.#counts) return this.#countedStep(side, frontier, depth, most);
    const [net, clock] = [this.#net, this.#clock];
    const { starts, ties, others, bands, mayPass } = net;
    const { worst } = this.#weakest;
    const { near } = distances;
    const across = opposite[side];
    const leadsOn = net.directed ? this.#leads(side) : null;
    const count = distances.reached(side).length;
    for (const entity of frontier) {
      // A path that has come to its end, or back to a beginning, goes no further.
      if (depth > 1 && distances.of(across, entity) === 0) continue;
      const end = starts[entity + 1]!;
      for (let at = starts[entity]!; at < end; at++) {
        clock.tick();
        const band = bands[at]!;
        if ((band & bandOnly) > worst) break;
        const other = others[at]!;
        const both = near[other]!;
        const rest = (both >> across) & far;
        if (rest + depth > most) continue;
        const known = ((both >> side) & far) !== far;
        if (known && rest > 0) continue;
        if (leadsOn && !leadsOn(ties[at]!, entity, other)) continue;
        // One that is in both sets ends a path that began at another.
        if (known) this.met = true;
        else if (rest === 0 || (mayPass ? mayPass(other) : (band & closed) === 0)) {
          distances.set(side, other, depth);
          if (rest !== far) this.met = true;
        }
      }
    }
    return distances.reached(side).slice(count);
  }

  // The same where weak ties are counted: an entity is looked at again where a longer way to it has fewer of them.
  #countedStep(side: Side, frontier: readonly number[], depth: number, most: number): number[] {
    const [net, clock] = [this.#net, this.#clock];
    const { starts, ties, others, bands, mayPass } = net;
    const { worst, most: mostWeak } = this.#weakest;
    const across = opposite[side];
    const leadsOn = net.directed ? this.#leads(side) : null;
    const next: number[] = [];
    for (const entity of frontier) {
      if (depth > 1 && distances.of(across, entity) === 0) continue;
      const weakSoFar = distances.weakOf(side, entity);
      const end = starts[entity + 1]!;
      for (let at = starts[entity]!; at < end; at++) {
        clock.tick();
        const band = bands[at]! & bandOnly;
        const weak = weakSoFar + (band === worst ? 1 : 0);
        if (band > worst || weak > mostWeak) break;
        const other = others[at]!;
        const rest = distances.of(across, other);
        if (rest + depth > most) continue;
        const known = distances.has(side, other);
        const better = !known || weak < distances.weakOf(side, other);
        if (!better && rest > 0) continue;
        if (leadsOn && !leadsOn(ties[at]!, entity, other)) continue;
        if (rest > 0 && !(mayPass ? mayPass(other) : (bands[at]! & closed) === 0)) continue;
        if (rest !== far && weak + distances.weakOf(across, other) <= mostWeak) this.met = true;
        if (!better) continue;
        if (!known) distances.set(side, other, depth);
        distances.setWeak(side, other, weak);
        next.push(other);
      }
    }
    return next;
  }

  // Along influence, a walk to the last set is found against it.
  #leads(side: Side): (tie: number, entity: number, other: number) => boolean {
    const net = this.#net;
    return (tie, entity, other) => leads(net, tie, side === forward ? entity : other);
  }

  #work(frontier: readonly number[]): number {
    const { starts } = this.#net;
    let ties = 0;
    for (const entity of frontier) ties += starts[entity + 1]! - starts[entity]!;
    return ties;
  }
}
