// How near is each entity to both sets? What is too far from either is left out, and what is left knows what is still to go at least.
import type { Clock } from '../clock.ts';
import { costOf, type Rank } from './cost.ts';
import type { Steps } from './steps.ts';

/** Where a path may begin and end, and which entities it may pass on its way. */
export interface Ends {
  from: ReadonlySet<number>;
  to: ReadonlySet<number>;
}

export class Reach {
  readonly starts: readonly number[];
  readonly #steps: Steps;
  readonly #rank: Rank;
  readonly #to: ReadonlySet<number>;
  /** For each number of ties that are left: the least cost from an entity to the end. */
  readonly #toGo: Map<number, number>[];

  constructor(steps: Steps, { from, to }: Ends, maxLength: number, rank: Rank, clock: Clock) {
    this.#steps = steps;
    this.#rank = rank;
    this.#to = to;
    const near = within(steps, from, to, maxLength, clock);
    this.starts = [...from].filter((entity) => near.has(entity)).sort((a, b) => a - b);
    const inner = [...near].filter((entity) => !from.has(entity) && !to.has(entity));
    this.#toGo = [new Map([...to].map((entity) => [entity, 0]))];
    for (let left = 1; left < maxLength; left++) {
      const now = new Map(this.#toGo[left - 1]);
      for (const entity of inner) {
        const least = this.#least(entity, left, clock);
        if (least < Infinity) now.set(entity, least);
      }
      this.#toGo.push(now);
    }
  }

  isEnd(entity: number): boolean {
    return this.#to.has(entity);
  }

  /** The least cost of the ties from here, where a path has come to, to the end, of at most so many; Infinity where there is no way. */
  toGo(left: number, entity: number): number {
    return this.#toGo[left]?.get(entity) ?? Infinity;
  }

  /** The same from where a path begins, which may be an end of other paths. */
  toGoFromStart(maxLength: number, entity: number, clock: Clock): number {
    return this.#least(entity, maxLength, clock);
  }

  // The best of the steps from here, with one tie less to go.
  #least(entity: number, left: number, clock: Clock): number {
    let least = Infinity;
    for (const { to, options } of this.#steps.of(entity)) {
      clock.tick();
      const rest = this.#toGo[left - 1]?.get(to);
      if (rest !== undefined)
        for (const { band } of options) least = Math.min(least, rest + costOf(this.#rank, band));
    }
    return least;
  }
}

/** The entities on walks from one set to the other of at most `maxLength` ties. */
function within(
  steps: Steps,
  from: ReadonlySet<number>,
  to: ReadonlySet<number>,
  maxLength: number,
  clock: Clock,
): Set<number> {
  const forward = distances(from, (entity) => steps.of(entity).map((step) => step.to), to, maxLength, clock);
  const backward = distances(to, (entity) => steps.into(entity), from, maxLength, clock);
  const near = new Set<number>();
  for (const [entity, distance] of forward) {
    const rest = backward.get(entity);
    if (rest !== undefined && distance + rest <= maxLength) near.add(entity);
  }
  return near;
}

function distances(
  starts: ReadonlySet<number>,
  next: (entity: number) => Iterable<number>,
  ends: ReadonlySet<number>,
  maxLength: number,
  clock: Clock,
): Map<number, number> {
  const found = new Map([...starts].map((entity) => [entity, 0]));
  let frontier = [...starts];
  for (let distance = 1; distance <= maxLength && frontier.length > 0; distance++) {
    const reached: number[] = [];
    for (const entity of frontier) {
      if (distance > 1 && ends.has(entity)) continue;
      for (const other of next(entity)) {
        clock.tick();
        if (found.has(other)) continue;
        found.set(other, distance);
        reached.push(other);
      }
    }
    frontier = reached;
  }
  return found;
}
