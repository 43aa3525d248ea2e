// Who is tied to those who are well tied? (Bonacich 1987)
import type { Effort, Measured } from './measured.ts';
import type { TiedGraph } from './tiedGraph.ts';

/** For each entity, how much the scores may still change in a round, on average. */
const tolerance = 1e-9;

/**
 * Power iteration on the ties with each entity tied to itself, which keeps it from swinging; begun with equal scores. It has not
 * converged where the steps ran out before.
 */
export function eigenvector({ entities, starts, others }: TiedGraph, { clock, steps }: Effort): Measured {
  const count = entities.length;
  if (count === 0) return { scores: new Float64Array(0), sample: null, converged: true };
  let scores = new Float64Array(count).fill(1 / count);
  let next = new Float64Array(count);
  const most = Math.max(1, Math.floor(steps / (count + others.length)));
  for (let round = 0; round < most; round++) {
    let squares = 0;
    for (let place = 0; place < count; place++) {
      clock.tick();
      let sum = scores[place]!;
      for (let at = starts[place]!; at < starts[place + 1]!; at++) sum += scores[others[at]!]!;
      next[place] = sum;
      squares += sum * sum;
    }
    const length = Math.sqrt(squares);
    let change = 0;
    for (let place = 0; place < count; place++) {
      next[place] = next[place]! / length;
      change += Math.abs(next[place]! - scores[place]!);
    }
    [scores, next] = [next, scores];
    if (change < count * tolerance) return { scores, sample: null, converged: true };
  }
  return { scores, sample: null, converged: false };
}
