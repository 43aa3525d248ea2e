// What is known: which claims exist for this viewer, at this time, without these sources. Everything in an answer follows it.
import { type Columns, none, unknownDate } from './columns.ts';
import { Independence } from './independence.ts';
import { Joined } from './joined.ts';

export interface Known {
  /** The level of TLP up to which claims exist, 0 CLEAR to 4 RED. */
  clearance: number;
  /** Only what was recorded, and not yet retracted, at this moment (milliseconds); null for now. */
  at: number | null;
  /** Claims whose root is one of these sources do not exist. Ids that are not known change nothing. */
  without: readonly string[];
}

/** The columns as they are known: which claims count, and which sources they come from in the end. */
export class KnownClaims {
  readonly columns: Columns;
  readonly known: Known;
  /** For each source the one that it repeats in the end; itself where it repeats none. */
  readonly root: Int32Array;
  readonly independence: Independence;
  readonly #excluded: Uint8Array | null;
  readonly #at: number;
  #joined: Joined | null | undefined;
  #observedBy: number | null = null;

  constructor(columns: Columns, known: Known) {
    this.columns = columns;
    this.known = known;
    this.#at = known.at ?? Number.MAX_VALUE;
    this.root = roots(columns, known.clearance, this.#at);
    this.independence = new Independence(columns.sources);
    this.#excluded = known.without.length === 0 ? null : new Uint8Array(this.root.length);
    for (const id of known.without) {
      const source = columns.sources.ids.find(id);
      if (source >= 0) this.#excluded![source] = 1;
    }
  }

  /** What is one by the decisions that are known; null where none is. */
  get joined(): Joined | null {
    if (this.#joined === undefined) {
      const { decisions, entityIds } = this.columns;
      const goesBy = decisions.goesBy(entityIds, this.known.clearance, this.#at);
      this.#joined = goesBy && new Joined(this, goesBy);
    }
    return this.#joined;
  }

  /**
   * Of these claims those that were observed by a day, as far as their dates say: what has no date of observation is among them. What is
   * one stays one, under the same ids.
   */
  observedBy(day: number): KnownClaims {
    const narrowed = new KnownClaims(this.columns, this.known);
    narrowed.#joined = this.joined;
    narrowed.#observedBy = day;
    return narrowed;
  }

  /** Does this claim exist? */
  has(claim: number): boolean {
    const { marking, recorded, retracted, origin } = this.columns.claims.columns;
    if (marking[claim]! > this.known.clearance) return false;
    const time = this.columns.momentTimes.columns.time;
    if (time[recorded[claim]!]! > this.#at || time[retracted[claim]!]! <= this.#at) return false;
    if (this.#excluded !== null && this.#excluded[this.root[origin[claim]!]!] === 1) return false;
    return this.#observedBy === null || this.#wasObserved(claim, this.#observedBy);
  }

  // By the last day that its date can mean.
  #wasObserved(claim: number, day: number): boolean {
    const date = this.columns.claims.columns.observedOn[claim]!;
    return date === unknownDate || this.columns.dateDays.columns.last[date]! <= day;
  }

  /** Does a claim about this tie exist? */
  hasAnyOf(tie: number): boolean {
    return this.#anyOf(tie, (claim) => this.has(claim));
  }

  /** Was there ever a claim about this tie for this viewer, one that was retracted since or is left out? */
  everHad(tie: number): boolean {
    const { marking, recorded } = this.columns.claims.columns;
    const time = this.columns.momentTimes.columns.time;
    return this.#anyOf(
      tie,
      (claim) => marking[claim]! <= this.known.clearance && time[recorded[claim]!]! <= this.#at,
    );
  }

  #anyOf(tie: number, is: (claim: number) => boolean): boolean {
    const { claims, ties } = this.columns;
    const { next } = claims.columns;
    for (let claim = ties.columns.first[tie]!; claim !== none && claim < claims.length; claim = next[claim]!)
      if (is(claim)) return true;
    return false;
  }

  /** The sources whose claims do not exist, because they come from one of `without` in the end. */
  excludedOrigins(): string[] {
    const excluded = this.#excluded;
    if (excluded === null) return [];
    const { ids } = this.columns.sources;
    return [...this.root.keys()]
      .filter((source) => excluded[this.root[source]!] === 1)
      .map((source) => ids.text(source));
  }
}

function roots(columns: Columns, clearance: number, at: number): Int32Array {
  const { repeats, ids } = columns.sources;
  const root = new Int32Array(ids.length).map((_, source) => source);
  const { from, to, marking, recorded, retracted } = repeats.columns;
  for (let i = 0; i < repeats.length; i++)
    if (marking[i]! <= clearance && recorded[i]! <= at && retracted[i]! > at) root[from[i]!] = to[i]!;
  // Repetitions make no circle, so following them ends; each chain is shortened as it is followed.
  for (let source = 0; source < root.length; source++) {
    let end = source;
    while (root[end] !== end) end = root[end]!;
    root[source] = end;
  }
  return root;
}
