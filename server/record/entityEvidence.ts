// What do all the claims about an entity amount to? Its stages, and whether it is cleared, only from those of which it is the
// subject: a stage is about the claim's subject alone.
import type { Columns } from '../analysis/columns.ts';
import { type Evidence, inLegalOrder } from '../analysis/evidence.ts';
import type { Known } from '../analysis/known.ts';
import { noBand } from '../vocabulary/scales.ts';
import { stage } from '../vocabulary/codes.ts';
import { bandOrNull } from '../analysis/view.ts';
import type { StandingClaim } from './fuse.ts';
import { valuesAt } from './fuseProperty.ts';
import { type Level, levelOf } from './levels.ts';

/** The evidence of each entity, by all its ids with spaces between them, from the known claims of which it is subject or object. */
export function evidenceOfEntities(
  entities: readonly string[],
  rows: readonly { parent: string; claims: readonly StandingClaim[] }[],
  claims: readonly StandingClaim[],
  columns: Columns,
  known: Known,
): Map<string, Evidence> {
  const level = levelOf(columns, known);
  const subjects = claims.map(({ subject }) => subject);
  const found = new Map(rows.map((row) => [row.parent, row.claims]));
  return new Map(
    entities.map((id) => [id, evidenceOfOne(id.split(' ')[0]!, found.get(id) ?? [], subjects, level)]),
  );
}

function evidenceOfOne(
  id: string,
  claims: readonly StandingClaim[],
  subjects: readonly string[],
  level: Level,
): Evidence {
  const { columns, judge } = level;
  const asserting: number[] = [];
  const denying: number[] = [];
  const questioning: number[] = [];
  const stages = new Set<number>();
  const asserted = new Set<number>();
  let grade = noBand;
  let contested = conflicting(claims, level);
  let proceedings = 0;
  let cleared = 0;
  for (const about of new Set(claims.map((claim) => claim.about))) {
    if (!judge.judge(columns.tieIds.find(about))) continue;
    asserting.push(...judge.asserting.subarray(0, judge.asserted));
    denying.push(...judge.denying.subarray(0, judge.denied));
    questioning.push(...judge.questioning.subarray(0, judge.questioned));
    grade = Math.min(grade, judge.grade);
    contested ||= judge.contested;
    // A tie without direction has claims with either end as subject.
    const own = judge.ofEitherStance().filter((claim) => subjects[claim] === id);
    for (const claim of own) stages.add(columns.claims.columns.stage[claim]!);
    for (const claim of judge.asserting.subarray(0, judge.asserted))
      if (subjects[claim] === id) asserted.add(columns.claims.columns.stage[claim]!);
    if (!own.some((claim) => isProceeding(columns.claims.columns.stage[claim]!))) continue;
    proceedings++;
    if (judge.endedWell(own)) cleared++;
  }
  const independent = (list: readonly number[]) => judge.independent(Int32Array.from(list), list.length);
  return {
    sources: independent(asserting),
    claims: claims.length,
    denials: independent(denying),
    questions: independent(questioning),
    grade: bandOrNull(grade),
    stages: inLegalOrder(stages),
    assertedStages: inLegalOrder(asserted),
    contested,
    // An acquittal in one case says nothing of another: every accusation that reached a proceeding must have ended so.
    cleared: proceedings > 0 && cleared === proceedings,
  };
}

function isProceeding(code: number): boolean {
  return code >= stage.INVESTIGATED && code <= stage.PARDONED;
}

function conflicting(claims: readonly StandingClaim[], level: Level): boolean {
  const values = Map.groupBy(
    claims.filter(({ property }) => property !== null),
    ({ subject, property }) => `${subject} ${property}`,
  );
  return [...values.values()].some((group) =>
    [...valuesAt(group[0]?.property ?? '', group, level).values()].some(
      ({ evidence }) => evidence?.contested,
    ),
  );
}
