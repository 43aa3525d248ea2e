// What changed, by the numbers of the columns: the same for the world and for what is known of it.
import { type Columns, unknownDate } from '../columns.ts';
import type { GraphView } from '../graph.ts';
import type { Judge } from '../judge.ts';
import { isBetter, standingOf } from './standing.ts';

/** Ties that changed in one way, by the number of the date on which they did: of all of them there is one, or of none. */
export class Changed {
  readonly #byDate = new Map<number, number[]>();
  #total = 0;

  /** A tie may change in one way on several dates. */
  add(tie: number, on = unknownDate): void {
    this.#total++;
    const ties = this.#byDate.get(on);
    if (ties) ties.push(tie);
    else this.#byDate.set(on, [tie]);
  }

  get total(): number {
    return this.#total;
  }

  /** The dates, by their first possible day, then by the last; each with its ties, in no order. */
  inOrderOfDates({ dateDays }: Columns): [on: number, ties: readonly number[]][] {
    const { first, last } = dateDays.columns;
    return [...this.#byDate].sort(([a], [b]) => first[a]! - first[b]! || last[a]! - last[b]!);
  }
}

/** The two sides that are compared. Those of the world have one view, in which claims count by when they were observed. */
export interface Sides {
  earlier: GraphView;
  later: GraphView;
  before: Judge;
  after: Judge;
}

export class Changes {
  readonly appeared = new Changed();
  readonly ended = new Changed();
  readonly gained = new Changed();
  readonly lost = new Changed();
  readonly silent = new Changed();
  readonly entitiesAppeared: number[] = [];
  readonly entitiesEnded: number[] = [];
  readonly sides: Sides;

  constructor(sides: Sides) {
    this.sides = sides;
  }

  /** Compares what is known of a tie on both sides. */
  compare(tie: number): void {
    const [before, after] = [standingOf(this.sides.before, tie), standingOf(this.sides.after, tie)];
    if (isBetter(after, before)) this.gained.add(tie);
    if (isBetter(before, after)) this.lost.add(tie);
  }
}
