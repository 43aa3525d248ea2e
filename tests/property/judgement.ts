// What known claims about one thing amount to, counted plainly: independent sources, evidence, and when it holds.
import { propertyNamed, stages as stageWords } from '../../server/vocabulary/vocabulary.ts';
import { mayHoldIn, overlap, type Period, periodOf } from './calendar.ts';
import type { Recorded } from './ledger.ts';

export interface Evidence {
  sources: number;
  claims: number;
  denials: number;
  questions: number;
  grade: string | null;
  stages: string[];
  assertedStages: string[];
  contested: boolean;
  cleared: boolean;
}

export interface Strand extends Period {
  from: string | null;
  to: string | null;
}

/** Which source a claim comes from in the end, and who wrote that. */
export interface Origins {
  rootOf(claim: Recorded): string;
  authorsOf(source: string): readonly string[];
}

const bands = ['A1', 'B2', 'C3', 'D4', 'E5'];
const stageOrder = stageWords.map(({ name }) => name);
const [inquiry, pardon] = [stageOrder.indexOf('INVESTIGATED'), stageOrder.indexOf('PARDONED')];

/** Roots, where those that share an author count once, and so do those joined by others among them. */
export function independent(claims: readonly Recorded[], origins: Origins): number {
  let groups: { roots: string[]; authors: string[] }[] = [];
  for (const root of new Set(claims.map((claim) => origins.rootOf(claim)))) {
    const authors = origins.authorsOf(root);
    const joined = groups.filter((group) => group.authors.some((author) => authors.includes(author)));
    const one = {
      roots: [root, ...joined.flatMap(({ roots }) => roots)],
      authors: [...authors, ...joined.flatMap((group) => group.authors)],
    };
    groups = [...groups.filter((group) => !joined.includes(group)), one];
  }
  return groups.length;
}

/** The asserting claims that count: not those of a source that took its word back. */
export function asserting(claims: readonly Recorded[]): Recorded[] {
  const from = (claim: Recorded) => claim.attributedTo ?? claim.cites;
  const takenBack = claims.filter(({ stance }) => stance === 'WITHDRAWN');
  return claims.filter(
    (claim) =>
      claim.stance === 'ASSERTS' &&
      !takenBack.some((one) => one.about === claim.about && from(one) === from(claim)),
  );
}

export function evidenceOf(claims: readonly Recorded[], origins: Origins): Evidence {
  const counted = asserting(claims);
  const denying = claims.filter(({ stance }) => stance === 'DENIES');
  const best = Math.min(5, ...counted.map(({ band }) => band));
  const about = (claim: Recorded) => claim.about;
  return {
    sources: independent(counted, origins),
    claims: claims.length,
    denials: independent(denying, origins),
    questions: independent(
      claims.filter(({ stance }) => stance === 'QUESTIONS'),
      origins,
    ),
    grade: bands[best] ?? null,
    stages: stageOrder.filter((name) => [...counted, ...denying].some(({ stage }) => stage === name)),
    assertedStages: stageOrder.filter((name) => counted.some(({ stage }) => stage === name)),
    contested: denying.some((claim) => counted.map(about).includes(claim.about)),
    cleared: isCleared(claims),
  };
}

/** The independent sources with a claim of each band or better. */
export function sourcesByBand(claims: readonly Recorded[], origins: Origins): number[] {
  return [0, 1, 2, 3, 4, 5].map((worst) =>
    independent(
      asserting(claims).filter(({ band }) => band <= worst),
      origins,
    ),
  );
}

/** Did the last proceeding end in acquittal, discontinuation or reversal? Of one day and one write, the last in legal order. */
export function isCleared(claims: readonly Recorded[]): boolean {
  const place = ({ stage }: Recorded) => stageOrder.indexOf(stage);
  const seen = ({ observedOn }: Recorded) => (observedOn === null ? -Infinity : periodOf(observedOn).last);
  const proceedings = [...asserting(claims), ...claims.filter(({ stance }) => stance === 'DENIES')].filter(
    (claim) => place(claim) >= inquiry && place(claim) <= pardon,
  );
  proceedings.sort((a, b) => compare(seen(a), seen(b)) || a.recordedAt - b.recordedAt || place(a) - place(b));
  return ['ACQUITTED', 'DISCONTINUED', 'OVERTURNED'].includes(proceedings.at(-1)?.stage ?? '');
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The intervals of the claims, merged where they overlap or touch. A bound is written as the claim that says most writes it. */
export function strandsOf(claims: readonly Recorded[]): Strand[] {
  let strands: (Period & { claims: Recorded[] })[] = [];
  for (const claim of claims) {
    const one = mayHoldIn(claim.validFrom, claim.validTo);
    const wider = { first: one.first - 1, last: one.last + 1 };
    const joined = strands.filter((strand) => overlap(strand, wider));
    strands = [
      ...strands.filter((strand) => !joined.includes(strand)),
      {
        first: Math.min(one.first, ...joined.map(({ first }) => first)),
        last: Math.max(one.last, ...joined.map(({ last }) => last)),
        claims: [claim, ...joined.flatMap((strand) => strand.claims)],
      },
    ];
  }
  return strands
    .sort((a, b) => compare(a.first, b.first))
    .map(({ first, last, claims: merged }) => {
      const period = (claim: Recorded) => mayHoldIn(claim.validFrom, claim.validTo);
      const from = merged.filter((claim) => period(claim).first === first).map(({ validFrom }) => validFrom);
      const to = merged.filter((claim) => period(claim).last === last).map(({ validTo }) => validTo);
      return { first, last, from: mostTelling(from), to: mostTelling(to) };
    });
}

// ".." over unknown, a day over a month over a year, certain over about.
function mostTelling(dates: readonly (string | null)[]): string | null {
  const worth = (date: string | null) =>
    date === null ? 0 : date === '..' ? 1 : date.replace('~', '').length * 2 + (date.endsWith('~') ? 0 : 1);
  return [...dates].sort((a, b) => worth(b) - worth(a) || ((a ?? '') < (b ?? '') ? -1 : 1))[0] ?? null;
}

/** The latest date on which one of these saw it to be so. */
export function lastAttestedOn(claims: readonly Recorded[]): string | null {
  const seen = claims.flatMap(({ observedOn }) => (observedOn === null ? [] : [observedOn]));
  return seen.sort((a, b) => periodOf(a).last - periodOf(b).last || (a < b ? -1 : 1)).at(-1) ?? null;
}

/** Which of these values of a property, of which there is one at a time, share nothing with another at one time? */
export function conflicting(
  groups: ReadonlyMap<string, readonly Recorded[]>,
  property: string,
  textual: boolean,
): Set<string> {
  const found = new Set<string>();
  if (propertyNamed(property)?.cardinality !== 'one') return found;
  for (const [a, claimsOfA] of groups)
    for (const [b, claimsOfB] of groups) {
      if (a === b || share(claimsOfA[0]!.value!, claimsOfB[0]!.value!, textual)) continue;
      const period = (claim: Recorded) => mayHoldIn(claim.validFrom, claim.validTo);
      const atOneTime = asserting(claimsOfA).some((x) =>
        asserting(claimsOfB).some((y) => overlap(period(x), period(y))),
      );
      if (atOneTime) found.add(a).add(b);
    }
  return found;
}

// Dates a day, numbers in one unit a number; amounts in two units are not known to contradict each other.
function share(a: string, b: string, textual: boolean): boolean {
  if (a === b || textual) return a === b;
  const isDate = /^\d{4}(-\d{2}){0,2}~?$/;
  if (isDate.test(a) && isDate.test(b)) return overlap(periodOf(a), periodOf(b));
  const figures = /^([<>~])?(\d+)(?:\.\.(\d+))?(?: (\D+))?$/;
  const [x, y] = [figures.exec(a), figures.exec(b)];
  if (!x || !y) return false;
  if (x[4] !== y[4]) return true;
  const range = ([, sign, low, high]: RegExpExecArray): Period => ({
    first: sign === '<' ? -Infinity : Number(low),
    last: sign === '>' ? Infinity : Number(high ?? low),
  });
  return overlap(range(x), range(y));
}
