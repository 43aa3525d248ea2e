// Who is central to the chosen ties, by one of six measures, and does that hang on one source?
import { betweenness, betweennessOf, type Sets } from '../centrality/betweenness.ts';
import { closeness } from '../centrality/closeness.ts';
import { degree } from '../centrality/degree.ts';
import { eigenvector } from '../centrality/eigenvector.ts';
import { type Measured, mostSteps, type Sample } from '../centrality/measured.ts';
import { type Given, setsOf } from '../centrality/nexusSets.ts';
import { pagerank } from '../centrality/pagerank.ts';
import { Ranking, rounded } from '../centrality/ranking.ts';
import { sourcesBehind } from '../centrality/sourcesBehind.ts';
import { type TiedGraph, tiedGraphOf } from '../centrality/tiedGraph.ts';
import type { GraphView } from '../graph.ts';
import { traitsOf } from '../traits.ts';

export type Measure =
  'DEGREE' | 'PAGERANK' | 'BETWEENNESS' | 'CLOSENESS' | 'EIGENVECTOR' | 'NEXUS_BETWEENNESS';

export interface Question extends Given {
  measure: Measure;
  /** Who is listed: of these types, and among these ids; null for any. */
  types: readonly string[] | null;
  among: readonly string[] | null;
  sensitivity: boolean;
  first: number;
}

export interface Centralities {
  ranks: { entity: string; score: number; rank: number; bestRank: number | null; worstRank: number | null }[];
  from: string[] | null;
  to: string[] | null;
  sample: Sample | null;
  sensitivity: Sample | null;
  converged: boolean;
}

/** The most sources that are left out, one by one. */
const mostLeftOut = 50;

export default function centrality(graph: GraphView, question: Question): Centralities {
  // What serves one view alone serves as many when there are more, all by the same samples.
  const steps = question.sensitivity ? mostSteps / (mostLeftOut + 1) : mostSteps;
  const isListed = listing(graph, question);
  const { tied, sets, measured } = measure(graph, question, steps);
  const listed = placesOf(tied, isListed);
  const ranking = new Ranking(measured.scores, listed);
  const isEmpty = sets !== null && (sets.from.length === 0 || sets.to.length === 0);
  const first = isEmpty ? [] : ranking.first(question.first);
  const idOf = (place: number) => graph.columns.entityIds.text(tied.entities[place]!);
  const ranks = first.map((place) => {
    const rank = ranking.rankOf(measured.scores[place]!, listed.length);
    return { entity: idOf(place), score: measured.scores[place]!, rank, bestRank: rank, worstRank: rank };
  });
  const behind = question.sensitivity ? sourcesBehind(graph, tied, first) : [];
  const leftOut = behind.slice(0, mostLeftOut);
  for (const sources of leftOut) {
    const without = measure(graph.without(sources), question, steps);
    const { scores } = without.measured;
    const others = new Ranking(scores, placesOf(without.tied, isListed));
    for (const [index, one] of ranks.entries()) {
      const place = without.tied.places[tied.entities[first[index]!]!]!;
      // Who has no ties left scores nothing.
      const rank = others.rankOf(place < 0 ? 0 : scores[place]!, listed.length);
      one.bestRank = Math.min(one.bestRank, rank);
      one.worstRank = Math.max(one.worstRank, rank);
    }
  }
  return {
    ranks: question.sensitivity ? ranks : ranks.map((one) => ({ ...one, bestRank: null, worstRank: null })),
    from: sets && Array.from(sets.from, idOf),
    to: sets && Array.from(sets.to, idOf),
    sample: measured.sample,
    sensitivity: question.sensitivity ? { taken: leftOut.length, of: behind.length, error: null } : null,
    converged: measured.converged,
  };
}

function measure(
  graph: GraphView,
  question: Question,
  steps: number,
): { tied: TiedGraph; sets: Sets | null; measured: Measured } {
  const tied = tiedGraphOf(graph);
  const sets = question.measure === 'NEXUS_BETWEENNESS' ? setsOf(graph, tied, question) : null;
  const effort = { steps, clock: graph.clock };
  const measures: Record<Measure, () => Measured> = {
    DEGREE: () => degree(tied),
    PAGERANK: () => pagerank(tied, effort),
    BETWEENNESS: () => betweenness(tied, graph.columns, effort),
    CLOSENESS: () => closeness(tied, graph.columns, effort),
    EIGENVECTOR: () => eigenvector(tied, effort),
    NEXUS_BETWEENNESS: () => betweennessOf(tied, sets!, graph.columns, effort),
  };
  const measured = measures[question.measure]();
  return { tied, sets, measured: { ...measured, scores: rounded(measured.scores) } };
}

function listing(graph: GraphView, { types, among }: Question): (entity: number) => boolean {
  const traits = traitsOf(graph.view.claims);
  const named = among && new Set(among.map((id) => graph.entity(id)));
  return (entity) => (types?.includes(traits.typeOf(entity)) ?? true) && (named?.has(entity) ?? true);
}

// In order of ids.
function placesOf({ entities, byId }: TiedGraph, isListed: (entity: number) => boolean): Int32Array {
  return byId.filter((place) => isListed(entities[place]!));
}
