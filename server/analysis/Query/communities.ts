// Which groups do the chosen ties make, what binds each, and does it last: with other orders, and without any one source?
import { setsOf } from '../centrality/nexusSets.ts';
import type { Sample } from '../centrality/measured.ts';
import { sourcesBehind } from '../centrality/sourcesBehind.ts';
import { type TiedGraph, tiedGraphOf } from '../centrality/tiedGraph.ts';
import { type Binding, Binder } from '../communities/binding.ts';
import { louvain } from '../communities/louvain.ts';
import { orderOf } from '../communities/orders.ts';
import { groupsIn, insideOf, modularityOf } from '../communities/partition.ts';
import { pairsOf, pairsTogether } from '../communities/together.ts';
import type { GraphView } from '../graph.ts';

export interface Question {
  resolution: number;
  /** Whose communities; null for all. */
  of: readonly string[] | null;
  sensitivity: boolean;
  first: number;
}

export interface Member {
  entity: string;
  inside: number;
  outside: number;
}

export interface Community {
  size: number;
  /** The first of them (`mostMembers`). */
  members: Member[];
  binds: Binding[];
  ties: number;
  sources: number;
  joined: number;
  density: number;
  crime: number;
  state: number;
  stability: number;
  withoutOneSource: number | null;
}

export interface CommunitiesAnswer {
  communities: Community[];
  total: number;
  entities: number;
  modularity: number;
  runs: number;
  sensitivity: Sample | null;
}

/** The most members of one community that are listed. */
export const mostMembers = 500;

const mostRuns = 10;
/** The most sources that are left out, one by one. */
const mostLeftOut = 50;
/** Entities and ends of ties over all runs, and as many over all views without a source: some ten seconds each. */
const mostSteps = 5_000_000;

export default function communities(graph: GraphView, question: Question): CommunitiesAnswer {
  const { clock } = graph;
  const tied = tiedGraphOf(graph);
  const found = louvain(tied, tied.byId, question.resolution, clock);
  const groups = groupsIn(found, tied);
  const listed = listedOf(groups, found, tied, graph, question);
  const inside = insideOf(found, tied, clock);
  const enough = Math.max(1, Math.floor(mostSteps / (tied.entities.length + tied.others.length)));
  const runs = Math.min(mostRuns, enough);
  const stability = stabilityOf(listed, tied, graph, question, runs);
  const behind = question.sensitivity ? sourcesBehind(graph, tied, listed.flat()) : [];
  const leftOut = behind.slice(0, Math.min(mostLeftOut, enough));
  const withoutOneSource = question.sensitivity ? withoutEach(leftOut, listed, tied, graph, question) : null;
  const describe = describing(graph, tied, found, inside);
  return {
    communities: listed.map((group, index) => ({
      ...describe(group),
      stability: stability[index]!,
      withoutOneSource: withoutOneSource?.[index] ?? null,
    })),
    total: groups.length,
    entities: tied.entities.length,
    modularity: modularityOf(found, inside, tied, question.resolution),
    runs,
    sensitivity: question.sensitivity ? { taken: leftOut.length, of: behind.length, error: null } : null,
  };
}

function listedOf(
  groups: number[][],
  found: Int32Array,
  { places }: TiedGraph,
  graph: GraphView,
  { of, first }: Question,
): number[][] {
  const wanted = of && new Set(of.map((id) => found[places[graph.entity(id)] ?? -1]));
  return groups.filter(([member]) => wanted?.has(found[member!]) ?? true).slice(0, first);
}

// The share of the pairs of each that the other runs keep together.
function stabilityOf(
  listed: readonly number[][],
  tied: TiedGraph,
  { columns, clock }: GraphView,
  { resolution }: Question,
  runs: number,
): number[] {
  const together = listed.map(() => 0);
  for (let run = 1; run <= runs; run++) {
    const other = louvain(tied, orderOf(run, tied, columns), resolution, clock);
    for (const [index, group] of listed.entries())
      together[index]! += pairsTogether(group.map((place) => other[place]!));
  }
  return together.map((pairs, index) => pairs / (runs * pairsOf(listed[index]!.length)));
}

// The least share of the pairs of each that stays together without any of these.
function withoutEach(
  sources: readonly string[][],
  listed: readonly number[][],
  { entities }: TiedGraph,
  graph: GraphView,
  { resolution }: Question,
): number[] {
  const least = listed.map(() => 1);
  for (const one of sources) {
    const tied = tiedGraphOf(graph.without(one));
    const other = louvain(tied, tied.byId, resolution, graph.clock);
    for (const [index, group] of listed.entries()) {
      const pairs = pairsTogether(group.map((place) => other[tied.places[entities[place]!]!] ?? -1));
      least[index] = Math.min(least[index]!, pairs / pairsOf(group.length));
    }
  }
  return least;
}

function describing(graph: GraphView, tied: TiedGraph, found: Int32Array, inside: Int32Array) {
  const { starts, entities } = tied;
  const binder = new Binder(graph, tied, found);
  const { from, to } = setsOf(graph, tied, { from: null, to: null });
  const [crime, state] = [new Set(from), new Set(to)];
  return (group: readonly number[]): Omit<Community, 'stability' | 'withoutOneSource'> => {
    const joined = group.reduce((sum, place) => sum + inside[place]!, 0) / 2;
    return {
      size: group.length,
      // Sorting leaves those that are equal in order of ids.
      members: group
        .toSorted((a, b) => inside[b]! - inside[a]!)
        .slice(0, mostMembers)
        .map((place) => ({
          entity: graph.columns.entityIds.text(entities[place]!),
          inside: inside[place]!,
          outside: starts[place + 1]! - starts[place]! - inside[place]!,
        })),
      ...binder.bound(group),
      joined,
      density: joined / pairsOf(group.length),
      crime: group.filter((place) => crime.has(place)).length,
      state: group.filter((place) => state.has(place)).length,
    };
  };
}
