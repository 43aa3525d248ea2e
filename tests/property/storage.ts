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
const [stored, empty, searchIndexes] = ['stored', 'empty', 'drop-search'].map(file) as [
  string,
  string,
  string,
];
const searchSetup = readFileSync(`${import.meta.dirname}/../../cypher/setup/4-search.cypher`, 'utf8');

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

  /** Everything goes, as if the graph had never been written. */
  async empty(): Promise<void> {
    await this.#driver.executeQuery(empty);
  }

  /** The search indexes are made anew: Lucene's statistics count what was deleted until it tidies up. */
  async emptySearch(): Promise<void> {
    for (const text of [searchIndexes, searchSetup])
      for (const statement of text.split(/;\s*$/m))
        if (statement.trim() !== '') await this.#driver.executeQuery(statement);
  }

  async run(statement: string): Promise<void> {
    await this.#driver.executeQuery(statement);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
