/**
 * Gives the elements of a graph exactly the classes that they are to have, and touches only what changes: to style thousands anew takes
 * longer than a hand waits.
 */
import type { CollectionReturnValue, Core, EdgeCollection } from 'cytoscape';

export class Classing {
  readonly #graph: Core;
  readonly #names: readonly string[];
  readonly #wanted = new Map<string, Set<string>>();

  /** @param names the classes that are given and taken here; others stay as they are */
  constructor(graph: Core, names: readonly string[]) {
    this.#graph = graph;
    this.#names = names;
  }

  give(elements: CollectionReturnValue | EdgeCollection, ...names: string[]): void {
    for (const element of elements.toArray()) {
      const wanted = this.#wanted.get(element.id()) ?? new Set();
      for (const name of names) wanted.add(name);
      this.#wanted.set(element.id(), wanted);
    }
  }

  apply(): void {
    const graph = this.#graph;
    graph.batch(() => {
      for (const name of this.#names)
        graph
          .elements(`.${name}`)
          .filter((element) => !this.#wanted.get(element.id())?.has(name))
          .removeClass(name);
      for (const [id, names] of this.#wanted) {
        const element = graph.getElementById(id);
        const missing = [...names].filter((name) => !element.hasClass(name));
        if (missing.length > 0) element.addClass(missing);
      }
    });
  }
}
