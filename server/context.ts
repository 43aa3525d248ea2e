// What belongs to one request: who asks, what answers, and the rows that were fetched for it.
import type DataLoader from 'dataloader';
import type { Analysis } from './analysis/analysis.ts';
import type { Store } from './ask.ts';
import type { KeptRows } from './keptRows.ts';
import type { Scope } from './scope.ts';

export interface Context {
  readonly store: Store;
  readonly analysis: Analysis;
  /** What the viewer may know. */
  readonly viewer: Scope;
  /** One loader for each coordinate, scope and set of arguments. */
  readonly loaders: Map<string, DataLoader<string, unknown>>;
  /** What is known where sources are left out, or at an earlier moment: one scope for all fields that ask for the same. */
  readonly scopes: Map<string, Promise<Scope>>;
  /** Rows that were fetched for earlier requests. */
  readonly rows: KeptRows;
  /** A state of the graph that was current after this request began; null while none is known. */
  state: string | null;
  /** Whether it was ever decided that entities are one; null while that is not known. */
  decided: boolean | null;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Becomes aborted when the caller has gone. */
  readonly signal: AbortSignal;
  /** Ends the write that was rehearsed last, if one is open. */
  rehearsal: { rollback(): Promise<void> } | null;
}
