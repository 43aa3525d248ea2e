// What a question runs over: the view, who is next to whom, and how a tie is answered.
import { tieTypeNames } from '../vocabulary/codes.ts';
import type { Days } from '../values/partialDate.ts';
import type { Clock } from './clock.ts';
import type { Columns } from './columns.ts';
import { datesOf, evidenceOf } from './evidence.ts';
import { KnownClaims } from './known.ts';
import type { TieAnswer } from './question.ts';
import { View } from './view.ts';

/** For each entity the ties that touch it, as one list with the places where each entity's part begins. */
export class Adjacency {
  readonly starts: Int32Array;
  readonly ties: Int32Array;
  /** Parallel to `ties`: who is at the other end. */
  readonly others: Int32Array;

  constructor(columns: Columns) {
    const { from, to } = columns.ties.columns;
    const count = columns.ties.length;
    this.starts = new Int32Array(columns.entityIds.length + 1);
    for (let tie = 0; tie < count; tie++) {
      this.starts[from[tie]! + 1]!++;
      this.starts[to[tie]! + 1]!++;
    }
    for (let i = 0; i < this.starts.length - 1; i++) this.starts[i + 1]! += this.starts[i]!;
    const place = this.starts.slice();
    this.ties = new Int32Array(count * 2);
    this.others = new Int32Array(count * 2);
    for (let tie = 0; tie < count; tie++) {
      const [a, b] = [place[from[tie]!]!++, place[to[tie]!]!++];
      this.ties[a] = this.ties[b] = tie;
      this.others[a] = to[tie]!;
      this.others[b] = from[tie]!;
    }
  }

  /** The ties that touch an entity, in the order in which they were first recorded. */
  of(entity: number): Int32Array {
    return this.ties.subarray(this.starts[entity]!, this.starts[entity + 1]!);
  }
}

export class GraphView {
  readonly view: View;
  readonly columns: Columns;
  readonly adjacency: Adjacency;
  readonly clock: Clock;
  readonly #today: Days;

  constructor(view: View, adjacency: Adjacency, clock: Clock, today: Days) {
    this.view = view;
    this.columns = view.columns;
    this.adjacency = adjacency;
    this.clock = clock;
    this.#today = today;
  }

  /** The same question, as if these sources were not known either. */
  without(sources: readonly string[]): GraphView {
    const { claims, asked } = this.view;
    const known = { ...claims.known, without: [...claims.known.without, ...sources] };
    const view = new View(new KnownClaims(this.columns, known), asked, this.clock);
    return new GraphView(view, this.adjacency, this.clock, this.#today);
  }

  /** The number of an entity that has ties; -1 for any other. */
  entity(id: string): number {
    return this.columns.entityIds.find(id);
  }

  otherEnd(tie: number, entity: number): number {
    const { from, to } = this.columns.ties.columns;
    return from[tie] === entity ? to[tie]! : from[tie]!;
  }

  /** A tie as it is answered. */
  answer(tie: number): TieAnswer {
    const { columns, view } = this;
    const { from, to, type } = columns.ties.columns;
    view.judge.judge(tie);
    return {
      id: columns.tieIds.text(tie),
      type: tieTypeNames[type[tie]!]!,
      from: columns.entityIds.text(from[tie]!),
      to: columns.entityIds.text(to[tie]!),
      evidence: evidenceOf(columns, view.judge),
      ...datesOf(columns, view.judge, view.asked.asOf, this.#today),
    };
  }
}
