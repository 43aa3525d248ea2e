// How much stands behind a share, what does it rest on, and what is left of it without any one source?
import { sourcesBehindTies } from '../centrality/sourcesBehind.ts';
import { tiedGraphOf } from '../centrality/tiedGraph.ts';
import type { GraphView } from '../graph.ts';
import type { TieAnswer } from '../question.ts';
import { hiddenAround } from '../surroundings.ts';
import type { HiddenCounts } from '../view.ts';
import { byIds, type Finding, nearer, type Scene } from './scene.ts';

export interface Indicator {
  value: number | null;
  count: number;
  of: number;
  ties: number;
  sources: number;
  lowest: number | null;
  highest: number | null;
  leftOut: { taken: number; of: number; error: null } | null;
  subgraph: { entities: string[]; ties: TieAnswer[]; hidden: HiddenCounts; byLimit: number };
}

/** Below, nothing is divided. */
const least = { of: 3, sources: 2 };
/** The most sources that are left out, one by one, and the most entities and ends of ties that are looked at for it. */
const mostLeftOut = { sources: 50, steps: 1e7 };
/** The most ties that are told. */
const mostTies = 1_000;

export type Reading = (scene: Scene) => Finding;

/** A reading whose range is still to be found: leaving out each of these sources. */
export interface Told {
  indicator: Indicator;
  reading: Reading;
  leavingOut: string[][];
}

export function indicatorOf(scene: Scene, reading: Reading, isRanged: boolean): Told {
  const { graph } = scene;
  const { count, of, ties: behind } = reading(scene);
  const ties = new Set(behind());
  const sources = sourcesBehindTies(graph, ties);
  const value = of >= least.of && sources.length >= least.sources ? count / of : null;
  const leavingOut = isRanged && value !== null ? sources.slice(0, mostSources(graph)) : [];
  const range = leavingOut.length > 0 ? value : null;
  const indicator: Indicator = {
    value,
    count,
    of,
    ties: ties.size,
    sources: sources.length,
    lowest: range,
    highest: range,
    leftOut: range === null ? null : { taken: leavingOut.length, of: sources.length, error: null },
    subgraph: subgraphOf(scene, ties),
  };
  return { indicator, reading, leavingOut };
}

function mostSources(graph: GraphView): number {
  const { entities, others } = tiedGraphOf(graph);
  const affordable = Math.floor(mostLeftOut.steps / (entities.length + others.length));
  return Math.max(1, Math.min(mostLeftOut.sources, affordable));
}

/** Finds the ranges: what several readings leave out is left out once. */
export function findRanges(all: readonly Told[], sceneWithout: (sources: readonly string[]) => Scene): void {
  const asking = Map.groupBy(
    all.flatMap((told) => told.leavingOut.map((sources) => ({ sources, told }))),
    ({ sources }) => sources.join(' '),
  );
  for (const some of asking.values()) {
    const scene = sceneWithout(some[0]!.sources);
    for (const { told } of some) {
      const { count, of } = told.reading(scene);
      // Of nothing, nothing.
      const value = of === 0 ? 0 : count / of;
      const { indicator } = told;
      indicator.lowest = Math.min(indicator.lowest!, value);
      indicator.highest = Math.max(indicator.highest!, value);
    }
  }
}

function subgraphOf({ graph, reach, network }: Scene, ties: ReadonlySet<number>): Indicator['subgraph'] {
  const { view, columns, from, to } = graph;
  const shown = [...ties].sort(view.inOrder).slice(0, mostTies);
  const ends = new Set(shown.flatMap((tie) => [from[tie]!, to[tie]!]));
  const distance = (entity: number) => (network.has(entity) ? 0 : reach.distanceOf(entity));
  const entities = byIds(graph, ends).sort((a, b) => nearer(distance(a), distance(b)));
  return {
    entities: entities.map((entity) => columns.entityIds.text(entity)),
    ties: shown.map((tie) => graph.answer(tie)),
    hidden: hiddenAround(graph, ends),
    byLimit: ties.size - shown.length,
  };
}
