// What a filter chooses, what surrounds an entity, and when a tie holds: plainly, over the oracle's ties.
import { tieType, tieTypes } from '../../server/vocabulary/vocabulary.ts';
import { mayHoldIn, overlap, type Period, periodOf } from './calendar.ts';
import { independent } from './judgement.ts';
import type { Oracle } from './oracle.ts';
import type { OracleTie } from './oracleTie.ts';

/** The part of a TieFilter that chooses ties. */
export interface Asked {
  types?: string[];
  asOf?: string;
  minSources?: number;
  minGrade?: string;
  stages?: string[];
  includeContested?: boolean;
  includeCleared?: boolean;
}

export type Failing = 'byType' | 'byDate' | 'byStage' | 'byGrade' | 'bySources' | 'byContested' | 'byCleared';

const bands = ['A1', 'B2', 'C3', 'D4', 'E5'];

/** The first condition that a tie fails; null where it is chosen. All conditions meet in the same claims. */
export function failing(tie: OracleTie, asked: Asked, oracle: Oracle): Failing | null {
  const { types, asOf, minSources = 1, minGrade, stages } = asked;
  if (types && !types.includes(tie.type)) return 'byType';
  let left = tie.asserting;
  const conditions: [Failing, boolean, (claim: (typeof left)[number]) => boolean][] = [
    [
      'byDate',
      asOf !== undefined,
      (claim) => overlap(mayHoldIn(claim.validFrom, claim.validTo), periodOf(asOf!)),
    ],
    ['byStage', stages !== undefined, ({ stage }) => stages!.includes(stage)],
    ['byGrade', minGrade !== undefined, ({ band }) => band <= bands.indexOf(minGrade!)],
  ];
  for (const [name, isAsked, fits] of conditions) {
    if (!isAsked || minSources === 0) continue;
    const before = left.length;
    left = left.filter(fits);
    if (before > 0 && left.length === 0) return name;
  }
  if (minSources > 0 && independent(left, oracle) < minSources) return 'bySources';
  if (tie.evidence.contested && asked.includeContested === false) return 'byContested';
  return tie.evidence.cleared && asked.includeCleared !== true ? 'byCleared' : null;
}

export function chosen(oracle: Oracle, asked: Asked): OracleTie[] {
  return oracle.ties.filter((tie) => failing(tie, asked, oracle) === null);
}

/** The dates of the strand that may hold in the period, else of the latest; and whether the tie holds then, or today. */
export function dated(tie: OracleTie, asOf: string | undefined, today: number) {
  const period: Period = asOf === undefined ? { first: today, last: today } : periodOf(asOf);
  const holding = tie.strands.filter((strand) => overlap(strand, period)).at(-1);
  const strand = (asOf === undefined ? undefined : holding) ?? tie.strands.at(-1);
  const isOpen = holding && (holding.to === null || holding.to === '..');
  const old = tie.lastAttestedOn !== null && periodOf(tie.lastAttestedOn).last < period.first;
  return {
    validFrom: strand?.from ?? null,
    validTo: strand?.to ?? null,
    holds: !holding ? 'NOT_THEN' : isOpen && old ? 'LAST_ATTESTED' : 'HOLDS',
  };
}

export function touches(tie: OracleTie, entity: string): boolean {
  return tie.from === entity || tie.to === entity;
}

export interface Surroundings {
  entities: string[];
  ties: string[];
  hidden: Record<Failing | 'byLimit', number> & { truncated: boolean };
}

/** What lies within `depth` chosen ties; `limit` keeps entities by depth, then by the order of the ties that reach them. */
export function neighbourhood(
  oracle: Oracle,
  of: readonly string[],
  depth: number,
  limit: number,
  asked: Asked,
): Surroundings {
  const choice = chosen(oracle, asked);
  const shown = [...new Set(of)];
  const kept = new Set<OracleTie>();
  const left = new Set<OracleTie>();
  let edge = [...shown];
  for (let step = 0; step < depth; step++) {
    const next: string[] = [];
    for (const tie of choice.filter((one) => edge.some((entity) => touches(one, entity)))) {
      for (const end of [tie.from, tie.to])
        if (!shown.includes(end) && shown.length < limit) {
          shown.push(end);
          next.push(end);
        }
      if (shown.includes(tie.from) && shown.includes(tie.to)) kept.add(tie);
      else left.add(tie);
    }
    edge = next;
  }
  const hidden = { byType: 0, byDate: 0, byStage: 0, byGrade: 0, bySources: 0, byContested: 0, byCleared: 0 };
  for (const tie of oracle.ties.filter((one) => shown.some((entity) => touches(one, entity)))) {
    const why = failing(tie, asked, oracle);
    if (why) hidden[why]++;
  }
  return {
    entities: shown,
    ties: choice.filter((tie) => kept.has(tie)).map(({ id }) => id),
    hidden: { ...hidden, byLimit: left.size, truncated: left.size > 0 },
  };
}

export interface Counted {
  type: string;
  outgoing: boolean | null;
  grade: string | null;
  total: number;
}

/** By type as the vocabulary lists them, outgoing before incoming, the best grade first. */
export function tieCounts(oracle: Oracle, entity: string, asked: Asked): Counted[] {
  const mine = chosen(oracle, asked).filter((tie) => touches(tie, entity));
  return tieTypes.flatMap(({ name }) =>
    [true, false].flatMap((first) =>
      [...bands, null].flatMap((grade): Counted[] => {
        const { symmetric } = tieType(name)!;
        const outgoing = (tie: OracleTie) => symmetric || tie.from === entity;
        const total = mine.filter(
          (tie) => tie.type === name && outgoing(tie) === first && tie.evidence.grade === grade,
        ).length;
        return total === 0 ? [] : [{ type: name, outgoing: symmetric ? null : first, grade, total }];
      }),
    ),
  );
}
