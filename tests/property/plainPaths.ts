// The best paths between two sets, as the rules say them: every simple path, with every combination of ties and strands, in order.
import { entityType, stages as stageWords, tieType } from '../../server/vocabulary/vocabulary.ts';
import { type Asked, type Failing, failing } from './asking.ts';
import type { Strand } from './judgement.ts';
import type { Oracle } from './oracle.ts';
import type { OracleTie } from './oracleTie.ts';
import { less } from './ranking.ts';

export interface PathQuestion {
  from: string[];
  to: string[];
  where: Asked;
  through: string[];
  avoiding: string[];
  bridging: string[];
  maxLength: number;
  first: number;
  rank: 'EVIDENCE' | 'SHORTEST';
  timing: 'ANY' | 'OVERLAPPING' | 'SEQUENTIAL';
  maxGap: number | null;
  directed: boolean;
}

export interface PlainPath {
  entities: string[];
  ties: OracleTie[];
}

interface Way {
  entities: string[];
  ties: OracleTie[];
  strands: Strand[];
}

const bands = ['A1', 'B2', 'C3', 'D4', 'E5'];

/** All paths, best first, at most `first`. */
export function plainPaths(oracle: Oracle, question: PathQuestion): PlainPath[] {
  const passed = oracle.ties.filter((tie) => passes(oracle, tie, question.where));
  const found: Way[] = [];
  const go = (way: Way): void => {
    const here = way.entities.at(-1)!;
    if (way.ties.length > 0 && question.to.includes(here)) {
      if (fits(oracle, way, question)) found.push(way);
      return;
    }
    if (way.ties.length === question.maxLength) return;
    for (const tie of passed) {
      const next = tie.from === here ? tie.to : tie.to === here ? tie.from : null;
      if (next === null || way.entities.includes(next) || !mayEnter(oracle, next, question)) continue;
      if (question.directed && !leads(tie, here)) continue;
      for (const strand of tie.strands)
        go({
          entities: [...way.entities, next],
          ties: [...way.ties, tie],
          strands: [...way.strands, strand],
        });
    }
  };
  for (const start of question.from)
    if (!question.avoiding.includes(start)) go({ entities: [start], ties: [], strands: [] });
  const seen = new Set<string>();
  return found
    .sort((a, b) => compare(a, b, question.rank))
    .filter(({ entities }) => !seen.has(entities.join(' ')) && seen.add(entities.join(' ')))
    .slice(0, question.first);
}

/** What joins the same two entities as a tie of these paths and may be passed, too. */
export function alongside(oracle: Oracle, paths: readonly PlainPath[], question: PathQuestion): string[] {
  const pairs = paths.flatMap(({ entities }) =>
    entities.slice(1).map((to, at) => [entities[at]!, to] as const),
  );
  return oracle.ties
    .filter((tie) => passes(oracle, tie, question.where))
    .filter((tie) =>
      pairs.some(
        ([one, other]) =>
          ((tie.from === one && tie.to === other) || (tie.from === other && tie.to === one)) &&
          (!question.directed || leads(tie, one)),
      ),
    )
    .map(({ id }) => id);
}

/** Why the known ties within `maxLength` ties of both sets were not chosen. */
export function hiddenAround(
  oracle: Oracle,
  { from, to, maxLength, where }: PathQuestion,
): Record<Failing, number> {
  const counts = { byType: 0, byDate: 0, byStage: 0, byGrade: 0, bySources: 0, byContested: 0, byCleared: 0 };
  const around = [from, to].map((set) => tiesWithin(oracle, set, maxLength));
  for (const tie of oracle.ties) {
    const why = failing(tie, where, oracle);
    if (why && around.every((ties) => ties.has(tie))) counts[why]++;
  }
  return counts;
}

function tiesWithin(oracle: Oracle, set: readonly string[], maxLength: number): Set<OracleTie> {
  const ties = new Set<OracleTie>();
  let reached = new Set(set);
  for (let step = 0; step < maxLength; step++) {
    const touched = oracle.ties.filter((tie) => reached.has(tie.from) || reached.has(tie.to));
    for (const tie of touched) ties.add(tie);
    reached = new Set([...reached, ...touched.flatMap((tie) => [tie.from, tie.to])]);
  }
  return ties;
}

function passes(oracle: Oracle, tie: OracleTie, where: Asked): boolean {
  if (failing(tie, where, oracle) !== null || tie.evidence.sources === 0) return false;
  const word = tieType(tie.type)!;
  const isAsked = where.types?.includes(tie.type) ?? false;
  if (word.path !== 'yes' && !(word.path === 'asked' && isAsked)) return false;
  const named = stageWords.filter((stage) => stage.passes === 'asked').map(({ name }) => name);
  if (
    tie.asserting.every(({ stage }) => named.includes(stage)) &&
    !named.some((one) => where.stages?.includes(one))
  )
    return false;
  return isAsked || !tie.asserting.some(({ role }) => role !== null && word.role.asked.includes(role));
}

function mayEnter(oracle: Oracle, entity: string, { from, to, avoiding, bridging }: PathQuestion): boolean {
  if (avoiding.includes(entity)) return false;
  if (to.includes(entity)) return true;
  if (from.includes(entity)) return false;
  const type = oracle.played.ledger.types.get(entity)!;
  if (entityType(type)!.endsPaths && !bridging.includes(type)) return false;
  return oracle.values(entity, 'generic').find(({ asserted }) => asserted)?.value !== 'yes';
}

function leads(tie: OracleTie, here: string): boolean {
  const { influence } = tieType(tie.type)!;
  return influence === 'both' || influence === (tie.from === here ? 'forward' : 'backward');
}

function fits(oracle: Oracle, { entities, ties, strands }: Way, question: PathQuestion): boolean {
  if (!question.through.every((one) => entities.includes(one))) return false;
  for (let at = 1; at < ties.length; at++) {
    const [came, leaves, here] = [ties[at - 1]!, ties[at]!, entities[at]!];
    const word = tieType(came.type)!;
    const isObject = (tie: OracleTie) => word.symmetric || tie.to === here;
    if (came.type === leaves.type && isObject(came) && isObject(leaves) && !meets(oracle, came.type, here))
      return false;
  }
  const { timing, maxGap } = question;
  if (timing === 'OVERLAPPING')
    return Math.max(...strands.map(({ first }) => first)) <= Math.min(...strands.map(({ last }) => last));
  if (timing === 'ANY') return true;
  const inOrder = strands.every((one, at) => strands.slice(at).every(({ last }) => one.first <= last));
  const waits = strands.slice(1).map(({ first }, at) => first - strands[at]!.last);
  return inOrder && (maxGap === null || waits.every((wait) => wait <= maxGap));
}

function meets(oracle: Oracle, type: string, entity: string): boolean {
  const { meets: does, meetsNotAt } = tieType(type)!;
  if (!does || !meetsNotAt) return does;
  const kinds = oracle.values(entity, 'kind').filter(({ asserted }) => asserted);
  return (
    !meetsNotAt.types.includes(oracle.played.ledger.types.get(entity)!) &&
    !kinds.some(({ value }) => meetsNotAt.kinds.includes(value))
  );
}

function compare(a: Way, b: Way, rank: PathQuestion['rank']): number {
  if (rank === 'SHORTEST' && a.ties.length !== b.ties.length) return a.ties.length - b.ties.length;
  for (const grade of [null, ...bands.toReversed()]) {
    const [inA, inB] = [a, b].map(({ ties }) => ties.filter((tie) => tie.evidence.grade === grade).length);
    if (inA !== inB) return inA! - inB!;
  }
  const [sourcesA, sourcesB] = [a, b].map(({ ties }) => weakestOf(ties).evidence.sources);
  if (sourcesA !== sourcesB) return sourcesB! - sourcesA!;
  for (const [at, { id }] of a.ties.entries()) if (id !== b.ties[at]!.id) return less(id, b.ties[at]!.id);
  return less(a.entities[0]!, b.entities[0]!);
}

/** The worst band, then the fewest independent sources, then the least id. */
export function weakestOf(ties: readonly OracleTie[]): OracleTie {
  const rank = ({ evidence }: OracleTie) =>
    evidence.grade === null ? bands.length : bands.indexOf(evidence.grade);
  return ties.toSorted(
    (a, b) => rank(b) - rank(a) || a.evidence.sources - b.evidence.sources || less(a.id, b.id),
  )[0]!;
}
