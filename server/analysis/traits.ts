// What is known of an entity beside its ties: its type, its kinds, and whether it is a class of actors and nobody in particular.
import { entityTypeNames } from '../vocabulary/codes.ts';
import { noBand } from '../vocabulary/scales.ts';
import { entityType } from '../vocabulary/vocabulary.ts';
import type { Columns } from './columns.ts';
import { Judge } from './judge.ts';
import { KnownClaims } from './known.ts';

/** The properties whose claims are in `Columns.traits`, each by its place. */
export const traitNames = ['kind', 'generic'] as const;

const kind = traitNames.indexOf('kind');

/** The word of a value in the columns: no id of an entity has a space in it. */
export const wordOf = (value: string): string => ` ${value}`;

const endsPaths = [false, ...entityTypeNames.map((name) => entityType(name)?.endsPaths ?? false)];

/** The best of the claims that assert a value. */
interface Standing {
  value: string;
  contested: boolean;
  grade: number;
  sources: number;
}

const kept = new WeakMap<KnownClaims, Traits>();

/** The traits of all entities, as they are known. Made once for each that is known. */
export function traitsOf(claims: KnownClaims): Traits {
  const traits = kept.get(claims) ?? new Traits(claims);
  kept.set(claims, traits);
  return traits;
}

export class Traits {
  readonly #columns: Columns;
  readonly #kinds = new Map<number, Standing[]>();
  readonly #generic = new Map<number, Standing[]>();

  constructor({ columns, known }: KnownClaims) {
    this.#columns = columns;
    const traits = columns.traits;
    if (!traits) return;
    const claims = new KnownClaims(traits, known);
    const judge = new Judge(claims);
    const { to, type } = traits.ties.columns;
    const { from } = claims.joined ?? traits.ties.columns;
    for (let at = 0; at < traits.ties.length; at++) {
      if (!judge.judge(at) || judge.asserted === 0) continue;
      const standing = {
        value: traits.entityIds.text(to[at]!).slice(1),
        contested: judge.contested,
        grade: judge.grade,
        sources: judge.independent(judge.asserting, judge.asserted),
      };
      const of = type[at] === kind ? this.#kinds : this.#generic;
      const before = of.get(from[at]!);
      if (before) before.push(standing);
      else of.set(from[at]!, [standing]);
    }
  }

  /** PERSON, PLACE …; empty where it is not known. */
  typeOf(entity: number): string {
    return entityTypeNames[this.#columns.entities.columns.type[entity]! - 1] ?? '';
  }

  /** Whether entities of its type end paths. */
  endsPaths(entity: number): boolean {
    return endsPaths[this.#columns.entities.columns.type[entity]!] ?? false;
  }

  /** A class of actors ("drug traders"): what the best supported value says. */
  isGeneric(entity: number): boolean {
    const values = this.#generic.get(entity);
    return values !== undefined && values.toSorted(bestFirst)[0]?.value === 'yes';
  }

  /** The values of its property `kind` that are asserted with this band or better; null for any. */
  kindsOf(entity: number, band: number | null = null): string[] {
    const values = this.#kinds.get(entity) ?? [];
    return values.filter(({ grade }) => grade <= (band ?? noBand)).map(({ value }) => value);
  }
}

// One that is denied is not chosen while another stands; then by band, then by independent sources. Yes where all that is equal:
// a class of actors is no one's name.
function bestFirst(a: Standing, b: Standing): number {
  return (
    Number(a.contested) - Number(b.contested) ||
    a.grade - b.grade ||
    b.sources - a.sources ||
    (a.value === 'yes' ? -1 : 1)
  );
}
