// What is known of an entity beside its ties: its type, its kinds, whether it is a class of actors and nobody in particular; of a flow
// of money how much it was, and when; of an institution its branch and level of the state.
import { entityTypeNames } from '../vocabulary/codes.ts';
import { noBand } from '../vocabulary/scales.ts';
import { entityType } from '../vocabulary/vocabulary.ts';
import type { Columns } from './columns.ts';
import { Judge } from './judge.ts';
import { KnownClaims } from './known.ts';

/** The properties whose claims are in `Columns.traits`, each by its place. */
export const traitNames = [
  'kind',
  'generic',
  'amount',
  'date',
  'dateTo',
  'country',
  'branch',
  'level',
] as const;

// Of these alone is the country known here: where money went. That of all entities would take as much memory as a quarter of the ties.
const withCountry = { property: 'country', labels: ['Flow', 'Place'] };

/** Which claims about traits are loaded, as cypher/projection is asked for them. */
export const traitsWanted = {
  traits: traitNames.filter((name) => name !== withCountry.property),
  withCountry,
};

export type Trait = (typeof traitNames)[number];

/** The word of a value in the columns: no id of an entity has a space in it. */
export const wordOf = (value: string): string => ` ${value}`;

const endsPaths = [false, ...entityTypeNames.map((name) => entityType(name)?.endsPaths ?? false)];

/** The evidence for a value of a property. */
interface Standing {
  value: string;
  contested: boolean;
  grade: number;
  sources: number;
  /** The asserting claim that was recorded last: when. */
  recorded: number;
  /** The least of the asserting claims. */
  claim: number;
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
  /** By the place of the property, then by entity. */
  readonly #values = traitNames.map(() => new Map<number, Standing[]>());

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
        ...lastAndLeast(traits, judge),
      };
      const values = this.#values[type[at]!]!;
      const before = values.get(from[at]!);
      if (before) before.push(standing);
      else values.set(from[at]!, [standing]);
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
    return this.valueOf(entity, 'generic') === 'yes';
  }

  /** The values of its property `kind` that are asserted with this band or better; null for any. */
  kindsOf(entity: number, band: number | null = null): string[] {
    return this.valuesOf(entity, 'kind', band);
  }

  /** All values of a property that are asserted with this band or better; null for any. */
  valuesOf(entity: number, trait: Trait, band: number | null = null): string[] {
    const values = this.#of(entity, trait);
    return values.filter(({ grade }) => grade <= (band ?? noBand)).map(({ value }) => value);
  }

  /** The best supported value of a property; null where none is asserted. */
  valueOf(entity: number, trait: Trait): string | null {
    const values = this.#of(entity, trait);
    if (values.length < 2) return values[0]?.value ?? null;
    const { traits } = this.#columns;
    return values.toSorted((a, b) => bestFirst(a, b) || traits!.compareClaims(a.claim, b.claim))[0]!.value;
  }

  #of(entity: number, trait: Trait): readonly Standing[] {
    return this.#values[traitNames.indexOf(trait)]!.get(entity) ?? [];
  }
}

function lastAndLeast(traits: Columns, { asserting, asserted }: Judge): Pick<Standing, 'recorded' | 'claim'> {
  const { recorded } = traits.claims.columns;
  const { time } = traits.momentTimes.columns;
  let [last, claim] = [-Infinity, asserting[0]!];
  for (let at = 0; at < asserted; at++) {
    last = Math.max(last, time[recorded[asserting[at]!]!]!);
    if (traits.compareClaims(asserting[at]!, claim) < 0) claim = asserting[at]!;
  }
  return { recorded: last, claim };
}

// One that is denied is not chosen while another stands; then by band, by independent sources, and by what was recorded last: as for
// every property (server/record/best.ts).
function bestFirst(a: Standing, b: Standing): number {
  return (
    Number(a.contested) - Number(b.contested) ||
    a.grade - b.grade ||
    b.sources - a.sources ||
    b.recorded - a.recorded
  );
}
