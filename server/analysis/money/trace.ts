// Which way can money have gone, from flow to flow, and never back in time? Every chain is told, each once.
import type { Clock } from '../clock.ts';
import { type End, type Flow, type Flows, mayFollow } from './flows.ts';

/** One flow of a chain, with who stands at its two ends there; null where nobody is known, or the chain begins or ends with it. */
export interface Hop {
  flow: Flow;
  by: End | null;
  to: End | null;
}

export interface Ends {
  /** Where money comes from; null for anywhere. */
  from: ReadonlySet<number> | null;
  to: ReadonlySet<number> | null;
  maxFlows: number;
}

export interface Tracing {
  flows: Flows;
  /** Flows that may be part of a chain. */
  readonly takes: (flow: Flow) => boolean;
  /** Whether money that came to an entity can be followed on: not through a class of actors. */
  readonly mayPass: (entity: number) => boolean;
  clock: Clock;
}

/** The most steps that are looked at, and the most chains that are told. */
const most = { steps: 2_000_000, chains: 100_000 };

/**
 * Tells every chain from the one set to the other; where one of them is open, as far as money can be followed. No entity is in a chain
 * twice, and none but the first is in `from`, none but the last in `to`. True where something was left out: at the limits, or where
 * an open end went on beyond `maxFlows`.
 */
export function trace(tracing: Tracing, ends: Ends, tell: (chain: readonly Hop[]) => void): boolean {
  const walk = ends.from ? new Walk(tracing, ends, 'payees') : new Walk(tracing, ends, 'payers');
  return walk.run(tell);
}

type Direction = 'payees' | 'payers';

// From the set that is given, forward or back, to the other if it is given as well.
class Walk {
  readonly #tracing: Tracing;
  readonly #ahead: Direction;
  readonly #begin: ReadonlySet<number>;
  readonly #end: ReadonlySet<number> | null;
  readonly #maxFlows: number;
  /** The least number of flows from each to the end, itself counted; null where the end is open. */
  readonly #toGo: ReadonlyMap<Flow, number> | null;
  readonly #visited = new Set<number>();
  readonly #chain: Hop[] = [];
  #tell: (chain: readonly Hop[]) => void = () => undefined;
  #steps = 0;
  #told = 0;
  #isCut = false;

  constructor(tracing: Tracing, { from, to, maxFlows }: Ends, ahead: Direction) {
    this.#tracing = tracing;
    this.#ahead = ahead;
    this.#begin = (ahead === 'payees' ? from : to)!;
    this.#end = ahead === 'payees' ? to : from;
    this.#maxFlows = maxFlows;
    this.#toGo = this.#end && flowsToGo(tracing, this.#begin, this.#end, maxFlows);
  }

  run(tell: (chain: readonly Hop[]) => void): boolean {
    this.#tell = tell;
    const { flows } = this.#tracing;
    for (const entity of this.#begin) {
      this.#visited.add(entity);
      const itself = flows.byEntity.get(entity);
      if (itself) this.#take(itself, null);
      const sides = this.#ahead === 'payees' ? (['payers', 'origins'] as const) : (['payees'] as const);
      for (const side of sides)
        for (const flow of flows.at[side].get(entity) ?? [])
          this.#take(
            flow,
            flow[side].find((end) => end.entity === entity)!,
          );
      this.#visited.delete(entity);
    }
    return this.#isCut;
  }

  get #behind(): Direction {
    return this.#ahead === 'payees' ? 'payers' : 'payees';
  }

  get #isOver(): boolean {
    return this.#steps > most.steps || this.#told >= most.chains;
  }

  // A chain comes to a flow from an entity, and goes on with whoever stands at its other end.
  #take(flow: Flow, came: End | null): void {
    const { clock, takes } = this.#tracing;
    clock.tick();
    if (this.#isOver) return void (this.#isCut = true);
    this.#steps++;
    if (!takes(flow) || (came && this.#visited.has(flow.entity))) return;
    if (this.#toGo && !((this.#toGo.get(flow) ?? Infinity) + this.#chain.length <= this.#maxFlows)) return;
    const endsHere = came !== null && (this.#end?.has(flow.entity) ?? false);
    // An entity in both sets is one end or the other.
    if (came && !endsHere && this.#begin.has(flow.entity)) return;
    this.#visited.add(flow.entity);
    const ahead = this.#endsAhead(flow);
    if (endsHere || (!this.#end && ahead.length === 0)) this.#close(flow, came, null);
    else
      for (const end of ahead) {
        if (this.#visited.has(end.entity)) continue;
        if (this.#end?.has(end.entity)) this.#close(flow, came, end);
        else if (!this.#begin.has(end.entity)) this.#goOn(flow, came, end);
      }
    this.#visited.delete(flow.entity);
  }

  #goOn(flow: Flow, came: End | null, end: End): void {
    this.#visited.add(end.entity);
    const next = this.#tracing.mayPass(end.entity) ? this.#next(flow, end.entity) : [];
    const isFull = this.#chain.length + 1 >= this.#maxFlows;
    const goesOn = next.length > 0;
    if (goesOn && !isFull) {
      this.#chain.push(this.#hop(flow, came, end));
      for (const one of next)
        this.#take(
          one,
          one[this.#behind].find(({ entity }) => entity === end.entity)!,
        );
      this.#chain.pop();
    }
    this.#visited.delete(end.entity);
    if (this.#end) return;
    if (goesOn && isFull) this.#isCut = true;
    if (!goesOn || isFull) this.#close(flow, came, end);
  }

  // Whether somebody stands at a flow's other end who is not in the chain, or nobody is known there.
  #leadsOn(flow: Flow): boolean {
    if (this.#visited.has(flow.entity) || this.#begin.has(flow.entity)) return false;
    const ahead = this.#endsAhead(flow);
    const isNew = ({ entity }: End) => !this.#visited.has(entity) && !this.#begin.has(entity);
    return ahead.length === 0 || ahead.some(isNew);
  }

  // The flows with which a chain can go on from an entity; at an open end only those from which it comes to somebody.
  #next(flow: Flow, entity: number): readonly Flow[] {
    const { flows, takes } = this.#tracing;
    const inTime = (one: Flow) => (this.#ahead === 'payees' ? mayFollow(flow, one) : mayFollow(one, flow));
    return (flows.at[this.#behind].get(entity) ?? []).filter(
      (one) => inTime(one) && takes(one) && (this.#end !== null || this.#leadsOn(one)),
    );
  }

  // Looked at from where it went, money comes from who paid it; where that is not known, from what it is proceeds of.
  #endsAhead(flow: Flow): readonly End[] {
    const ends = flow[this.#ahead];
    return this.#ahead === 'payers' && ends.length === 0 ? flow.origins : ends;
  }

  #hop(flow: Flow, came: End | null, end: End | null): Hop {
    return this.#ahead === 'payees' ? { flow, by: came, to: end } : { flow, by: end, to: came };
  }

  #close(flow: Flow, came: End | null, end: End | null): void {
    if (this.#isOver) return void (this.#isCut = true);
    // A flow of which no end is known is no chain.
    if (!came && !end && this.#chain.length === 0) return;
    this.#told++;
    const chain = [...this.#chain, this.#hop(flow, came, end)];
    this.#tell(this.#ahead === 'payees' ? chain : chain.reverse());
  }
}

// The least number of flows that lead from each to the end, looked for from there: what can never arrive is not followed. Of the
// flows into an entity only time decides, so each is looked at once.
function flowsToGo(
  { flows, takes, clock }: Tracing,
  begin: ReadonlySet<number>,
  end: ReadonlySet<number>,
  maxFlows: number,
): Map<Flow, number> {
  const toGo = new Map<Flow, number>();
  let reached: Flow[] = [];
  const reach = (flow: Flow, count: number) => {
    if (toGo.has(flow) || !takes(flow)) return;
    toGo.set(flow, count);
    reached.push(flow);
  };
  for (const entity of end) {
    const itself = flows.byEntity.get(entity);
    if (itself) reach(itself, 1);
    for (const flow of flows.at.payees.get(entity) ?? []) reach(flow, 1);
  }
  for (let count = 2; count <= maxFlows && reached.length > 0; count++) {
    const latest = new Map<number, number>();
    for (const flow of reached)
      for (const { entity } of flow.payers)
        if (!begin.has(entity) && !end.has(entity))
          latest.set(entity, Math.max(latest.get(entity) ?? -Infinity, flow.last));
    reached = [];
    for (const [entity, last] of latest)
      for (const flow of flows.at.payees.get(entity) ?? []) {
        clock.tick();
        if (flow.first <= last) reach(flow, count);
      }
  }
  return toGo;
}
