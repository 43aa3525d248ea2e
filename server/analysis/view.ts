// The one place that judges ties: first what is known, then what is asked. Everything that takes a TieFilter asks a view.
import type { Days } from '../values/partialDate.ts';
import { noBand } from '../vocabulary/scales.ts';
import { stages } from '../vocabulary/vocabulary.ts';
import type { Clock } from './clock.ts';
import type { Columns } from './columns.ts';
import { Judge } from './judge.ts';
import type { KnownClaims } from './known.ts';

/** Which ties are chosen; null means any. Codes as in the vocabulary's scales. */
export interface Asked {
  types: readonly number[] | null;
  asOf: Days | null;
  minSources: number;
  minGrade: number | null;
  stages: readonly number[] | null;
  includeContested: boolean;
  includeCleared: boolean;
}

/** The first condition that a tie fails, in the order in which they are asked; or that it is chosen, or not known at all. */
export const verdict = {
  chosen: 0,
  byType: 1,
  byDate: 2,
  byStage: 3,
  byGrade: 4,
  bySources: 5,
  byContested: 6,
  byCleared: 7,
  unknown: 8,
} as const;

/** All its claims have a stage that paths pass only when asked (named, and no more); some claim gives it such a role (a lawyer's). */
export const reserved = { byStage: 1, byRole: 2 } as const;

/** By the code of a stage: 1 where paths pass it only when asked. */
const passedWhenAsked = Uint8Array.from(stages, ({ passes }) => (passes === 'asked' ? 1 : 0));

export class View {
  readonly columns: Columns;
  readonly claims: KnownClaims;
  readonly asked: Asked;
  readonly judge: Judge;
  /** A verdict for each tie. */
  readonly verdicts: Uint8Array;
  /** Independent sources that assert each tie, whatever is asked. */
  readonly sources: Int32Array;
  /** The best band of each tie, whatever is asked. */
  readonly grades: Uint8Array;
  readonly contested: Uint8Array;
  /** Why a path passes a tie only when that is asked for (`reserved`); 0 for no reason. */
  readonly reserved: Uint8Array;
  #left = new Int32Array(64);

  constructor(claims: KnownClaims, asked: Asked, clock: Clock) {
    this.claims = claims;
    this.columns = claims.columns;
    this.asked = asked;
    this.judge = new Judge(claims);
    const ties = this.columns.ties.length;
    this.verdicts = new Uint8Array(ties);
    this.sources = new Int32Array(ties);
    this.grades = new Uint8Array(ties);
    this.contested = new Uint8Array(ties);
    this.reserved = new Uint8Array(ties);
    const types = asked.types && new Set(asked.types);
    for (let tie = 0; tie < ties; tie++) {
      clock.tick();
      this.verdicts[tie] = this.#verdict(tie, types);
    }
  }

  isChosen(tie: number): boolean {
    return this.verdicts[tie] === verdict.chosen;
  }

  /** The order of ties: by independent sources falling, then by id. */
  readonly inOrder = (a: number, b: number): number =>
    this.sources[b]! - this.sources[a]! || this.columns.tieIds.compare(a, b);

  #verdict(tie: number, types: ReadonlySet<number> | null): number {
    const { judge, asked } = this;
    if (!judge.judge(tie)) return verdict.unknown;
    this.sources[tie] = judge.independent(judge.asserting, judge.asserted);
    this.grades[tie] = judge.grade;
    this.contested[tie] = judge.contested ? 1 : 0;
    this.reserved[tie] = this.#reserved();
    if (types && !types.has(this.columns.ties.columns.type[tie]!)) return verdict.byType;
    const bySources = this.#enoughSources(tie);
    if (bySources !== verdict.chosen) return bySources;
    if (judge.contested && !asked.includeContested) return verdict.byContested;
    if (judge.cleared && !asked.includeCleared) return verdict.byCleared;
    return verdict.chosen;
  }

  #reserved(): number {
    const { asserting, asserted } = this.judge;
    const { stage: stages, reserved: roles } = this.columns.claims.columns;
    let [stage, role] = [asserted > 0 ? reserved.byStage : 0, 0];
    for (let i = 0; i < asserted; i++) {
      if (passedWhenAsked[stages[asserting[i]!]!] === 0) stage = 0;
      if (roles[asserting[i]!] === 1) role = reserved.byRole;
    }
    return stage | role;
  }

  // All conditions meet in the same claims: each looks at what those before it left.
  #enoughSources(tie: number): number {
    const { judge, asked } = this;
    if (asked.minSources === 0) return verdict.chosen;
    const { validFrom, validTo, stage, band } = this.columns.claims.columns;
    const { first, last } = this.columns.dateDays.columns;
    if (this.#left.length < judge.asserted) this.#left = new Int32Array(judge.asserted * 2);
    this.#left.set(judge.asserting.subarray(0, judge.asserted));
    let left = judge.asserted;
    const keep = (condition: (claim: number) => boolean): boolean => {
      const before = left;
      left = 0;
      for (let i = 0; i < before; i++) if (condition(this.#left[i]!)) this.#left[left++] = this.#left[i]!;
      return left > 0 || before === 0;
    };
    const { asOf, stages, minGrade } = asked;
    if (asOf && !keep((c) => first[validFrom[c]!]! <= asOf.last && last[validTo[c]!]! >= asOf.first))
      return verdict.byDate;
    if (stages && !keep((c) => stages.includes(stage[c]!))) return verdict.byStage;
    if (minGrade !== null && !keep((c) => band[c]! <= minGrade)) return verdict.byGrade;
    const enough = left === judge.asserted ? this.sources[tie]! : judge.independent(this.#left, left);
    return enough >= asked.minSources ? verdict.chosen : verdict.bySources;
  }
}

/** How many ties, of those in the universe, failed each condition. */
export type HiddenCounts = Record<Exclude<keyof typeof verdict, 'chosen' | 'unknown'>, number>;

export function noneHidden(): HiddenCounts {
  return { byType: 0, byDate: 0, byStage: 0, byGrade: 0, bySources: 0, byContested: 0, byCleared: 0 };
}

const hiddenNames = Object.keys(noneHidden()) as (keyof HiddenCounts)[];

/** Counts a tie that is known but not chosen at the condition it fails. */
export function countHidden(counts: HiddenCounts, tieVerdict: number): void {
  if (tieVerdict !== verdict.chosen && tieVerdict !== verdict.unknown) counts[hiddenNames[tieVerdict - 1]!]++;
}

/** No band ranks after E5: as a GraphQL value it is null. */
export function bandOrNull(band: number): number | null {
  return band === noBand ? null : band;
}
