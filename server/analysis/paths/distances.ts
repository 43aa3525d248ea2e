// How many ties is each entity away from two sets, as far as the search has gone? Memory is kept from one question to the next.

/** The sets from which paths come, and to which they go; as the place of its distances among the bits of an entity. */
export const forward = 0;
export const backward = 4;
export type Side = typeof forward | typeof backward;

/** More than any path has ties, for where a set was not reached; it has all bits. */
export const far = 15;

/** What is looked at most often is one byte for both sides: it takes one look into memory, not two. */
export class Distances {
  /** By entity: `(near[entity] >> side) & far` is how far it is from one set. */
  near = new Uint8Array(0);
  #weak = new Uint8Array(0);
  readonly #reached: Record<Side, number[]> = { [forward]: [], [backward]: [] };

  /** Forgets all, and makes room for so many entities. */
  begin(entities: number): void {
    if (this.near.length < entities) {
      this.near = new Uint8Array(Math.ceil(entities * 1.25)).fill(0xff);
      this.#weak = new Uint8Array(this.near.length);
    } else
      for (const reached of Object.values(this.#reached))
        for (const entity of reached) this.near[entity] = 0xff;
    this.#reached[forward].length = this.#reached[backward].length = 0;
  }

  of(side: Side, entity: number): number {
    return (this.near[entity]! >> side) & far;
  }

  has(side: Side, entity: number): boolean {
    return this.of(side, entity) !== far;
  }

  /** One that was not reached before is, after so many ties. */
  set(side: Side, entity: number, ties: number): void {
    this.near[entity]! ^= (far ^ ties) << side;
    this.#reached[side].push(entity);
  }

  /** The least number of weak ties on the way to one that was reached, for whoever counts them. */
  weakOf(side: Side, entity: number): number {
    return (this.#weak[entity]! >> side) & far;
  }

  setWeak(side: Side, entity: number, ties: number): void {
    this.#weak[entity] = (this.#weak[entity]! & ~(far << side)) | (ties << side);
  }

  /** All that were reached, nearest first. */
  reached(side: Side): readonly number[] {
    return this.#reached[side];
  }

  /** Forgets those that were reached after the first `count`. */
  cutTo(side: Side, count: number): void {
    const reached = this.#reached[side];
    for (let i = count; i < reached.length; i++) this.near[reached[i]!]! |= far << side;
    reached.length = count;
  }
}
