// Both sets are approached at once, always from the side where there is less to look at, until they meet: what lies on no short
// enough walk from one to the other is never looked at.
import type { Clock } from '../clock.ts';
import { Distances } from './distances.ts';
import { leads, mayComeTo, type Net } from './net.ts';

type Side = 'forward' | 'backward';

/** Entities with the least number of ties before them, from one set, and after them, to the other. */
export interface Near {
  entities: number[];
  before: Uint8Array;
  after: Uint8Array;
}

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
    const depth = ++this.#depth[side];
    const other = kept[side === 'forward' ? 'backward' : 'forward'];
    const reached: number[] = [];
    this.#step(side, { frontier: this.#frontier[side], depth, isNear: null }, (entity) => {
      kept[side].set(entity, depth);
      reached.push(entity);
      if (other.has(entity)) this.met = true;
    });
    this.#frontier[side] = reached;
    return true;
  }

  /**
   * The entities on walks of at most `most` ties from one set to the other, which pass no end on their way. Before, it must have
   * grown to `most` ties, or as far as it can.
   */
  near(most: number): Near {
    const counts = { forward: kept.forward.reached.length, backward: kept.backward.reached.length };
    this.#complete('forward', most);
    this.#complete('backward', most);
    const entities = kept.forward.reached.filter(
      (entity) => kept.forward.of(entity) + kept.backward.of(entity) <= most,
    );
    const before = Uint8Array.from(entities, (entity) => kept.forward.of(entity));
    const after = Uint8Array.from(entities, (entity) => kept.backward.of(entity));
    kept.forward.cutTo(counts.forward);
    kept.backward.cutTo(counts.backward);
    return { entities, before, after };
  }

  // Goes on from where a side has come, over what the other side has seen.
  #complete(side: Side, most: number): void {
    const seen = kept[side === 'forward' ? 'backward' : 'forward'];
    // Whoever leads on to what the other side has seen was seen by it, too.
    let frontier = this.#frontier[side].filter((entity) => seen.of(entity) + this.#depth[side] <= most);
    for (let depth = this.#depth[side] + 1; depth <= most && frontier.length > 0; depth++) {
      const reached: number[] = [];
      const isNear = (entity: number) => seen.of(entity) + depth <= most;
      this.#step(side, { frontier, depth, isNear }, (entity) => {
        kept[side].set(entity, depth);
        reached.push(entity);
      });
      frontier = reached;
    }
  }

  // `isNear`: where others need not be looked at.
  #step(
    side: Side,
    {
      frontier,
      depth,
      isNear,
    }: { frontier: readonly number[]; depth: number; isNear: ((entity: number) => boolean) | null },
    found: (entity: number) => void,
  ): void {
    const { starts, ties, others, bands, first, last } = this.#net;
    const distances = kept[side];
    const ends = side === 'forward' ? last : first;
    for (const entity of frontier) {
      // A path that has come to its end, or back to a beginning, goes no further.
      if (depth > 1 && ends.has(entity)) continue;
      for (let at = starts[entity]!; at < starts[entity + 1]!; at++) {
        this.#clock.tick();
        const other = others[at]!;
        if (isNear && !isNear(other)) continue;
        const known = distances.has(other);
        if (known && !ends.has(other)) continue;
        const tie = ties[at]!;
        if (bands[tie]! > this.#worst) continue;
        if (!leads(this.#net, tie, side === 'forward' ? entity : other)) continue;
        // One that is in both sets ends a path that began at another.
        if (known) this.met = true;
        else if (side === 'forward' ? mayComeTo(this.#net, other) : this.#mayComeFrom(other)) found(other);
      }
    }
  }

  #mayComeFrom(entity: number): boolean {
    const { first, last } = this.#net;
    return first.has(entity) || (!last.has(entity) && this.#net.mayPass(entity));
  }

  #work(frontier: readonly number[]): number {
    const { starts } = this.#net;
    let ties = 0;
    for (const entity of frontier) ties += starts[entity + 1]! - starts[entity]!;
    return ties;
  }
}
