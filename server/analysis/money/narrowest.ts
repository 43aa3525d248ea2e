// Which of these flows does every chain pass, and which such set is the smallest? What leaves cannot be more than that.
import type { Clock } from '../clock.ts';
import type { Flow } from './flows.ts';

/** Partial sets that are looked at, and chains that leave a choice, before the search gives up. */
const most = { sets: 200_000, chains: 500 };

/**
 * The set of flows with the least total at most, then at least, of which each chain has one; then that with the fewest flows. A chain is
 * given by its flows that can be counted, which have a known most. Null where some chain has none, or where it would take too long:
 * beyond 500 chains of which none leaves a single flow, or 200,000 partial sets.
 */
export function narrowest(chains: readonly (readonly Flow[])[], clock: Clock): Flow[] | null {
  if (chains.length === 0 || chains.some((chain) => chain.length === 0)) return null;
  // A flow that is a chain's only one is in every set: thousands that pay directly leave nothing to choose.
  const forced = new Set(chains.filter((chain) => chain.length === 1).map(([flow]) => flow!));
  const left = chains.filter((chain) => !chain.some((flow) => forced.has(flow)));
  if (left.length > most.chains) return null;
  const open = withoutSupersets(left);
  let best: Chosen | null = null;
  let looked = 0;
  const choose = (chosen: Chosen, barred: ReadonlySet<Flow>): void => {
    clock.tick();
    if (++looked > most.sets || (best && compare(chosen, best) >= 0)) return;
    const missed = open.filter((chain) => !chain.some((flow) => chosen.flows.has(flow)));
    if (missed.length === 0) {
      best = chosen;
      return;
    }
    // Of the chain that leaves the fewest to choose from, each in turn; those that were tried are not tried again beside the others.
    const choices = missed.map((chain) => chain.filter((flow) => !barred.has(flow)));
    const least = choices.reduce((a, b) => (b.length < a.length ? b : a));
    const tried = new Set(barred);
    for (const flow of least.toSorted((a, b) => a.amount!.max! - b.amount!.max! || a.entity - b.entity)) {
      choose(withOne(chosen, flow), tried);
      tried.add(flow);
    }
  };
  choose({ flows: new Set(), max: 0, min: 0 }, new Set());
  return looked > most.sets ? null : [...forced, ...(best as Chosen | null)!.flows];
}

interface Chosen {
  flows: ReadonlySet<Flow>;
  max: number;
  min: number;
}

function withOne({ flows, max, min }: Chosen, flow: Flow): Chosen {
  const { amount } = flow;
  return { flows: new Set([...flows, flow]), max: max + amount!.max!, min: min + (amount!.min ?? 0) };
}

function compare(a: Chosen, b: Chosen): number {
  return a.max - b.max || a.min - b.min || a.flows.size - b.flows.size;
}

// Whoever passes a set passes every larger one: the shortest first, and of those that hold another, none.
function withoutSupersets(chains: readonly (readonly Flow[])[]): (readonly Flow[])[] {
  const kept: Set<Flow>[] = [];
  for (const chain of [...chains].sort((a, b) => a.length - b.length)) {
    const flows = new Set(chain);
    if (!kept.some((one) => one.isSubsetOf(flows))) kept.push(flows);
  }
  return kept.map((flows) => [...flows]);
}
