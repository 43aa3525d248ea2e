// From which sources are shortest paths searched, where all of them would take too long, and how far may the scores be off then?
import type { Columns } from '../columns.ts';
import { hash } from '../words.ts';
import { type Components, componentsOf } from './components.ts';
import type { Effort, Sample } from './measured.ts';
import type { TiedGraph } from './tiedGraph.ts';

/** The sources of one component: those that are taken stand for all. */
export interface Stratum {
  component: number;
  taken: Int32Array;
  of: number;
}

export interface Sources {
  components: Components;
  strata: Stratum[];
}

/**
 * All candidates where the steps suffice. Else of each component as many as the steps allow, at least one: those whose ids come first
 * by a hash, so that the same question takes the same, and another view almost the same.
 */
export function sourcesFor(
  graph: TiedGraph,
  candidates: Int32Array,
  columns: Columns,
  { steps, clock }: Effort,
): Sources {
  const components = componentsOf(graph, clock);
  const groups = new Map<number, number[]>();
  for (const place of candidates) {
    const group = groups.get(components.of[place]!);
    if (group) group.push(place);
    else groups.set(components.of[place]!, [place]);
  }
  const sum = (cost: (component: number, candidates: number) => number): number =>
    [...groups].reduce((total, [component, group]) => total + cost(component, group.length), 0);
  const isExact = sum((component, count) => count * components.steps[component]!) <= steps;
  const most = isExact
    ? Infinity
    : Math.max(1, Math.floor(steps / sum((component) => components.steps[component]!)));
  const strata = [...groups].map(([component, group]) => ({
    component,
    taken: Int32Array.from(group.length <= most ? group : byHash(group, graph, columns).slice(0, most)),
    of: group.length,
  }));
  return { components, strata };
}

/** How many were taken; null where all were. `error` is asked for each component that has not taken all. */
export function sampleOf({ strata }: Sources, error: (stratum: Stratum) => number): Sample | null {
  const sampled = strata.filter(({ taken, of }) => taken.length < of);
  if (sampled.length === 0) return null;
  return {
    taken: strata.reduce((sum, { taken }) => sum + taken.length, 0),
    of: strata.reduce((sum, { of }) => sum + of, 0),
    error: Math.max(...sampled.map(error)),
  };
}

const mistaken = 0.05;

/**
 * How far the means of so many samples, each between 0 and 1, may be from the truth for any of `scores` entities at 95 %, where no
 * mean is greater than `mean`: by the bound of Hoeffding 1963 (theorem 1), which holds for samples without replacement, for all
 * entities at once.
 */
export function deviation(mean: number, samples: number, scores: number): number {
  const enough = Math.log((2 * scores) / mistaken) / samples;
  const seen = Math.min(mean, 0.5);
  let [within, beyond] = [0, 1 - seen];
  for (let i = 0; i < 60; i++) {
    const middle = (within + beyond) / 2;
    if (divergence(seen, seen + middle) < enough) within = middle;
    else beyond = middle;
  }
  return beyond;
}

// Of Kullback and Leibler, between two coins.
function divergence(a: number, b: number): number {
  const part = (x: number, y: number) => (x === 0 ? 0 : x * Math.log(x / y));
  return part(a, b) + part(1 - a, 1 - b);
}

function byHash(group: readonly number[], { entities }: TiedGraph, { entityIds }: Columns): number[] {
  const hashes = new Map(group.map((place) => [place, mixed(hash(entityIds.text(entities[place]!)))]));
  return group.toSorted((a, b) => hashes.get(a)! - hashes.get(b)! || a - b);
}

/** Ids that differ in their last sign have hashes that lie together; this spreads them (the end of MurmurHash3). */
export function mixed(value: number): number {
  let spread = value ^ (value >>> 16);
  spread = Math.imul(spread, 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
