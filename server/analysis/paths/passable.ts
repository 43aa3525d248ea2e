// Along which ties may a path pass, and where may it meet? What the vocabulary says of types, roles, stages and kinds of entities.
import { stage } from '../../vocabulary/codes.ts';
import { entityType, tieTypes } from '../../vocabulary/vocabulary.ts';
import type { GraphView } from '../graph.ts';
import { strandsOf } from '../strands.ts';
import type { Ends } from './reach.ts';
import { type Option, type Step, type Steps, worthwhile } from './steps.ts';
import type { Timing } from './timing.ts';

/** What is known of an entity beside its ties. */
export interface Traits {
  /** PERSON, PLACE … */
  typeOf(entity: number): string;
  /** A class of actors ("drug traders") and nobody in particular. */
  isGeneric(entity: number): boolean;
  /** The values of its property `kind`. */
  kindsOf(entity: number): readonly string[];
}

export interface Passing extends Ends {
  avoiding: ReadonlySet<number>;
  /** Types of entities that paths may pass though they usually end there. */
  bridging: readonly string[];
  timing: Timing;
  /** Along influence only. */
  directed: boolean;
}

// Two people are not connected because both are in Mali, trade one good or stand under one resolution.
const endingTypes = new Set([
  ...['PLACE', 'COMMODITY', 'MARKET', 'INSTRUMENT', 'MISSION', 'EVENT', 'ACTIVITY', 'FINDING'],
]);

export class PassableSteps implements Steps {
  readonly #graph: GraphView;
  readonly #traits: Traits;
  readonly #passing: Passing;
  readonly #steps = new Map<number, readonly Step[]>();
  readonly #inner = new Map<number, boolean>();

  constructor(graph: GraphView, traits: Traits, passing: Passing) {
    this.#graph = graph;
    this.#traits = traits;
    this.#passing = passing;
  }

  of(entity: number): readonly Step[] {
    let steps = this.#steps.get(entity);
    if (!steps) this.#steps.set(entity, (steps = this.#stepsFrom(entity)));
    return steps;
  }

  into(entity: number): number[] {
    const { adjacency } = this.#graph;
    const found: number[] = [];
    for (const tie of adjacency.of(entity)) {
      const other = this.#graph.otherEnd(tie, entity);
      if (this.#passes(tie) && this.#leads(tie, other)) found.push(other);
    }
    return found;
  }

  meets(type: number, entity: number): boolean {
    const { meets, meetsNotAt } = tieTypes[type]!;
    if (!meets || !meetsNotAt) return meets;
    if (meetsNotAt.types.includes(this.#traits.typeOf(entity))) return false;
    return !this.#traits.kindsOf(entity).some((kind) => meetsNotAt.kinds.includes(kind));
  }

  readonly compareTies = (a: number, b: number): number => this.#graph.columns.tieIds.compare(a, b);
  readonly compareEntities = (a: number, b: number): number => this.#graph.columns.entityIds.compare(a, b);

  #stepsFrom(entity: number): Step[] {
    const { adjacency, clock } = this.#graph;
    const byOther = new Map<number, Option[]>();
    for (const tie of adjacency.of(entity)) {
      clock.tick();
      const other = this.#graph.otherEnd(tie, entity);
      if (other === entity || !this.#mayComeTo(other)) continue;
      if (!this.#passes(tie) || !this.#leads(tie, entity)) continue;
      const options = byOther.get(other);
      if (options) options.push(...this.#options(tie, entity));
      else byOther.set(other, this.#options(tie, entity));
    }
    return [...byOther].map(([to, options]) => ({ to, options: this.#worthwhile(options, entity, to) }));
  }

  // What time tells apart must all be tried.
  #worthwhile(options: Option[], from: number, to: number): Option[] {
    if (options.length === 1 || this.#passing.timing !== 'ANY') return options;
    const groups = Map.groupBy(options, ({ type, leavesObject, entersObject }) =>
      (leavesObject && !this.meets(type, from)) || (entersObject && !this.meets(type, to))
        ? `${type} ${leavesObject} ${entersObject}`
        : '',
    );
    return [...groups.values()].flatMap((group) => worthwhile(group, this.compareTies));
  }

  #options(tie: number, entity: number): Option[] {
    const { view, columns } = this.#graph;
    const { from, to, type } = columns.ties.columns;
    const { symmetric } = tieTypes[type[tie]!]!;
    const option = {
      tie,
      type: type[tie]!,
      band: view.grades[tie]!,
      sources: view.sources[tie]!,
      leavesObject: symmetric || to[tie] === entity,
      entersObject: symmetric || from[tie] === entity,
    };
    if (this.#passing.timing === 'ANY') return [{ ...option, first: -Infinity, last: Infinity }];
    view.judge.judge(tie);
    return strandsOf(columns, view.judge.asserting, view.judge.asserted).map(({ first, last }) => ({
      ...option,
      first,
      last,
    }));
  }

  // An end of paths, or an entity that they may pass.
  #mayComeTo(entity: number): boolean {
    const { from, to, avoiding, bridging } = this.#passing;
    if (avoiding.has(entity)) return false;
    if (to.has(entity)) return true;
    if (from.has(entity)) return false;
    let inner = this.#inner.get(entity);
    if (inner === undefined) {
      const type = this.#traits.typeOf(entity);
      inner = (!endingTypes.has(type) || bridging.includes(type)) && !this.#traits.isGeneric(entity);
      this.#inner.set(entity, inner);
    }
    return inner;
  }

  #passes(tie: number): boolean {
    const { view, columns } = this.#graph;
    if (!view.isChosen(tie) || view.sources[tie] === 0) return false;
    const type = columns.ties.columns.type[tie]!;
    const { path } = tieTypes[type]!;
    if (path !== 'yes' && !(path === 'asked' && view.asked.types?.includes(type))) return false;
    return view.onlyMentioned[tie] === 0 || (view.asked.stages?.includes(stage.MENTIONED) ?? false);
  }

  // Whether a path may go along a tie from this end.
  #leads(tie: number, entity: number): boolean {
    if (!this.#passing.directed) return true;
    const { from, type } = this.#graph.columns.ties.columns;
    const { influence } = tieTypes[type[tie]!]!;
    if (influence === 'both') return true;
    return influence === (from[tie] === entity ? 'forward' : 'backward');
  }
}
