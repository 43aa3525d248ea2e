// Who holds which post, and of which institution is it?
import { tieTypeCode } from '../../vocabulary/codes.ts';
import type { GraphView } from '../graph.ts';
import { traitsOf } from '../traits.ts';
import { isTold } from './told.ts';

/** Somebody who holds a post, with the ties that say so. */
export interface Holder {
  person: number;
  ties: number[];
}

export class Posts {
  /** By person the HOLDS ties. */
  readonly held = new Map<number, number[]>();
  readonly #graph: GraphView;
  /** By office the HOLDS ties. */
  readonly #heldBy = new Map<number, number[]>();
  /** By state institution the OFFICE_OF ties. */
  readonly #officesOf = new Map<number, number[]>();

  constructor(graph: GraphView) {
    this.#graph = graph;
    const { view, columns, clock, from, to } = graph;
    const { type } = columns.ties.columns;
    const traits = traitsOf(view.claims);
    for (let tie = 0; tie < columns.ties.length; tie++) {
      clock.tick();
      const isHeld = type[tie] === tieTypeCode['HOLDS'];
      if ((!isHeld && type[tie] !== tieTypeCode['OFFICE_OF']) || !isTold(view, tie)) continue;
      if (isHeld) {
        put(this.held, from[tie]!, tie);
        put(this.#heldBy, to[tie]!, tie);
      } else if (traits.typeOf(to[tie]!) === 'STATE_INSTITUTION') put(this.#officesOf, to[tie]!, tie);
    }
  }

  /** State institutions that have an office, which somebody may hold. */
  get institutions(): Iterable<number> {
    return this.#officesOf.keys();
  }

  holdersOfOffice(office: number): Holder[] {
    const { from } = this.#graph;
    const holders = Map.groupBy(this.#heldBy.get(office) ?? [], (tie) => from[tie]!);
    return [...holders].map(([person, ties]) => ({ person, ties }));
  }

  /** Who holds an office of an institution: each once, with all ties that lead from one to the other. */
  holdersOf(institution: number): Holder[] {
    const { from } = this.#graph;
    const offices = Map.groupBy(this.#officesOf.get(institution) ?? [], (tie) => from[tie]!);
    const holders = new Map<number, number[]>();
    for (const [office, ties] of offices)
      for (const holder of this.holdersOfOffice(office))
        holders.set(holder.person, [...(holders.get(holder.person) ?? []), ...holder.ties, ...ties]);
    return [...holders].map(([person, ties]) => ({ person, ties }));
  }
}

function put(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
