// What the decisions that are known make of ties: their ends go by other ids, and ties with the same ends, type and identity are one.
import { tieTypes } from '../vocabulary/vocabulary.ts';
import { type Columns, none } from './columns.ts';
import type { KnownClaims } from './known.ts';

export class Joined {
  /** What each entity goes by; itself where nothing was decided. */
  readonly goesBy: Int32Array;
  /** The ends of each tie, as they go by. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The tie that each tie is one with: the least id of those with a known claim. Itself where it stands alone. */
  readonly lead: Int32Array;
  /** From a lead on, the next part of the same tie; `none` at the end. */
  readonly next: Int32Array;
  /** The known ties that go by another's id. */
  readonly partsAway: number = 0;
  readonly #isJoined: Uint8Array;

  constructor(known: KnownClaims, goesBy: Int32Array) {
    const { columns } = known;
    const { from, to } = columns.ties.columns;
    const count = columns.ties.length;
    this.goesBy = goesBy;
    this.from = from.slice(0, count);
    this.to = to.slice(0, count);
    this.lead = new Int32Array(count).map((_, tie) => tie);
    this.next = new Int32Array(count).fill(none);
    this.#isJoined = new Uint8Array(goesBy.length);
    for (let entity = 0; entity < goesBy.length; entity++)
      if (goesBy[entity] !== entity) this.#isJoined[entity] = this.#isJoined[goesBy[entity]!] = 1;
    for (const ties of this.#groups(columns)) {
      ties.sort((a, b) => columns.tieIds.compare(a, b));
      const visible = ties.filter((tie) => known.everHad(tie));
      const standing = visible.filter((tie) => known.hasAnyOf(tie));
      const lead = standing[0] ?? visible[0];
      if (lead === undefined) continue;
      let last = lead;
      for (const tie of visible) {
        this.lead[tie] = lead;
        if (tie !== lead) last = this.next[last] = tie;
      }
      this.partsAway += Math.max(0, standing.length - 1);
    }
  }

  /** Whether an end of this tie is one with another entity. */
  touches(tie: number): boolean {
    return this.#isJoined[this.from[tie]!] === 1 || this.#isJoined[this.to[tie]!] === 1;
  }

  /** The parts of the tie that a tie is one with, that one first. */
  partsOf(tie: number): number[] {
    const parts: number[] = [];
    for (let part = this.lead[tie]!; part !== none; part = this.next[part]!) parts.push(part);
    return parts;
  }

  // Gives the ties their ends, and returns those that have the same, with one type and identity.
  #groups(columns: Columns): Iterable<number[]> {
    const { from, to, type } = columns.ties.columns;
    const identity = identitiesOf(columns);
    // In the columns of traits there are values instead of ties, with a direction.
    const isTies = columns.traits !== null;
    const groups = new Map<string, number[]>();
    for (let tie = 0; tie < columns.ties.length; tie++) {
      if (this.#isJoined[from[tie]!] === 0 && this.#isJoined[to[tie]!] === 0) continue;
      let [one, other] = [this.goesBy[from[tie]!]!, this.goesBy[to[tie]!]!];
      if (isTies && tieTypes[type[tie]!]!.symmetric && columns.entityIds.compare(one, other) > 0)
        [one, other] = [other, one];
      this.from[tie] = one;
      this.to[tie] = other;
      const key = `${one} ${other} ${type[tie]} ${identity.get(tie) ?? 0}`;
      const group = groups.get(key);
      if (group) group.push(tie);
      else groups.set(key, [tie]);
    }
    return groups.values();
  }
}

function identitiesOf({ identified }: Columns): Map<number, number> {
  const { tie, identity } = identified.columns;
  const found = new Map<number, number>();
  for (let row = 0; row < identified.length; row++) found.set(tie[row]!, identity[row]!);
  return found;
}
