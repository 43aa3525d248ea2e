// With how many others is each entity tied?
import type { Measured } from './measured.ts';
import type { TiedGraph } from './tiedGraph.ts';

export function degree({ entities, starts }: TiedGraph): Measured {
  const scores = Float64Array.from(entities, (_, place) => starts[place + 1]! - starts[place]!);
  return { scores, sample: null, converged: true };
}
