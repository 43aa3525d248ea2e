// The steps that the graph offers to a path: what may be passed, which way, and where it may meet.
import { tieTypes } from '../../vocabulary/vocabulary.ts';
import type { GraphView } from '../graph.ts';
import { isPassable, passagesOf, waysOf } from '../passing.ts';
import { strandsOf } from '../strands.ts';
import { type Traits, traitsOf } from '../traits.ts';
import type { Net } from './net.ts';
import { type Option, type Step, type Steps, worthwhile } from './steps.ts';
import type { Timing } from './timing.ts';

export interface Passing {
  first: ReadonlySet<number>;
  last: ReadonlySet<number>;
  avoiding: ReadonlySet<number>;
  /** Types of entities that paths may pass though they usually end there. */
  bridging: readonly string[];
  directed: boolean;
}

/** The part of a graph that paths may pass. */
export function netOf(graph: GraphView, { first, last, avoiding, bridging, directed }: Passing): Net {
  const { view, adjacency } = graph;
  const traits = traitsOf(view.claims);
  const isPlain = bridging.length === 0 && avoiding.size === 0;
  const without = (entities: ReadonlySet<number>) =>
    new Set([...entities].filter((entity) => !avoiding.has(entity)));
  return {
    ...passagesOf(view, adjacency),
    from: graph.from,
    ways: waysOf(view),
    directed,
    first: without(first),
    last: without(last),
    mayPass: isPlain ? null : (entity) => !avoiding.has(entity) && isPassable(traits, entity, bridging),
  };
}

type Near = Parameters<Steps['of']>[1];

export class PassableSteps implements Steps {
  readonly #graph: GraphView;
  readonly #traits: Traits;
  readonly #timing: Timing;
  #steps = new Map<number, readonly Step[]>();
  #near: Near | null = null;

  constructor(graph: GraphView, timing: Timing) {
    this.#graph = graph;
    this.#traits = traitsOf(graph.view.claims);
    this.#timing = timing;
  }

  of(entity: number, near: Near): readonly Step[] {
    if (near !== this.#near) this.#steps = new Map();
    this.#near = near;
    let steps = this.#steps.get(entity);
    if (!steps) this.#steps.set(entity, (steps = this.#stepsFrom(entity, near)));
    return steps;
  }

  meets(type: number, entity: number): boolean {
    const { meets, meetsNotAt } = tieTypes[type]!;
    if (!meets || !meetsNotAt) return meets;
    if (meetsNotAt.types.includes(this.#traits.typeOf(entity))) return false;
    return !this.#traits.kindsOf(entity).some((kind) => meetsNotAt.kinds.includes(kind));
  }

  readonly compareTies = (a: number, b: number): number => this.#graph.columns.tieIds.compare(a, b);
  readonly compareEntities = (a: number, b: number): number => this.#graph.columns.entityIds.compare(a, b);

  #stepsFrom(entity: number, near: Near): Step[] {
    const byOther = new Map<number, Option[]>();
    for (const { tie, to } of near.waysOn(entity)) {
      const options = byOther.get(to);
      if (options) options.push(...this.#options(tie, entity));
      else byOther.set(to, this.#options(tie, entity));
    }
    return [...byOther].map(([to, options]) => ({ to, options: this.#worthwhile(options, entity, to) }));
  }

  // What time tells apart must all be tried, and what meets where others may not.
  #worthwhile(options: Option[], from: number, to: number): Option[] {
    if (options.length === 1 || this.#timing !== 'ANY') return options;
    const groups = Map.groupBy(options, ({ type, leavesObject, entersObject }) =>
      (leavesObject && !this.meets(type, from)) || (entersObject && !this.meets(type, to))
        ? `${type} ${leavesObject} ${entersObject}`
        : '',
    );
    return [...groups.values()].flatMap((group) => worthwhile(group, this.compareTies));
  }

  #options(tie: number, entity: number): Option[] {
    const { view, columns, from, to } = this.#graph;
    const { type } = columns.ties.columns;
    const { symmetric } = tieTypes[type[tie]!]!;
    const option = {
      tie,
      type: type[tie]!,
      band: view.grades[tie]!,
      sources: view.sources[tie]!,
      leavesObject: symmetric || to[tie] === entity,
      entersObject: symmetric || from[tie] === entity,
    };
    if (this.#timing === 'ANY') return [{ ...option, first: -Infinity, last: Infinity }];
    view.judge.judge(tie);
    return strandsOf(columns, view.judge.asserting, view.judge.asserted).map(({ first, last }) => ({
      ...option,
      first,
      last,
    }));
  }
}
