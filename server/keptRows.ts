// Rows that were fetched before and are still as they were: the graph has not been written since, and says so itself.
import { LRUCache } from 'lru-cache';

// Some 90 MB at most: rows are single entities, sources, ties or their evidence, never lists of claims.
const most = 150_000;

/**
 * A state names one content of the graph: its epoch and its version, which every write raises. A row is kept with a state that was
 * current before the row was read, and served only to who has learnt, since asking, that this state is current: what is served is
 * never older than the question.
 */
export class KeptRows {
  readonly #rows = new LRUCache<string, { state: string; row: object }>({ max: most });

  /** The row that this question has for this key in this state; undefined where none is kept. */
  get(question: string, key: string, state: string): object | undefined {
    const kept = this.#rows.get(`${question} ${key}`);
    return kept?.state === state ? kept.row : undefined;
  }

  keep(question: string, key: string, state: string, row: object): void {
    this.#rows.set(`${question} ${key}`, { state, row });
  }
}
