// How much is it where flows are shared? Of one that stands in several places at once, anything from nothing to all of it is in each.
import type { Quantity } from '../../values/quantity.ts';
import type { Flow } from './flows.ts';
import { sumsOf } from './sums.ts';

/** Flows that stand together, whole or shared. */
export interface Heap {
  flows: number;
  shared: number;
  sums: Quantity[];
}

/** A flow, and whether it stands elsewhere as well. */
export interface Share {
  flow: Flow;
  isShared: boolean;
}

export function heapOf(shares: readonly Share[]): Heap {
  return {
    flows: shares.length,
    shared: shares.filter(({ isShared }) => isShared).length,
    sums: sumsOf(shares.map(({ flow, isShared }) => (isShared ? atTheMost(flow) : flow))),
  };
}

function atTheMost(flow: Flow): Flow {
  return flow.amount === null ? flow : { ...flow, amount: { ...flow.amount, min: 0 } };
}
