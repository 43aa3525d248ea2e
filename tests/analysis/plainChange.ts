// What changed, the plain way: every claim looked at for every tie on both sides, by an arithmetic of dates of its own.
import { mayHoldIn, overlap, type Period, periodOf } from '../property/calendar.ts';
import { asserting, type Evidence, lastAttestedOn } from '../property/judgement.ts';
import { less } from '../property/ranking.ts';
import { asOne, Plain, type PlainTie, type Said, type Seeing, type Told } from './plainTies.ts';

export interface PlainQuestion {
  since: Period | number;
  of: string[] | null;
}

interface Row {
  tie: string;
  on: string | null;
  certain: boolean;
  before: Evidence | null;
  after: Evidence | null;
  evidence: Evidence;
}

export type Lists = Record<'appeared' | 'ended' | 'gained' | 'lost' | 'silent', Row[]>;

export interface PlainAnswer extends Lists {
  offices: { office: string; left: string[]; came: string[] }[];
  entitiesAppeared: string[];
  entitiesEnded: string[];
}

export function plainChange(told: Told, seeing: Seeing, { since, of }: PlainQuestion): PlainAnswer {
  const later = new Plain(told, seeing);
  return typeof since === 'number'
    ? inKnowledge(new Plain(told, { ...seeing, at: since }), later, of)
    : inTheWorld(later, since, of && later.allOf(of));
}

function inTheWorld(plain: Plain, period: Period, of: string[] | null): PlainAnswer {
  const seenBy = (claims: readonly Said[], day: number) =>
    plain.evidence(
      claims.filter(({ observedOn }) => observedOn === null || periodOf(observedOn).last <= day),
    );
  const looked = plain.chosenOf(of);
  const rows = (pick: (tie: PlainTie) => (string | null)[]) =>
    looked
      .flatMap((tie) =>
        pick(tie).map((on) => ({
          tie,
          on,
          before: seenBy(tie.claims, period.first - 1),
          after: seenBy(tie.claims, period.last),
        })),
      )
      .sort((a, b) => byDate(a.on, b.on) || plain.inOrder(a.tie, b.tie))
      .map(({ tie, ...row }) => ({
        tie: tie.id,
        ...row,
        certain: true,
        evidence: tie.evidence,
      }));
  const dated = (which: 'from' | 'to') =>
    rows(({ strands }) =>
      strands.flatMap((strand) => {
        const on = strand[which];
        return on !== null && on !== '..' && overlap(periodOf(on), period) ? [on] : [];
      }),
    ).map((row) => {
      const { first, last } = periodOf(row.on!);
      return { ...row, certain: period.first <= first && last <= period.last };
    });
  const [appeared, ended] = [dated('from'), dated('to')];
  const compared = rows(() => [null]);
  const silent = rows((tie) => {
    const strand = tie.strands.find(({ first, last }) => first <= period.last && last >= period.last);
    const seen = lastAttestedOn(asserting(asOne(tie.claims)));
    const isOpen = strand && (strand.to === null || strand.to === '..');
    return isOpen && seen !== null && periodOf(seen).last < period.first ? [seen] : [];
  });
  const days = new Map<string, Period[]>();
  for (const { ends, claims } of looked)
    for (const end of ends)
      for (const { validFrom, validTo } of asserting(asOne(claims)))
        days.set(end, [...(days.get(end) ?? []), mayHoldIn(validFrom, validTo)]);
  const entities = (fits: (all: Period[]) => boolean) =>
    [...days].flatMap(([id, all]) => (fits(all) && (of === null || of.includes(id)) ? [id] : [])).sort(less);
  const isIn = (day: number) => day >= period.first && day <= period.last;
  return {
    appeared,
    ended,
    gained: compared.filter(({ before, after }) => better(after, before)),
    lost: compared.filter(({ before, after }) => better(before, after)),
    silent,
    offices: officesIn(ended, plain, appeared, plain),
    entitiesAppeared: entities((all) => isIn(Math.min(...all.map(({ first }) => first)))),
    entitiesEnded: entities((all) => isIn(Math.max(...all.map(({ last }) => last)))),
  };
}

function inKnowledge(earlier: Plain, later: Plain, of: string[] | null): PlainAnswer {
  // All ids that any of these has at the later moment, and what those went by at the earlier.
  const now = of && later.allOf(of);
  const then = now && now.map((id) => earlier.goesBy(id));
  const [were, are] = [earlier.chosenOf(then), later.chosenOf(now)];
  const isAmong = (ties: PlainTie[], { id }: PlainTie) => ties.some((tie) => tie.id === id);
  const rows = (plain: Plain, ties: PlainTie[]): Row[] =>
    ties.toSorted(plain.inOrder).map(({ id, evidence }) => ({
      tie: id,
      on: null,
      certain: true,
      before: earlier.tie(id)?.evidence ?? null,
      after: later.tie(id)?.evidence ?? null,
      evidence,
    }));
  const appeared = rows(
    later,
    are.filter((tie) => !isAmong(were, tie)),
  );
  const ended = rows(
    earlier,
    were.filter((tie) => !isAmong(are, tie)),
  );
  const both = rows(
    later,
    are.filter((tie) => isAmong(were, tie)),
  );
  const ends = (ties: PlainTie[]) => [...new Set(ties.flatMap((tie) => tie.ends))];
  const without = (some: string[], others: string[], set: string[] | null) =>
    some.filter((id) => !others.includes(id) && (set === null || set.includes(id))).sort(less);
  return {
    appeared,
    ended,
    gained: both.filter(({ before, after }) => better(after, before)),
    lost: both.filter(({ before, after }) => better(before, after)),
    silent: [],
    offices: officesIn(ended, earlier, appeared, later),
    entitiesAppeared: without(ends(are), ends(were), now),
    entitiesEnded: without(ends(were), ends(are), then),
  };
}

function byDate(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const [one, other] = [periodOf(a), periodOf(b)];
  return one.first - other.first || one.last - other.last;
}

function better(one: Evidence | null, other: Evidence | null): boolean {
  const none = { sources: 0, grade: null, contested: false, cleared: false };
  const [a, b] = [one ?? none, other ?? none];
  // A1 to E5 are in the order of the alphabet.
  const isBetterGraded = a.grade !== null && (b.grade === null || a.grade < b.grade);
  const isCleaner = (b.contested && !a.contested) || (b.cleared && !a.cleared);
  return a.sources > b.sources || isBetterGraded || isCleaner;
}

function officesIn(ended: Row[], earlier: Plain, appeared: Row[], later: Plain): PlainAnswer['offices'] {
  const terms = (rows: Row[], plain: Plain) => {
    const ids = [...new Set(rows.map(({ tie }) => tie))];
    return ids.map((id) => plain.tie(id)!).filter(({ type }) => type === 'HOLDS');
  };
  const [left, came] = [terms(ended, earlier), terms(appeared, later)];
  const offices = [...new Set([...left, ...came].map(({ ends }) => ends[1]))].sort(less);
  const of = (ties: PlainTie[], office: string) =>
    ties.filter(({ ends }) => ends[1] === office).map(({ id }) => id);
  return offices.map((office) => ({ office, left: of(left, office), came: of(came, office) }));
}
