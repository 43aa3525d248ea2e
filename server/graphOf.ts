// The one node that stands for the whole graph: which graph it is, how often it was written, and whether it is fiction.
import type { Asking } from './ask.ts';

export interface GraphNode {
  /** Another one is another graph. */
  epoch: string;
  /** 0: nothing was ever written. */
  version: number;
  /** Whether everything in it is invented, for training. */
  fictional: boolean;
}

/** Throws where setup has not run. */
export async function graphOf(store: Asking): Promise<GraphNode> {
  const [graph] = await store.read<GraphNode & Record<string, unknown>>('projection/size');
  if (graph === undefined) throw new Error('The graph has no Graph node: setup has not run.');
  return graph;
}
