// What all readings begin with: the network, who is within reach of it, and who holds which post.
import type { GraphView } from '../graph.ts';
import { Posts } from './posts.ts';
import { Reach } from './reach.ts';

export interface Scene {
  graph: GraphView;
  /** Those with ties, whichever. */
  network: ReadonlySet<number>;
  within: number;
  reach: Reach;
  posts: Posts;
}

/** A share, and what it rests on: how many fit of how many, and the ties by which they do. */
export interface Finding {
  count: number;
  of: number;
  /** The ties behind `count`, some perhaps twice. Found when they are asked for. */
  ties: () => number[];
}

export function sceneOf(graph: GraphView, of: readonly string[], within: number): Scene {
  const network = new Set(of.map((id) => graph.entity(id)).filter((entity) => entity >= 0));
  return { graph, network, within, reach: new Reach(graph, network, within), posts: new Posts(graph) };
}

/** Entities in order of their ids. */
export function byIds({ columns }: GraphView, entities: Iterable<number>): number[] {
  return [...entities].sort((a, b) => columns.entityIds.compare(a, b));
}

/** The nearest first, whoever is not in reach last. */
export function nearer(a: number | null, b: number | null): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
}
