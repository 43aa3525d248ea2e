// Where does somebody end up who follows ties at random, and at times begins anew anywhere? (Page & Brin 1998)
import type { Effort, Measured } from './measured.ts';
import type { TiedGraph } from './tiedGraph.ts';

const damping = 0.85;

// The error falls by 0.557 or more a round: after these it is below 10⁻¹³.
const rounds = 52;

/**
 * Ties have no direction here, so the eigenvalues of the walk are real and lie between -1 and 1: Chebyshev's polynomials then come to
 * rest in about a third of the rounds of plain repetition (Golub & Varga 1961), and treat places that are alike alike.
 */
export function pagerank({ entities, starts, others }: TiedGraph, { clock }: Effort): Measured {
  const count = entities.length;
  const begun = (1 - damping) / count;
  let scores = new Float64Array(count).fill(1 / count);
  let before = scores.slice();
  const shares = new Float64Array(count);
  let weight = 1;
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < count; place++)
      shares[place] = scores[place]! / (starts[place + 1]! - starts[place]!);
    if (round > 0) weight = 1 / (1 - (damping * damping * weight) / (round === 1 ? 2 : 4));
    for (let place = 0; place < count; place++) {
      clock.tick();
      let sum = 0;
      for (let at = starts[place]!; at < starts[place + 1]!; at++) sum += shares[others[at]!]!;
      before[place] = weight * (begun + damping * sum - before[place]!) + before[place]!;
    }
    [scores, before] = [before, scores];
  }
  return { scores, sample: null, converged: true };
}
