// What all chains of a trace amount to: the best of them, what leaves, what arrives, and where money of several is mixed.
import type { Quantity } from '../../values/quantity.ts';
import { noBand } from '../../vocabulary/scales.ts';
import type { GraphView } from '../graph.ts';
import { worthwhile } from '../paths/steps.ts';
import { type End, type Flow, type Flows, mayFollow, surelyFollows } from './flows.ts';
import { narrowest } from './narrowest.ts';
import { measureOf, sumOf } from './sums.ts';
import type { Hop } from './trace.ts';

/** A chain as a path, in entities and ties by their numbers. */
export interface Told {
  entities: number[];
  ties: number[];
  /** Ties of each band, the worst first. */
  counts: number[];
  /** Independent sources at the weakest link. */
  sources: number;
}

type Candidate = { tie: number; band: number; sources: number };

export class Chains {
  readonly #graph: GraphView;
  readonly #flows: Flows;
  readonly #first: number;
  #best: Told[] = [];
  readonly #candidates = new Map<End, Candidate[]>();
  /** By what is counted in: the flows of each chain that can be counted, once each. */
  readonly #counted = new Map<string, Map<string, Flow[]>>();
  readonly #chainsWith = new Map<string, number>();
  readonly #passed = new Map<number, Set<Flow>>();
  count = 0;
  readonly leaving = new Set<Flow>();
  readonly arriving = new Set<Flow>();
  readonly possiblyArriving = new Set<Flow>();
  readonly mixed = new Set<number>();
  /** Flows of chains of which no source says how much they were. */
  readonly withoutAmount = new Set<number>();

  /** Keeps the first so many. */
  constructor(graph: GraphView, flows: Flows, first: number) {
    this.#graph = graph;
    this.#flows = flows;
    this.#first = first;
  }

  take(chain: readonly Hop[]): void {
    this.count++;
    const told = this.#tell(chain);
    this.#best.push(told);
    if (this.#best.length >= this.#first * 4 + 64) this.#best = this.best();
    const flows = chain.map(({ flow }) => flow);
    this.leaving.add(flows[0]!);
    this.possiblyArriving.add(flows.at(-1)!);
    if (flows.every((flow, at) => at === 0 || surelyFollows(flows[at - 1]!, flow)))
      this.arriving.add(flows.at(-1)!);
    for (const flow of flows) if (measureOf(flow) === null) this.withoutAmount.add(flow.entity);
    for (const [at, { to }] of chain.entries())
      if (to && chain[at + 1]) this.#pass(to.entity, flows[at + 1]!);
    this.#count(flows);
  }

  /** The first by rank: as nexusPaths ranks by evidence. */
  best(): Told[] {
    return this.#best.sort(this.#compare).slice(0, this.#first);
  }

  /** For each currency the smallest total of its flows that every chain passes; none where a chain has no such flow. */
  atMost(): Quantity[] {
    return [...this.#counted]
      .filter(([measure]) => this.#chainsWith.get(measure) === this.count)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, chains]) => {
        const flows = narrowest([...chains.values()], this.#graph.clock);
        return flows ? [sumOf(flows)] : [];
      });
  }

  #count(flows: readonly Flow[]): void {
    const countable = flows.filter(
      (flow) => (flow.amount?.max ?? null) !== null && flow.amount?.per === null,
    );
    for (const [measure, group] of Map.groupBy(countable, measureOf)) {
      if (measure === null) continue;
      this.#chainsWith.set(measure, (this.#chainsWith.get(measure) ?? 0) + 1);
      const sets = this.#counted.get(measure) ?? new Map<string, Flow[]>();
      this.#counted.set(measure, sets);
      sets.set(
        group
          .map(({ entity }) => entity)
          .sort((a, b) => a - b)
          .join(' '),
        group,
      );
    }
  }

  // Money that came to an entity from several, before it paid: whose went on, nobody can say.
  #pass(entity: number, next: Flow): void {
    const before = this.#passed.get(entity) ?? new Set();
    this.#passed.set(entity, before);
    if (before.has(next)) return;
    before.add(next);
    const payers = new Set<number>();
    for (const flow of this.#flows.at.payees.get(entity) ?? []) {
      this.#graph.clock.tick();
      if (mayFollow(flow, next)) for (const payer of flow.payers) payers.add(payer.entity);
    }
    if (payers.size > 1) this.mixed.add(entity);
  }

  #tell(chain: readonly Hop[]): Told {
    const ends = chain.flatMap(({ by, to }) => [by, to]).filter((end) => end !== null);
    const candidates = ends.map((end) => this.#candidatesFor(end));
    const worst = Math.max(...candidates.map(([one]) => one!.band));
    const atWeakest = candidates.filter(([one]) => one!.band === worst);
    const sources = Math.min(...atWeakest.map((some) => some.at(-1)!.sources));
    const counts = Array.from({ length: noBand + 1 }, () => 0);
    for (const [one] of candidates) counts[noBand - one!.band]!++;
    return {
      entities: chain.flatMap(({ flow, by, to }, at) => [
        ...(by && at === 0 ? [by.entity] : []),
        flow.entity,
        ...(to ? [to.entity] : []),
      ]),
      // Of parallel ties the first by id that does not make the weakest link weaker.
      ties: candidates.map((some) => some.find((one) => one.band < worst || one.sources >= sources)!.tie),
      counts,
      sources,
    };
  }

  #candidatesFor(end: End): Candidate[] {
    const { view } = this.#graph;
    let candidates = this.#candidates.get(end);
    if (!candidates) {
      const all = end.ties.map((tie) => ({ tie, band: view.grades[tie]!, sources: view.sources[tie]! }));
      candidates = worthwhile(all, (a, b) => this.#graph.columns.tieIds.compare(a, b));
      this.#candidates.set(end, candidates);
    }
    return candidates;
  }

  readonly #compare = (a: Told, b: Told): number => {
    for (let at = 0; at < a.counts.length; at++)
      if (a.counts[at] !== b.counts[at]) return a.counts[at]! - b.counts[at]!;
    if (a.sources !== b.sources) return b.sources - a.sources;
    const { tieIds } = this.#graph.columns;
    for (let at = 0; at < Math.min(a.ties.length, b.ties.length); at++) {
      const order = tieIds.compare(a.ties[at]!, b.ties[at]!);
      if (order !== 0) return order;
    }
    return a.ties.length - b.ties.length;
  };
}
