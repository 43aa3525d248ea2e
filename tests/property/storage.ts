// Neo4j itself, behind the server's back: what is stored, and an empty graph between two stories.
import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';

export interface StoredRow {
  kind: 'tie' | 'value' | 'entity';
  from: string;
  to: string | null;
  type: string | null;
  stored: Record<string, unknown>;
}

const file = (name: string) => readFileSync(`${import.meta.dirname}/${name}.cypher`, 'utf8');
const [stored, empty, damage] = ['stored', 'empty', 'damage'].map(file) as [string, string, string];

export class Storage {
  readonly #driver: Driver;

  constructor() {
    const { uri, username, password } = inject('neo4j');
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  }

  async read(): Promise<StoredRow[]> {
    const { records } = await this.#driver.executeQuery(stored);
    return records.map((record) => record.toObject() as StoredRow);
  }

  /**
   * Everything goes, as if the graph had never been written. In the search indexes too: Lucene drops a segment of which nothing is
   * left, and its statistics with it.
   */
  async empty(): Promise<void> {
    await this.#driver.executeQuery(empty);
  }

  /** Makes what is stored differ from what the claims amount to. */
  async damage(): Promise<void> {
    await this.#driver.executeQuery(damage);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
