// The trace of money as plainly as it can be said: every sequence of flows with everybody who can stand between and at the ends, and
// every set of flows for the narrowest point.
import type { TraceArgs } from '../../server/analysis/Query/fundingTrace.ts';
import { daysOf } from '../../server/values/partialDate.ts';
import { parseQuantity } from '../../server/values/quantity.ts';
import type { Invented } from './invented.ts';

export interface Flow {
  id: string;
  amount: string | null;
  date: string | null;
  dateTo: string | null;
  /** In place of what the amount says. */
  least?: number;
}

export type Money = Invented & { flows: Flow[] };

export interface Sum {
  currency: string | null;
  per: string | null;
  min: number | null;
  max: number | null;
}

export interface Sums {
  leaves: Sum[];
  arrives: Sum[];
  arrivesPossibly: Sum[];
  mixed: string[];
  atMost: Sum[];
}

interface Chain {
  entities: string[];
  flows: Flow[];
}

type Way = 'on' | 'back';

/** All of a trace. `known`: whether the graph knows an id at all. */
export function everything(
  { ties, flows, entities }: Money,
  args: TraceArgs,
  known: (id: string) => boolean,
): Sums & { chains: Chain[]; cut: boolean } {
  const generic = new Set(entities.filter((one) => one.generic).map(({ id }) => id));
  const ends = (type: string, { id }: Flow) => [
    ...new Set(
      ties.flatMap((tie) => {
        if (tie.type !== type) return [];
        if (type === 'PAYS') return tie.to === id ? [tie.from] : [];
        return tie.from === id ? [tie.to] : [];
      }),
    ),
  ];
  const payers = (flow: Flow) => ends('PAYS', flow);
  const payees = (flow: Flow) => ends('PAID_TO', flow);
  const taken = (flow: Flow) => {
    const amount = amountOf(flow);
    if (amount === null) return true;
    if (args.currency !== null && amount.currency !== args.currency) return false;
    return args.minAmount === null || (amount.max ?? Infinity) >= args.minAmount;
  };
  const [from, to] = [args.from, args.to].map((set) => set && new Set(set.filter(known)));
  const beyond = (flow: Flow, way: Way) => {
    if (way === 'on') return payees(flow);
    return payers(flow).length > 0 ? payers(flow) : ends('PROCEEDS_OF', flow);
  };
  // Whether an open end goes on from somebody by a flow that is not in the path.
  const goesOn = (flow: Flow, who: string, path: readonly string[], way: Way): boolean => {
    const given = way === 'on' ? from! : to!;
    const isNew = (id: string) => !path.includes(id) && !given.has(id);
    if (generic.has(who) || who === flow.id) return false;
    return flows.some((next) => {
      const inTime = way === 'on' ? mayFollow(flow, next) : mayFollow(next, flow);
      const joins = (way === 'on' ? payers(next) : payees(next)).includes(who);
      if (!taken(next) || !inTime || !joins || !isNew(next.id)) return false;
      return beyond(next, way).length === 0 || beyond(next, way).some(isNew);
    });
  };
  const endsWell = (chain: readonly Flow[], path: readonly string[], way: Way): boolean => {
    const [flow, last] = way === 'on' ? [chain.at(-1)!, path.at(-1)!] : [chain[0]!, path[0]!];
    if (last === flow.id) return beyond(flow, way).length === 0;
    if (!beyond(flow, way).includes(last)) return false;
    return chain.length === args.maxFlows || !goesOn(flow, last, path, way);
  };
  const chains: Chain[] = [];
  const close = (
    chain: readonly Flow[],
    through: readonly string[],
    begin: string[],
    end: string[],
  ): void => {
    const path = [
      ...begin,
      ...chain.flatMap(({ id }, at) => (at === 0 ? [id] : [through[at - 1]!, id])),
      ...end,
    ];
    const [first, inner, last] = [path[0]!, path.slice(1, -1), path.at(-1)!];
    if (path.length < 2 || new Set(path).size < path.length || through.some((who) => generic.has(who)))
      return;
    if (inner.some((id) => from?.has(id) || to?.has(id))) return;
    if (from ? !from.has(first) : to!.has(first) || !endsWell(chain, path, 'back')) return;
    if (to ? !to.has(last) : from!.has(last) || !endsWell(chain, path, 'on')) return;
    chains.push({ entities: path, flows: [...chain] });
  };
  const grow = (chain: readonly Flow[], through: readonly string[]): void => {
    const begins = [...payers(chain[0]!), ...ends('PROCEEDS_OF', chain[0]!)];
    for (const begin of [[], ...begins.map((one) => [one])])
      for (const end of [[], ...payees(chain.at(-1)!).map((one) => [one])]) close(chain, through, begin, end);
    if (chain.length === args.maxFlows) return;
    for (const next of flows)
      for (const who of payees(chain.at(-1)!))
        if (taken(next) && payers(next).includes(who) && mayFollow(chain.at(-1)!, next))
          grow([...chain, next], [...through, who]);
  };
  for (const flow of flows) if (taken(flow)) grow([flow], []);
  const isCut = ({ entities: path, flows: chain }: Chain, way: Way) =>
    chain.length === args.maxFlows &&
    goesOn(way === 'on' ? chain.at(-1)! : chain[0]!, way === 'on' ? path.at(-1)! : path[0]!, path, way);
  const cut = chains.some((chain) => (!to && isCut(chain, 'on')) || (!from && isCut(chain, 'back')));
  const mixed = new Set<string>();
  for (const { entities: path, flows: all } of chains)
    for (const next of all) {
      const at = path.indexOf(next.id) - 1;
      // The first of a chain is an end, and so is what money is proceeds of.
      if (at < 1) continue;
      const before = flows.filter((flow) => payees(flow).includes(path[at]!) && mayFollow(flow, next));
      if (new Set(before.flatMap(payers)).size > 1) mixed.add(path[at]!);
    }
  const certain = chains.filter(({ flows: all }) =>
    all.every((flow, at) => at === 0 || daysIn(flow).first >= daysIn(all[at - 1]!).last),
  );
  return {
    chains,
    cut,
    leaves: total(chains.map(({ flows: all }) => all[0]!)),
    arrives: total(certain.map(({ flows: all }) => all.at(-1)!)),
    arrivesPossibly: total(chains.map(({ flows: all }) => all.at(-1)!)),
    mixed: [...mixed].sort(),
    atMost: cut ? [] : narrowest(chains),
  };
}

export function amountOf({ amount, least }: Flow) {
  if (amount === null) return null;
  const quantity = parseQuantity(amount)!;
  return least === undefined ? quantity : { ...quantity, min: least };
}

export function daysIn({ date, dateTo }: Flow) {
  const first = date ? daysOf(date).first : -Infinity;
  const until = dateTo ?? date;
  return { first, last: until ? Math.max(first, daysOf(until).last) : Infinity };
}

function mayFollow(one: Flow, next: Flow): boolean {
  return daysIn(next).last >= daysIn(one).first;
}

export function total(some: readonly Flow[]): Sum[] {
  const measure = (flow: Flow) => `${amountOf(flow)!.currency} ${amountOf(flow)!.per ?? ''}`;
  const groups = Map.groupBy(new Set(some.filter((flow) => amountOf(flow) !== null)), measure);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => sum(group));
}

function sum(flows: readonly Flow[]): Sum {
  const all = flows.map((flow) => amountOf(flow)!);
  const least = all.flatMap(({ min }) => min ?? []);
  const add = (figures: number[]) => figures.reduce((a, b) => a + b, 0);
  return {
    currency: all[0]!.currency,
    per: all[0]!.per,
    min: least.length === 0 ? null : add(least),
    max: all.some(({ max }) => max === null) ? null : add(all.map(({ max }) => max!)),
  };
}

function narrowest(chains: readonly Chain[]): Sum[] {
  if (chains.length === 0) return [];
  const all = [...new Set(chains.flatMap(({ flows }) => flows))];
  return ['EUR', 'USD'].flatMap((currency) => {
    const able = all.filter((flow) => {
      const amount = amountOf(flow);
      return amount?.currency === currency && amount.max !== null && amount.per === null;
    });
    const sets = Array.from({ length: 2 ** able.length }, (_, bits) =>
      able.filter((_flow, at) => (bits >> at) & 1),
    );
    const passed = sets.filter((set) =>
      chains.every(({ flows }) => flows.some((flow) => set.includes(flow))),
    );
    const sums = passed.filter((set) => set.length > 0).map(sum);
    return sums.sort((a, b) => a.max! - b.max! || (a.min ?? 0) - (b.min ?? 0)).slice(0, 1);
  });
}
