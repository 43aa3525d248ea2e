// Rows that were fetched before and are still as they were: the graph has not been written since, and says so itself.
import { LRUCache } from 'lru-cache';

// Some 100 MB at most, in rows of the size of an entity, a source, a tie or a claim.
const most = 150_000;
/** A page that is longer is read again rather than kept. */
const longest = 100;

/**
 * A state names one content of the graph: its epoch and its version, which every write raises. A row is kept with a state that was
 * current before the row was read, and served only to who has learnt, since asking, that this state is current: what is served is
 * never older than the question.
 */
export class KeptRows {
  readonly #rows = new LRUCache<string, { state: string; row: object }>({
    maxSize: most,
    maxEntrySize: longest,
  });

  /** The row that this question has for this key in this state; undefined where none is kept. */
  get(question: string, key: string, state: string): object | undefined {
    const kept = this.#rows.get(`${question} ${key}`);
    return kept?.state === state ? kept.row : undefined;
  }

  /** `size` is how many rows this holds: a page of claims, for one, as many as its claims. */
  keep(question: string, key: string, state: string, row: object, size = 1): void {
    this.#rows.set(`${question} ${key}`, { state, row }, { size });
  }
}
