// What changed in what is known between two moments: which ties were not chosen before, which are not any more, and of which is more or
// less known?
import type { GraphView } from '../graph.ts';
import { Changes } from './changes.ts';

/** `of`: only ties that touch one of these as they go by later, and these entities; null for all. */
export function changesInKnowledge(
  earlier: GraphView,
  later: GraphView,
  of: ReadonlySet<number> | null,
): Changes {
  const { clock } = later;
  const changes = new Changes({ earlier, later, before: earlier.view.judge, after: later.view.judge });
  const [then, now] = [new Moment(earlier, of && asTheyWent(of, earlier, later)), new Moment(later, of)];
  for (let tie = 0; tie < later.view.verdicts.length; tie++) {
    clock.tick();
    const [was, is] = [then.has(tie), now.has(tie)];
    if (is && !was) changes.appeared.add(tie);
    if (was && !is) changes.ended.add(tie);
    if (was && is) changes.compare(tie);
  }
  for (const entity of now.entitiesWithout(then)) changes.entitiesAppeared.push(entity);
  for (const entity of then.entitiesWithout(now)) changes.entitiesEnded.push(entity);
  return changes;
}

// What those went by earlier that go by one of these later.
function asTheyWent(of: ReadonlySet<number>, earlier: GraphView, later: GraphView): Set<number> {
  const went = new Set<number>();
  for (let entity = 0; entity < later.columns.entityIds.length; entity++)
    if (of.has(later.goesBy(entity))) went.add(earlier.goesBy(entity));
  return went;
}

class Moment {
  readonly #graph: GraphView;
  readonly #of: ReadonlySet<number> | null;
  /** By entity: 1 where it has a chosen tie that was looked at. */
  readonly #tied: Uint8Array;

  constructor(graph: GraphView, of: ReadonlySet<number> | null) {
    this.#graph = graph;
    this.#of = of;
    this.#tied = new Uint8Array(graph.columns.entityIds.length);
  }

  /** Whether a tie is chosen, and touches one of those that are asked for. Looks at it. */
  has(tie: number): boolean {
    const { view, from, to } = this.#graph;
    const [one, other] = [from[tie]!, to[tie]!];
    if (!view.isChosen(tie) || (this.#of && !this.#of.has(one) && !this.#of.has(other))) return false;
    this.#tied[one] = this.#tied[other] = 1;
    return true;
  }

  /** Of those that are asked for who has a tie here and none at another moment, when all ties were looked at. */
  *entitiesWithout(other: Moment): Iterable<number> {
    for (const entity of this.#of ?? this.#tied.keys())
      if (this.#tied[entity] === 1 && other.#tied[entity] === 0) yield entity;
  }
}
