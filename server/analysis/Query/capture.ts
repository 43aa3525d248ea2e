// How far do reported ties of a network reach into the state, and on whose word? Shares of what is told; nothing here is a fact about a state.
import { findRanges, type Indicator, indicatorOf, type Reading, type Told } from '../capture/indicator.ts';
import { branchesIn, type BranchReach, institutionsIn } from '../capture/institutions.ts';
import { marketsIn, type MarketShare, sharesIn } from '../capture/markets.ts';
import { endingsIn, proceedingsIn, unopenedIn } from '../capture/proceedings.ts';
import { revenueIn } from '../capture/revenue.ts';
import { doublesIn, rolesIn } from '../capture/roles.ts';
import { sceneOf } from '../capture/scene.ts';
import { isTold } from '../capture/told.ts';
import type { GraphView } from '../graph.ts';
import type { TieAnswer } from '../question.ts';

const readings = {
  institutions: institutionsIn,
  revenue: revenueIn,
  roles: rolesIn,
  proceedings: proceedingsIn,
  markets: marketsIn,
} satisfies Record<string, Reading>;

export type Read = keyof typeof readings;
export const readingNames = Object.keys(readings) as Read[];

export interface CaptureArgs {
  of: readonly string[];
  within: number;
  /** How many rows a list has at most. */
  first: number;
  /** Which readings are asked for, and of which the range. */
  readings: readonly Read[];
  ranges: readonly Read[];
}

export interface CaptureAnswer extends Partial<Record<Read, Indicator>> {
  size: number;
  branches: BranchReach[];
  doubles: { person: string; offices: TieAnswer[]; parts: TieAnswer[] }[];
  stopped: {
    proceeding: string;
    decider: string;
    role: string;
    distance: number | null;
    subjects: string[];
  }[];
  unopened: string[];
  shares: MarketShare[];
}

export default function capture(graph: GraphView, args: CaptureArgs): CaptureAnswer {
  const { of, within, first } = args;
  const scene = sceneOf(graph, of, within);
  const all = new Map<Read, Told>();
  for (const name of args.readings)
    all.set(name, indicatorOf(scene, readings[name], args.ranges.includes(name)));
  findRanges([...all.values()], (sources) => sceneOf(graph.without(sources), of, within));
  const idOf = (entity: number) => graph.columns.entityIds.text(entity);
  const answers = (ties: readonly number[]) => ties.map((tie) => graph.answer(tie));
  return {
    size: [...scene.network].filter((entity) => hasTies(graph, entity)).length,
    ...Object.fromEntries([...all].map(([name, { indicator }]) => [name, indicator])),
    branches: branchesIn(scene),
    doubles: doublesIn(scene)
      .slice(0, first)
      .map(({ person, offices, parts }) => ({
        person: idOf(person),
        offices: answers(offices),
        parts: answers(parts),
      })),
    stopped: endingsIn(scene)
      .slice(0, first)
      .map(({ proceeding, decider, role, distance, subjects }) => ({
        proceeding: idOf(proceeding),
        decider: idOf(decider),
        role,
        distance,
        subjects: subjects.map(idOf),
      })),
    unopened: unopenedIn(scene).slice(0, first).map(idOf),
    shares: sharesIn(scene).slice(0, first),
  };
}

function hasTies({ view, adjacency }: GraphView, entity: number): boolean {
  return [...adjacency.of(entity)].some((tie) => isTold(view, tie));
}
