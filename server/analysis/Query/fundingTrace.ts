// Where does money come from, where does it go, and how much of it can that have been?
import type { GraphView } from '../graph.ts';
import { Chains } from '../money/chains.ts';
import { type Flow, flowsOf, otherCurrencies } from '../money/flows.ts';
import { moneyAround } from '../money/around.ts';
import { sumsOf } from '../money/sums.ts';
import { trace } from '../money/trace.ts';
import { type PathAnswer, pathAnswer } from '../paths/pathAnswer.ts';
import type { TieAnswer } from '../question.ts';
import { traitsOf } from '../traits.ts';
import type { HiddenCounts } from '../view.ts';
import type { Quantity } from '../../values/quantity.ts';

export interface TraceArgs {
  /** Null for anywhere; not both. */
  from: readonly string[] | null;
  to: readonly string[] | null;
  minAmount: number | null;
  currency: string | null;
  maxFlows: number;
  first: number;
}

export interface TraceAnswer {
  paths: PathAnswer[];
  entities: string[];
  ties: TieAnswer[];
  hidden: HiddenCounts;
  leaves: Quantity[];
  arrives: Quantity[];
  arrivesPossibly: Quantity[];
  atMost: Quantity[];
  mixed: string[];
  withoutAmount: string[];
  /** How many there are, of which `paths` are the first. */
  chains: number;
  truncated: boolean;
  /** The currencies of all flows that were chosen, where none has the one that was asked for; else null. */
  otherCurrencies: string[] | null;
}

export default function fundingTrace(graph: GraphView, args: TraceArgs): TraceAnswer {
  const { columns, clock, view } = graph;
  const { currency, minAmount, maxFlows, first } = args;
  const flows = flowsOf(graph);
  const traits = traitsOf(view.claims);
  const numbers = (ids: readonly string[] | null) =>
    ids && new Set(ids.map((id) => graph.entity(id)).filter((entity) => entity >= 0));
  const ends = { from: numbers(args.from), to: numbers(args.to), maxFlows };
  // What is not known may be as much, and in that currency.
  const takes = ({ amount }: Flow) =>
    (currency === null || amount === null || amount.currency === currency) &&
    (minAmount === null || (amount?.max ?? Infinity) >= minAmount);
  const chains = new Chains(graph, flows, first);
  const mayPass = (entity: number) => !traits.isGeneric(entity);
  const isCut = trace({ flows, takes, mayPass, clock }, ends, (chain) => chains.take(chain));
  const texts = (entities: Iterable<number>) =>
    [...entities].map((one) => columns.entityIds.text(one)).sort();
  const best = chains.best();
  const shown = new Set(best.flatMap(({ entities }) => entities));
  const around = moneyAround(graph, shown, [...(ends.from ?? []), ...(ends.to ?? [])]);
  return {
    paths: best.map(({ entities, ties }) => pathAnswer(graph, entities, ties)),
    entities: texts(around.entities),
    ties: around.ties.map((tie) => graph.answer(tie)),
    hidden: around.hidden,
    leaves: sumsOf(chains.leaving),
    arrives: sumsOf(chains.arriving),
    arrivesPossibly: sumsOf(chains.possiblyArriving),
    atMost: isCut ? [] : chains.atMost(),
    mixed: texts(chains.mixed),
    withoutAmount: texts(chains.withoutAmount),
    chains: chains.count,
    truncated: isCut,
    otherCurrencies: currency === null ? null : otherCurrencies(flows.byEntity.values(), currency),
  };
}
