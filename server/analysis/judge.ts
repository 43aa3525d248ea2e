// What do the known claims about one tie amount to? The one place that counts them. It works in buffers of its own, which hold
// the tie that was judged last.
import { type Columns, none } from './columns.ts';
import type { Joined } from './joined.ts';
import type { KnownClaims } from './known.ts';
import { stage, stance } from '../vocabulary/codes.ts';
import { noBand } from '../vocabulary/scales.ts';

export class Judge {
  readonly #columns: Columns;
  readonly #known: KnownClaims;
  readonly #joined: Joined | null;
  /** The first `asserted` are the asserting claims that count. */
  asserting = new Int32Array(64);
  asserted = 0;
  denying = new Int32Array(64);
  denied = 0;
  questioning = new Int32Array(64);
  questioned = 0;
  /** Known claims of any stance. */
  claims = 0;
  /** The best band of an asserting claim. */
  grade = noBand;
  contested = false;
  cleared = false;
  #withdrawn = new Set<number>();
  /** Known claims of a proceeding's stage: few ties have any. */
  #proceedings = 0;
  #roots = new Int32Array(64);

  constructor(known: KnownClaims) {
    this.#columns = known.columns;
    this.#known = known;
    this.#joined = known.joined;
  }

  /** Judges a tie with all its parts. False where no known claim is about it, or it goes by another's id: it does not exist then. */
  judge(tie: number): boolean {
    this.#collect(tie);
    if (this.claims === 0) return false;
    if (this.#withdrawn.size > 0) this.#leaveOutWithdrawn();
    this.contested = this.denied > 0 && this.asserted > 0;
    this.grade = noBand;
    const { band } = this.#columns.claims.columns;
    for (let i = 0; i < this.asserted; i++) this.grade = Math.min(this.grade, band[this.asserting[i]!]!);
    this.cleared = this.#proceedings > 0 && this.endedWell(this.ofEitherStance());
    return true;
  }

  /** The asserting claims that count, and the denying ones. */
  ofEitherStance(): number[] {
    return [...this.asserting.subarray(0, this.asserted), ...this.denying.subarray(0, this.denied)];
  }

  /** How many independent sources the first `count` of these claims have. */
  independent(claims: Int32Array, count: number): number {
    if (count <= 1) return count;
    if (this.#roots.length < count) this.#roots = new Int32Array(count * 2);
    const { origin } = this.#columns.claims.columns;
    for (let i = 0; i < count; i++) this.#roots[i] = this.#known.root[origin[claims[i]!]!]!;
    return this.#known.independence.count(this.#roots, count);
  }

  #collect(tie: number): void {
    this.claims = this.#proceedings = this.asserted = this.denied = this.questioned = 0;
    if (this.#withdrawn.size > 0) this.#withdrawn.clear();
    const joined = this.#joined;
    if (joined === null) return this.#take(tie);
    if (joined.lead[tie] !== tie) return;
    for (let part = tie; part !== none; part = joined.next[part]!) this.#take(part);
  }

  #take(tie: number): void {
    const { claims, ties } = this.#columns;
    const { next, stance: stances, stage: stages, origin } = claims.columns;
    for (
      let claim = ties.columns.first[tie]!;
      claim !== none && claim < claims.length;
      claim = next[claim]!
    ) {
      if (!this.#known.has(claim)) continue;
      this.claims++;
      if (stages[claim]! >= stage.INVESTIGATED && stages[claim]! <= stage.PARDONED) this.#proceedings++;
      if (this.claims > this.asserting.length) this.#widen();
      if (stances[claim] === stance.ASSERTS) this.asserting[this.asserted++] = claim;
      else if (stances[claim] === stance.DENIES) this.denying[this.denied++] = claim;
      else if (stances[claim] === stance.QUESTIONS) this.questioning[this.questioned++] = claim;
      else this.#withdrawn.add(origin[claim]!);
    }
  }

  // A source that took its word back no longer asserts this tie; what it denies or doubts stands.
  #leaveOutWithdrawn(): void {
    const { origin } = this.#columns.claims.columns;
    let kept = 0;
    for (let i = 0; i < this.asserted; i++)
      if (!this.#withdrawn.has(origin[this.asserting[i]!]!)) this.asserting[kept++] = this.asserting[i]!;
    this.asserted = kept;
  }

  /**
   * Of these claims' proceedings, did the last end in acquittal, discontinuation or reversal? The last is the one seen last, then
   * recorded last; of what one source says at once, charge and acquittal, the one that comes later in legal order.
   */
  endedWell(claims: Iterable<number>): boolean {
    const { stage: stages } = this.#columns.claims.columns;
    let last = none;
    for (const claim of claims) {
      const code = stages[claim]!;
      if (code < stage.INVESTIGATED || code > stage.PARDONED) continue;
      if (last === none || this.#isLater(claim, last)) last = claim;
    }
    if (last === none) return false;
    const code = stages[last]!;
    return code === stage.ACQUITTED || code === stage.DISCONTINUED || code === stage.OVERTURNED;
  }

  #isLater(a: number, b: number): boolean {
    const { observedOn, recorded, stage: stages } = this.#columns.claims.columns;
    const seen = this.#columns.dateDays.columns.last;
    const time = this.#columns.momentTimes.columns.time;
    // A claim without a date of observation comes before all that have one: day 0 of its number is for ever, so it is asked first.
    const [seenA, seenB] = [a, b].map((claim) =>
      observedOn[claim] === 0 ? -Infinity : seen[observedOn[claim]!]!,
    ) as [number, number];
    if (seenA !== seenB) return seenA > seenB;
    const [timeA, timeB] = [time[recorded[a]!]!, time[recorded[b]!]!];
    if (timeA !== timeB) return timeA > timeB;
    return stages[a]! > stages[b]!;
  }

  #widen(): void {
    for (const name of ['asserting', 'denying', 'questioning'] as const) {
      const wider = new Int32Array(this[name].length * 2);
      wider.set(this[name]);
      this[name] = wider;
    }
  }
}
