// What a question runs over: the view, who is next to whom, and how a tie is answered.
import { tieTypeNames } from '../vocabulary/codes.ts';
import type { Days } from '../values/partialDate.ts';
import type { Clock } from './clock.ts';
import type { Columns } from './columns.ts';
import { datesOf, evidenceOf } from './evidence.ts';
import type { Joined } from './joined.ts';
import { KnownClaims } from './known.ts';
import type { TieAnswer } from './question.ts';
import { View } from './view.ts';

/** For each entity the ties that touch it, as one list with the places where each entity's part begins. */
export class Adjacency {
  readonly starts: Int32Array;
  readonly ties: Int32Array;
  /** Parallel to `ties`: who is at the other end. */
  readonly others: Int32Array;

  /** `joined` where entities go by the ids of others: those have all the ties then. */
  constructor(columns: Columns, joined: Joined | null = null) {
    const { from, to } = joined ?? columns.ties.columns;
    const count = columns.ties.length;
    this.starts = new Int32Array(columns.entityIds.length + 1);
    for (let tie = 0; tie < count; tie++) {
      this.starts[from[tie]! + 1]!++;
      // What joined two that are one now touches that one once.
      if (to[tie] !== from[tie]) this.starts[to[tie]! + 1]!++;
    }
    for (let i = 0; i < this.starts.length - 1; i++) this.starts[i + 1]! += this.starts[i]!;
    const place = this.starts.slice();
    this.ties = new Int32Array(count * 2);
    this.others = new Int32Array(count * 2);
    for (let tie = 0; tie < count; tie++) {
      const a = place[from[tie]!]!++;
      const b = to[tie] === from[tie] ? a : place[to[tie]!]!++;
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
  /** The ends of each tie as they go by. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly #today: Days;

  constructor(view: View, adjacency: Adjacency, clock: Clock, today: Days) {
    this.view = view;
    this.columns = view.columns;
    this.adjacency = adjacency;
    this.clock = clock;
    this.#today = today;
    const { from, to } = view.claims.joined ?? view.columns.ties.columns;
    this.from = from;
    this.to = to;
  }

  /** The same question, as if these sources were not known either. */
  without(sources: readonly string[]): GraphView {
    const { claims, asked } = this.view;
    const known = { ...claims.known, without: [...claims.known.without, ...sources] };
    const view = new View(new KnownClaims(this.columns, known), asked, this.clock);
    return new GraphView(view, this.adjacency, this.clock, this.#today);
  }

  /** The same question, as it was known at a moment (milliseconds since 1970). */
  at(moment: number): GraphView {
    const { claims, asked } = this.view;
    const then = new KnownClaims(this.columns, { ...claims.known, at: moment });
    // Who is next to whom is another thing where other entities are one.
    const isTheSame = then.joined === null && claims.joined === null;
    const adjacency = isTheSame ? this.adjacency : new Adjacency(this.columns, then.joined);
    return new GraphView(new View(then, asked, this.clock), adjacency, this.clock, this.#today);
  }

  /** The number of an entity that has ties, under any of its ids; -1 for any other. */
  entity(id: string): number {
    return this.goesBy(this.columns.entityIds.find(id));
  }

  /** What an entity goes by. */
  goesBy(entity: number): number {
    return this.view.claims.joined?.goesBy[entity] ?? entity;
  }

  otherEnd(tie: number, entity: number): number {
    return this.from[tie] === entity ? this.to[tie]! : this.from[tie]!;
  }

  /** A tie as it is answered. */
  answer(tie: number): TieAnswer {
    const { columns, view } = this;
    const { type } = columns.ties.columns;
    const { joined } = view.claims;
    view.judge.judge(tie);
    return {
      id: columns.tieIds.text(tie),
      type: tieTypeNames[type[tie]!]!,
      from: columns.entityIds.text(this.from[tie]!),
      to: columns.entityIds.text(this.to[tie]!),
      evidence: evidenceOf(columns, view.judge),
      ...(joined?.touches(tie)
        ? { parts: joined.partsOf(tie).map((part) => columns.tieIds.text(part)) }
        : {}),
      ...datesOf(columns, view.judge, view.asked.asOf, this.#today),
    };
  }
}
