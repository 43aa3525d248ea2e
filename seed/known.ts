/** The sources and entities of a folder. Each is declared once, in any of its files, and can be used in all of them. */
import type { Entries } from './check-shape.ts';
import { nearest } from './nearest.ts';
import type { Page, Path } from './page.ts';
import type { Entity, Source } from './shape.ts';

type Declared<T> = { page: Page; path: Path; entry: T; used: boolean };

export class Known {
  readonly sources = new Map<string, Declared<Source>>();
  readonly entities = new Map<string, Declared<Entity>>();

  readonly #unformed = new Set<string>();

  add(page: Page, entries: Entries): void {
    for (const id of entries.unformed) this.#unformed.add(id);
    this.#declare(page, 'sources', entries.sources, this.sources);
    this.#declare(page, 'entities', entries.entities, this.entities);
  }

  source(page: Page, path: Path, id: string): Source | undefined {
    return this.#find(page, path, id, this.sources, 'source');
  }

  entity(page: Page, path: Path, id: string): Entity | undefined {
    return this.#find(page, path, id, this.entities, 'entity');
  }

  /** What nothing refers to would silently not be in the graph. */
  noteUnused(): void {
    for (const [what, declared] of [
      ['source', this.sources],
      ['entity', this.entities],
    ] as const) {
      for (const [id, { page, path, used }] of declared) {
        if (!used)
          page.wrong([...path, 'id'], `no claim refers to the ${what} "${id}"`, 'Add a claim, or delete it.');
      }
    }
  }

  #declare<T extends { id: string }>(
    page: Page,
    key: string,
    entries: (T | undefined)[],
    among: Map<string, Declared<T>>,
  ): void {
    for (const [index, entry] of entries.entries()) {
      if (!entry) continue;
      const path = [key, index];
      const first = this.sources.get(entry.id) ?? this.entities.get(entry.id);
      if (first) {
        const todo = `It stands in ${first.page.file} already: use that one, or give this one another id.`;
        page.wrong([...path, 'id'], `the id "${entry.id}" is given twice`, todo);
      } else {
        among.set(entry.id, { page, path, entry, used: false });
      }
    }
  }

  #find<T>(page: Page, path: Path, id: string, among: Map<string, Declared<T>>, what: string): T | undefined {
    const found = among.get(id);
    if (found) {
      found.used = true;
      return found.entry;
    }
    if (this.#unformed.has(id)) return undefined;
    const meant = nearest(id, among.keys());
    const todo = meant
      ? `Did you mean "${meant}"?`
      : `Declare it under "${what === 'source' ? 'sources' : 'entities'}".`;
    page.wrong(path, `there is no ${what} "${id}"`, todo);
    return undefined;
  }
}
