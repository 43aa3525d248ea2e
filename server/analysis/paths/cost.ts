// What a path costs, as one number that orders paths as their evidence does: fewest ties without a band, then fewest of E5, D4, C3, B2
// and A1. A tie of band b (A1 is 1) costs 16^(b-1): up to 15 ties, no number of better ties outweighs a worse one.
import { noBand } from '../../vocabulary/scales.ts';

export type Rank = 'EVIDENCE' | 'SHORTEST';

/** By the place of the band, A1 first; the last is a tie without a band. */
export const costOfBand: readonly number[] = Array.from({ length: noBand + 1 }, (_, band) => 16 ** band);

// More than any evidence of 12 ties costs: where the shortest is asked for, it only decides among paths of one length.
const costOfLength = 16 ** (noBand + 2);

/** What one more tie of this band adds. Exact: all sums stay below 2^53. */
export function costOf(rank: Rank, band: number): number {
  return costOfBand[band]! + (rank === 'SHORTEST' ? costOfLength : 0);
}

/** The worst band that a path of this cost has; -1 for none. */
export function worstBandOf(cost: number): number {
  let evidence = cost % costOfLength;
  let band = -1;
  while (evidence >= 1) {
    evidence = Math.floor(evidence / 16);
    band++;
  }
  return band;
}

/** The weakest evidence that a path may have: no tie of a worse band, and of that band at most so many. */
export interface Weakest {
  worst: number;
  most: number;
}

export const anyEvidence: Weakest = { worst: noBand, most: Infinity };

/** By its evidence, each path within a limit costs less than this, and no other does. */
export function costBeyond({ worst, most }: Weakest): number {
  return costOfBand[worst]! * (most + 1);
}
