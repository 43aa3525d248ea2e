// How much money is it, by market, payer, beneficiary, country or period? In the shape that a Sankey diagram takes.
import { tieTypeCode } from '../../vocabulary/codes.ts';
import type { Quantity } from '../../values/quantity.ts';
import type { Days } from '../../values/partialDate.ts';
import type { GraphView } from '../graph.ts';
import { moneyTypes } from '../money/around.ts';
import { type Flow, flowsOf, otherCurrencies } from '../money/flows.ts';
import { type Every, keysIn, type Part, unknown } from '../money/parts.ts';
import { type Heap, heapOf, type Share } from '../money/shares.ts';
import { measureOf, sumsOf } from '../money/sums.ts';
import { countHidden, type HiddenCounts, noneHidden } from '../view.ts';

export interface FlowsArgs {
  by: readonly Part[];
  every: Every;
  /** Only flows at whose ends one of these stands; null for all. */
  of: readonly string[] | null;
  during: Days | null;
  currency: string | null;
  /** How many nodes each part has at most, before the rest is together. */
  first: number;
}

export interface FlowNode extends Heap {
  part: Part;
  /** The id of an entity, a country, a year or month; null where it is not known, and of the rest. */
  key: string | null;
  /** How many are together in the rest; null of any other. */
  rest: number | null;
}

export interface FlowsAnswer {
  nodes: FlowNode[];
  links: (Heap & { source: number; target: number })[];
  totals: Quantity[];
  flows: number;
  withoutAmount: number;
  hidden: HiddenCounts;
  /** The currencies there are, where none is the one that was asked for; else null. */
  otherCurrencies: string[] | null;
}

export default function flows(graph: GraphView, args: FlowsArgs): FlowsAnswer {
  const all = [...flowsOf(graph).byEntity.values()];
  const taken = takenOf(graph, all, args);
  const keys = keysIn(graph, args.every);
  const nodes: FlowNode[] = [];
  // For each part the places in `nodes` at which each flow stands.
  const places = args.by.map((part) => {
    const { standing, added } = nodesOf(part, taken.map(keys[part]), nodes.length, args.first);
    nodes.push(...added.map((node) => ({ ...node, ...heapOf([]) })));
    return standing;
  });
  const at = nodes.map((): Share[] => []);
  const between = new Map<string, { source: number; target: number; shares: Share[] }>();
  for (const [index, flow] of taken.entries()) {
    graph.clock.tick();
    for (const [part, standing] of places.entries()) {
      const here = standing[index]!;
      for (const place of here) at[place]!.push({ flow, isShared: here.length > 1 });
      const there = places[part + 1]?.[index] ?? [];
      for (const source of here)
        for (const target of there) {
          const link = between.get(`${source} ${target}`) ?? { source, target, shares: [] };
          between.set(`${source} ${target}`, link);
          link.shares.push({ flow, isShared: here.length * there.length > 1 });
        }
    }
  }
  const links = [...between.values()].sort((a, b) => a.source - b.source || a.target - b.target);
  return {
    nodes: nodes.map((node, place) => ({ ...node, ...heapOf(at[place]!) })),
    links: links.map(({ shares, ...ends }) => ({ ...ends, ...heapOf(shares) })),
    totals: sumsOf(taken),
    flows: taken.length,
    withoutAmount: taken.filter((flow) => measureOf(flow) === null).length,
    hidden: hiddenMoney(graph),
    otherCurrencies: args.currency === null ? null : otherCurrencies(all, args.currency),
  };
}

// In order of ids, so that sums of fractions come out the same.
function takenOf(graph: GraphView, all: readonly Flow[], { of, during, currency }: FlowsArgs): Flow[] {
  const { entityIds } = graph.columns;
  const wanted = of && new Set(of.map((id) => graph.entity(id)));
  return all
    .filter(({ payers, payees, origins, entity, amount, first, last }) => {
      if (during && (last < during.first || first > during.last)) return false;
      if (currency !== null && amount !== null && amount.currency !== currency) return false;
      return (
        !wanted ||
        wanted.has(entity) ||
        [...payers, ...payees, ...origins].some((one) => wanted.has(one.entity))
      );
    })
    .sort((a, b) => entityIds.compare(a.entity, b.entity));
}

// The nodes of a part, those with most flows first, then by key; what is not known comes after them, and the rest last.
function nodesOf(
  part: Part,
  keys: readonly string[][],
  offset: number,
  first: number,
): { standing: number[][]; added: Pick<FlowNode, 'part' | 'key' | 'rest'>[] } {
  const counts = new Map<string, number>();
  for (const key of keys.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const known = [...counts.keys()]
    .filter((key) => key !== unknown)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const [shown, rest] = [known.slice(0, first), known.slice(first)];
  const added: Pick<FlowNode, 'part' | 'key' | 'rest'>[] = shown.map((key) => ({ part, key, rest: null }));
  const placeOf = new Map(shown.map((key, index) => [key, offset + index]));
  if (counts.has(unknown)) placeOf.set(unknown, offset + added.push({ part, key: null, rest: null }) - 1);
  const restPlace = rest.length > 0 ? offset + added.push({ part, key: null, rest: rest.length }) - 1 : -1;
  const standing = keys.map((some) => [...new Set(some.map((key) => placeOf.get(key) ?? restPlace))]);
  return { standing, added };
}

const codes = new Set(moneyTypes.map((name) => tieTypeCode[name]!));

function hiddenMoney({ view, columns, clock }: GraphView): HiddenCounts {
  const counts = noneHidden();
  const { type } = columns.ties.columns;
  for (let tie = 0; tie < columns.ties.length; tie++) {
    clock.tick();
    if (codes.has(type[tie]!)) countHidden(counts, view.verdicts[tie]!);
  }
  return counts;
}
