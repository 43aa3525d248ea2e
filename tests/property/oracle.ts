// What the server should answer about a played story: computed anew from its claims, by semantics.md alone, simple and slow.
import { property as propertyOn } from '../../server/vocabulary/vocabulary.ts';
import {
  asserting,
  conflicting,
  type Evidence,
  evidenceOf,
  isCleared,
  type Origins,
  sourcesByBand,
} from './judgement.ts';
import type { Recorded } from './ledger.ts';
import { groupsOf, type Seen, seenAs } from './oracleSame.ts';
import { inOrder, type OracleTie, tieOf } from './oracleTie.ts';
import type { Played } from './playing.ts';
import { less, ranked } from './ranking.ts';

/** What is known: to whom, when (null: now), and without which sources. */
export interface Knowing {
  clearance: number;
  at: number | null;
  without: readonly string[];
}

export interface OracleValue {
  name: string;
  value: string;
  evidence: Evidence;
  byBand: number[];
  /** Whether a source asserts it: others are not shown among an entity's properties. */
  asserted: boolean;
}

export class Oracle implements Origins {
  readonly played: Played;
  readonly knowing: Knowing;
  /** The claims that are known, about what their entities go by. */
  readonly claims: Seen[];
  /** In their order: by independent sources falling, then by id. */
  readonly ties: OracleTie[];

  readonly #groups: string[][];

  /** `apart`: as if it had never been decided that entities are one. */
  constructor(played: Played, knowing: Knowing, apart = false) {
    this.played = played;
    this.knowing = knowing;
    this.#groups = apart ? [] : groupsOf(played.ledger.decisions, knowing);
    this.claims = played.ledger.claims
      .filter((claim) => this.#isKnown(claim))
      .map((claim) => seenAs(claim, (id) => this.goesBy(id)));
    const byTie = Map.groupBy(
      this.claims.filter(({ type }) => type !== null),
      ({ about }) => about,
    );
    this.ties = [...byTie.values()].map((claims) => tieOf(claims, this)).sort(inOrder);
  }

  /** The least of the ids that are one with this, and the others. */
  idsOf(id: string): string[] {
    return this.#groups.find((group) => group.includes(id)) ?? [id];
  }

  goesBy(id: string): string {
    return this.idsOf(id)[0]!;
  }

  rootOf(claim: Recorded): string {
    const { clearance, at } = this.knowing;
    let root = claim.attributedTo ?? claim.cites;
    for (;;) {
      const further = this.played.ledger.repeats.find(
        (one) => one.from === root && one.marking <= clearance && one.recordedAt <= (at ?? Infinity),
      );
      if (!further) return root;
      root = further.to;
    }
  }

  authorsOf(source: string): readonly string[] {
    return this.played.ledger.sources.get(source)?.authors ?? [];
  }

  /** The entities with a known claim, by name, then by id. */
  entities(): string[] {
    const ids = [
      ...new Set(
        this.claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
      ),
    ];
    const named = ids.map((id) => ({ id, name: this.nameOf(id) }));
    return named
      .sort((a, b) => (a.name === b.name ? less(a.id, b.id) : less(a.name, b.name)))
      .map(({ id }) => id);
  }

  nameOf(id: string): string {
    return this.values(id, 'name').find(({ asserted }) => asserted)?.value ?? id;
  }

  otherNames(id: string): string[] {
    const names = [...this.values(id, 'name'), ...this.values(id, 'otherName')].filter(
      ({ asserted }) => asserted,
    );
    return [...new Set(names.map(({ value }) => value))]
      .filter((value) => value !== this.nameOf(id))
      .sort(less);
  }

  countries(id: string): string[] {
    return this.values(id, 'country')
      .filter(({ asserted }) => asserted)
      .map(({ value }) => value)
      .sort(less);
  }

  /** The values of an entity's properties: by property, the best evidenced first, those that nobody asserts last. */
  values(entity: string, only?: string): OracleValue[] {
    const claims = this.claims.filter(
      (one) => one.subject === entity && one.property !== null && (only ?? one.property) === one.property,
    );
    const properties = [...Map.groupBy(claims, ({ property }) => property!)].sort(([a], [b]) => less(a, b));
    return properties.flatMap(([name, group]) => {
      const values = Map.groupBy(group, ({ about }) => about);
      const textual = propertyOn(name, this.played.ledger.types.get(entity)!)?.type === 'text';
      const conflicts = conflicting(values, name, textual);
      const order = ranked(group, ({ about }) => about, this);
      const rank = (about: string) => (order.includes(about) ? order.indexOf(about) : Infinity);
      return [...values]
        .sort(([a], [b]) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
        .map(([about, same]): OracleValue => {
          const evidence = evidenceOf(same, this);
          evidence.contested ||= conflicts.has(about);
          const value = same[0]!.value!;
          return {
            name,
            value,
            evidence,
            byBand: sourcesByBand(same, this),
            asserted: order.includes(about),
          };
        });
    });
  }

  /** Over all its claims; stages, and whether it is cleared, only from those of which it is the subject. */
  evidence(entity: string): Evidence {
    const claims = this.claims.filter(({ subject, object }) => subject === entity || object === entity);
    const groups = [...Map.groupBy(claims, ({ about }) => about).values()];
    const counting = [...asserting(claims), ...claims.filter(({ stance }) => stance === 'DENIES')];
    const own = counting.filter(({ subject }) => subject === entity);
    const proceedings = own.filter(({ stage }) => isProceeding(stage));
    const inProceedings = [...Map.groupBy(proceedings, ({ about }) => about).values()];
    return {
      ...evidenceOf(claims, this),
      stages: evidenceOf(own, this).stages,
      assertedStages: evidenceOf(own, this).assertedStages,
      contested:
        groups.some((group) => evidenceOf(group, this).contested) ||
        this.values(entity).some(({ evidence }) => evidence.contested),
      cleared: inProceedings.length > 0 && inProceedings.every(isCleared),
    };
  }

  #isKnown(claim: Recorded): boolean {
    const { clearance, at, without } = this.knowing;
    const now = at ?? Number.MAX_VALUE;
    const stands = claim.recordedAt <= now && (claim.retractedAt === null || claim.retractedAt > now);
    return claim.marking <= clearance && stands && !without.includes(this.rootOf(claim));
  }
}

function isProceeding(stage: string): boolean {
  return [
    'INVESTIGATED',
    'ARRESTED',
    'CHARGED',
    'TRIED',
    'CONVICTED',
    'ACQUITTED',
    'DISCONTINUED',
    'OVERTURNED',
    'PARDONED',
  ].includes(stage);
}
