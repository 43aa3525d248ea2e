// On how many markets does the network live, as far as it is known where the money comes from?
import type { GraphView } from '../graph.ts';
import { type Flow, flowsOf } from '../money/flows.ts';
import { keysIn, unknown } from '../money/parts.ts';
import { type Heap, heapOf, type Share } from '../money/shares.ts';
import { byIds, type Finding, type Scene } from './scene.ts';

export interface MarketShare extends Heap {
  /** Null where it is not known. */
  market: string | null;
}

/** What was paid to the network, by the id of the market or commodity that it is proceeds of: most flows first, then by id. */
function marketsOf({ graph, network }: Scene): { market: string; shares: Share[] }[] {
  const { at, byEntity } = flowsOf(graph);
  const paid = new Set<number>();
  for (const entity of network) for (const flow of at.payees.get(entity) ?? []) paid.add(flow.entity);
  const keys = keysIn(graph, 'YEAR').MARKET;
  const markets = new Map<string, Share[]>();
  for (const flow of byIds(graph, paid).map((entity) => byEntity.get(entity)!)) {
    const here = keys(flow);
    for (const market of here)
      markets.set(market, [...(markets.get(market) ?? []), { flow, isShared: here.length > 1 }]);
  }
  return [...markets]
    .map(([market, shares]) => ({ market, shares }))
    .sort((a, b) => b.shares.length - a.shares.length || (a.market < b.market ? -1 : 1));
}

export function marketsIn(scene: Scene): Finding {
  const known = marketsOf(scene).filter(({ market }) => market !== unknown);
  const [most] = known;
  return {
    count: most?.shares.length ?? 0,
    of: new Set(known.flatMap(({ shares }) => shares.map(({ flow }) => flow))).size,
    ties: () => most?.shares.flatMap(({ flow }) => tiesOf(scene, flow, most.market)) ?? [],
  };
}

function tiesOf({ graph, network }: Scene, { payees, origins }: Flow, market: string): number[] {
  return [
    ...payees.filter(({ entity }) => network.has(entity)),
    ...origins.filter(({ entity }) => idOf(graph, entity) === market),
  ].flatMap(({ ties }) => ties);
}

function idOf({ columns }: GraphView, entity: number): string {
  return columns.entityIds.text(entity);
}

/** In the same order, what is not known last. */
export function sharesIn(scene: Scene): MarketShare[] {
  const all = marketsOf(scene);
  const isKnown = ({ market }: { market: string }) => market !== unknown;
  return [...all.filter(isKnown), ...all.filter((one) => !isKnown(one))].map(({ market, shares }) => ({
    market: market === unknown ? null : market,
    ...heapOf(shares),
  }));
}
