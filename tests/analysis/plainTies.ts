// Ties as they are known at a moment, the plain way: every claim looked at for every tie.
import {
  asserting,
  type Evidence,
  evidenceOf,
  independent,
  type Strand,
  strandsOf,
} from '../property/judgement.ts';
import { type Decided, endsOf, type KnownSource, type Recorded, type Repeating } from '../property/ledger.ts';
import { groupsOf } from '../property/oracleSame.ts';
import { less } from '../property/ranking.ts';

/** A claim about a tie; `identity` tells ties with the same ends and type from each other. */
export type Said = Recorded & { tie: string; identity: string };

export interface Told {
  claims: Said[];
  sources: Pick<KnownSource, 'id' | 'authors'>[];
  repeats: Repeating[];
  decisions: Decided[];
}

export interface Seeing {
  clearance: number;
  at: number | null;
  minSources: number;
  includeContested: boolean;
  includeCleared: boolean;
  types: string[] | null;
}

export interface PlainTie {
  id: string;
  type: string;
  ends: [from: string, to: string];
  claims: Said[];
  strands: Strand[];
  evidence: Evidence;
}

/** The ties as they are known and chosen, and what their evidence is on some of their claims. */
export class Plain {
  readonly chosen: PlainTie[];
  readonly #told: Told;
  readonly #seeing: Seeing;
  readonly #groups: string[][];
  readonly #all: PlainTie[];

  constructor(told: Told, seeing: Seeing) {
    this.#told = told;
    this.#seeing = seeing;
    this.#groups = groupsOf(told.decisions, { clearance: seeing.clearance, at: seeing.at, without: [] });
    const known = told.claims.filter(
      (claim) =>
        claim.marking <= seeing.clearance &&
        claim.recordedAt <= this.#now &&
        (claim.retractedAt === null || claim.retractedAt > this.#now),
    );
    this.#all = [...Map.groupBy(known, (claim) => this.#about(claim)).values()].map((claims) => {
      const [{ type, ...first }] = claims as [Said];
      return {
        id: claims.map(({ tie }) => tie).sort(less)[0]!,
        type: type!,
        ends: endsOf(type!, this.goesBy(first.subject), this.goesBy(first.object!)),
        claims,
        strands: strandsOf(asserting(asOne(claims))),
        evidence: this.evidence(claims)!,
      };
    });
    this.chosen = this.#all.filter((tie) => this.#isChosen(tie));
  }

  /** The chosen ties that touch one of these. */
  chosenOf(of: readonly string[] | null): PlainTie[] {
    return this.chosen.filter(({ ends }) => of === null || ends.some((end) => of.includes(end)));
  }

  tie(id: string): PlainTie | undefined {
    return this.#all.find((tie) => tie.id === id);
  }

  goesBy(entity: string): string {
    return this.#groups.find((group) => group.includes(entity))?.[0] ?? entity;
  }

  /** All that goes by what one of these goes by. */
  allOf(entities: readonly string[]): string[] {
    return entities.flatMap((one) => this.#groups.find((group) => group.includes(one)) ?? [one]);
  }

  evidence(claims: readonly Said[]): Evidence | null {
    return claims.length === 0 ? null : evidenceOf(asOne(claims), this);
  }

  rootOf({ attributedTo, cites }: Recorded): string {
    let root = attributedTo ?? cites;
    for (let next: Repeating | undefined; (next = this.#repeated(root)); root = next.to);
    return root;
  }

  authorsOf(source: string): readonly string[] {
    return this.#told.sources.find(({ id }) => id === source)!.authors;
  }

  readonly inOrder = (a: PlainTie, b: PlainTie): number =>
    b.evidence.sources - a.evidence.sources || less(a.id, b.id);

  get #now(): number {
    return this.#seeing.at ?? Infinity;
  }

  #repeated(source: string): Repeating | undefined {
    return this.#told.repeats.find(
      ({ from, marking, recordedAt }) =>
        from === source && marking <= this.#seeing.clearance && recordedAt <= this.#now,
    );
  }

  // Ties are one where an end is one with another entity.
  #about({ subject, object, type, tie, identity }: Said): string {
    if (![subject, object!].some((end) => this.#groups.some((group) => group.includes(end)))) return tie;
    return [...endsOf(type!, this.goesBy(subject), this.goesBy(object!)), type, identity].join(' ');
  }

  #isChosen({ type, claims, evidence }: PlainTie): boolean {
    const { minSources, includeContested, includeCleared, types } = this.#seeing;
    if (types && !types.includes(type)) return false;
    if (independent(asserting(asOne(claims)), this) < minSources) return false;
    return (includeContested || !evidence.contested) && (includeCleared || !evidence.cleared);
  }
}

// Whoever takes a word back takes back what is one with it.
export function asOne(claims: readonly Said[]): Said[] {
  return claims.map((claim) => ({ ...claim, about: 'it' }));
}
