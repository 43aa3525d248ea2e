// How many independent sources are these? Distinct origins, where those that share an author count once, and so do those that
// are joined by others among them: connected components. The number says "not shown to be independent", not "false".
import type { Sources } from './sources.ts';

export class Independence {
  readonly #authors: Int32Array;
  readonly #starts: Int32Array;
  readonly #seen: Int32Array;
  readonly #firstByAuthor: Int32Array;
  readonly #stamp: Int32Array;
  readonly #parent: Int32Array;
  #round = 0;

  constructor(sources: Sources) {
    const { source, author } = sources.authorships.columns;
    const rows = sources.authorships.length;
    this.#starts = new Int32Array(sources.ids.length + 1);
    for (let i = 0; i < rows; i++) this.#starts[source[i]! + 1]!++;
    for (let i = 0; i < sources.ids.length; i++) this.#starts[i + 1]! += this.#starts[i]!;
    const place = this.#starts.slice();
    this.#authors = new Int32Array(rows);
    for (let i = 0; i < rows; i++) this.#authors[place[source[i]!]!++] = author[i]!;
    this.#seen = new Int32Array(sources.ids.length);
    this.#parent = new Int32Array(sources.ids.length);
    this.#firstByAuthor = new Int32Array(sources.authorNames.length);
    this.#stamp = new Int32Array(sources.authorNames.length);
  }

  /** How many independent ones the first `count` roots are. */
  count(roots: Int32Array, count: number): number {
    if (count <= 1) return count;
    const round = ++this.#round;
    let components = 0;
    for (let i = 0; i < count; i++) {
      const root = roots[i]!;
      if (this.#seen[root] === round) continue;
      this.#seen[root] = round;
      this.#parent[root] = root;
      components++;
      for (let at = this.#starts[root]!; at < this.#starts[root + 1]!; at++) {
        const author = this.#authors[at]!;
        if (this.#stamp[author] !== round) {
          this.#stamp[author] = round;
          this.#firstByAuthor[author] = root;
        } else if (this.#join(root, this.#firstByAuthor[author]!)) components--;
      }
    }
    return components;
  }

  /** For each of these roots one of those with which it counts once: the same for all that do. */
  joined(roots: Int32Array): Int32Array {
    if (roots.length <= 1) return roots.slice();
    this.count(roots, roots.length);
    return roots.map((root) => this.#top(root));
  }

  #join(a: number, b: number): boolean {
    const [rootOfA, rootOfB] = [this.#top(a), this.#top(b)];
    this.#parent[rootOfA] = rootOfB;
    return rootOfA !== rootOfB;
  }

  #top(source: number): number {
    let top = source;
    while (this.#parent[top] !== top) top = this.#parent[top]!;
    return top;
  }
}
