// Was anything written since? The embedded Neo4j counts its commits in a file (Launcher.java): reading it takes microseconds, and
// asking the database a round trip.
import { closeSync, openSync, readSync } from 'node:fs';

export class Commits {
  readonly #path: string;
  readonly #count = Buffer.alloc(8);
  #file: number | null = null;

  /** The file in which they are counted. */
  constructor(path: string) {
    this.#path = path;
  }

  /** The same number as long as nothing is committed, whoever writes; null where that cannot be told. */
  get count(): bigint | null {
    try {
      this.#file ??= openSync(this.#path, 'r');
      return readSync(this.#file, this.#count, 0, 8, 0) === 8 ? this.#count.readBigInt64BE() : null;
    } catch {
      return null;
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}
