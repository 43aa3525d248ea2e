// What every measure returns, and how much work one may be.
import type { Clock } from '../clock.ts';

/** Of how many sources some were taken, and how far a score may be off at 95 %; null where it is exact. */
export interface Sample {
  taken: number;
  of: number;
  error: number | null;
}

export interface Measured {
  /** By places. */
  scores: Float64Array;
  sample: Sample | null;
  /** Whether the scores came to rest. */
  converged: boolean;
}

export interface Effort {
  /** Steps of work, each to an entity or along a tie, after which a measure takes samples, or leaves off. */
  steps: number;
  clock: Clock;
}

/** The steps of one question: about ten seconds. */
export const mostSteps = 500_000_000;
