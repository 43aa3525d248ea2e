// What is one with what, by ids: for those who have ids in hand, and claims about them.
import type { Joined } from './joined.ts';
import type { KnownClaims } from './known.ts';

/** A tie by its id, its type and its ends. */
export interface TieOfIds {
  id: string;
  type: string;
  from: string;
  to: string;
}

export class Sameness {
  /** The known ties that go by another's id. */
  readonly partsAway: number;
  readonly #claims: KnownClaims;
  readonly #joined: Joined;
  /** By the id that they go by, the ids of those that are one: that one first, which is the least. */
  readonly #groups = new Map<string, string[]>();

  constructor(claims: KnownClaims, joined: Joined) {
    this.#claims = claims;
    this.#joined = joined;
    this.partsAway = joined.partsAway;
    const { decisions, entityIds } = claims.columns;
    const members = decisions.members.columns.entity.subarray(0, decisions.members.length);
    for (const entity of new Set(members)) {
      const [id, goesBy] = [entity, joined.goesBy[entity]!].map((one) => entityIds.text(one));
      const group = this.#groups.get(goesBy!) ?? [goesBy!];
      if (id !== goesBy) group.push(id!);
      this.#groups.set(goesBy!, group);
    }
    for (const [id, group] of this.#groups)
      if (group.length === 1) this.#groups.delete(id);
      else group.sort();
  }

  /** The id that an entity goes by. */
  goesBy(id: string): string {
    const { entityIds } = this.#claims.columns;
    const entity = entityIds.find(id);
    const goesBy = this.#joined.goesBy[entity];
    return goesBy === undefined ? id : entityIds.text(goesBy);
  }

  /** All ids of an entity, the one that it goes by first. */
  idsOf(id: string): string[] {
    const goesBy = this.goesBy(id);
    return this.#groups.get(goesBy) ?? [goesBy];
  }

  /** By each id of those that are one with others, all their ids. */
  groups(): Record<string, string[]> {
    return Object.fromEntries([...this.#groups.values()].flatMap((ids) => ids.map((id) => [id, ids])));
  }

  /** The tie that a tie is one with, with the ids of its parts where an end is one with another entity. */
  tie<T extends TieOfIds>(tie: T): T & { parts?: string[] } {
    const { columns } = this.#claims;
    const number = columns.tieIds.find(tie.id);
    if (number < 0 || !this.#joined.touches(number)) return tie;
    const lead = this.#joined.lead[number]!;
    return {
      ...tie,
      id: columns.tieIds.text(lead),
      from: columns.entityIds.text(this.#joined.from[lead]!),
      to: columns.entityIds.text(this.#joined.to[lead]!),
      parts: this.#joined.partsOf(lead).map((part) => columns.tieIds.text(part)),
    };
  }

  /** The id of the tie that a tie is one with. */
  tieId(id: string): string {
    const { tieIds } = this.#claims.columns;
    const number = tieIds.find(id);
    return number < 0 ? id : tieIds.text(this.#joined.lead[number] ?? number);
  }
}
