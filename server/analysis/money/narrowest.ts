// Which of these flows does every chain pass, and which such set is the smallest? What leaves cannot be more than that.
import type { Clock } from '../clock.ts';
import type { Flow } from './flows.ts';

/** Partial sets that are looked at before the search gives up. */
const most = 200_000;

/**
 * The set of flows with the least total at most, then at least, of which each chain has one; then that with the fewest flows. A chain is
 * given by its flows that can be counted, which have a known most. Null where some chain has none, or the search was too long.
 */
export function narrowest(chains: readonly (readonly Flow[])[], clock: Clock): Flow[] | null {
  const open = withoutSupersets(chains);
  if (open.length === 0 || open[0]!.length === 0) return null;
  let best: Chosen | null = null;
  let looked = 0;
  const choose = (chosen: Chosen, barred: ReadonlySet<Flow>): void => {
    clock.tick();
    if (++looked > most || (best && compare(chosen, best) >= 0)) return;
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
  return looked > most ? null : [...(best as Chosen | null)!.flows];
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
