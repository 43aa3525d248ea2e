// What the search runs over: who is next to whom, by which ties, and who may be passed.
import { way } from '../passing.ts';

/**
 * Entities and ties by their numbers. The ties of entity e that a path may pass stand in `ties` from `starts[e]` to `starts[e + 1]`,
 * those of the best band first; `others` and `bands` beside them.
 */
export interface Net {
  readonly starts: Int32Array;
  readonly ties: Int32Array;
  readonly others: Int32Array;
  /** The place of the band, A1 first; the last for none. With `closed` added where nobody passes the other end. */
  readonly bands: Uint8Array;
  /** The entity from which each tie leads. */
  readonly from: Int32Array;
  /** The ways in which each tie may be passed (`way`). */
  readonly ways: Uint8Array;
  /** Along influence only. */
  readonly directed: boolean;
  /** Where paths begin and end. */
  readonly first: ReadonlySet<number>;
  readonly last: ReadonlySet<number>;
  /** Whether a path may pass an entity that is no end; null where `closed` says it. */
  readonly mayPass: ((entity: number) => boolean) | null;
}

/** Whether a path may leave this entity by a tie that touches it. */
export function leads(
  { ways, from, directed }: Pick<Net, 'ways' | 'from' | 'directed'>,
  tie: number,
  entity: number,
): boolean {
  if (!directed) return (ways[tie]! & way.either) !== 0;
  return (ways[tie]! & (from[tie] === entity ? way.forward : way.backward)) !== 0;
}
