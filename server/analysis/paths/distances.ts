// How many ties is each entity away from a set, as far as the search has gone? Memory is kept from one question to the next.

const far = 255;

export class Distances {
  #ties = new Uint8Array(0);
  readonly #touched: number[] = [];

  /** Forgets all, and makes room for so many entities. */
  begin(entities: number): void {
    if (this.#ties.length < entities) {
      this.#ties = new Uint8Array(Math.ceil(entities * 1.25)).fill(far);
    } else for (const entity of this.#touched) this.#ties[entity] = far;
    this.#touched.length = 0;
  }

  has(entity: number): boolean {
    return this.#ties[entity] !== far;
  }

  /** More than any path has ties where it was not reached. */
  of(entity: number): number {
    return this.#ties[entity]!;
  }

  set(entity: number, ties: number): void {
    this.#ties[entity] = ties;
    this.#touched.push(entity);
  }

  /** All that were reached, nearest first. */
  get reached(): readonly number[] {
    return this.#touched;
  }

  /** Forgets those that were reached after the first `count`. */
  cutTo(count: number): void {
    for (let i = count; i < this.#touched.length; i++) this.#ties[this.#touched[i]!] = far;
    this.#touched.length = count;
  }
}
