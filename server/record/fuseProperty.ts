// The values of one property of one entity: what stands behind each, which come first, and which cannot both hold.
import type { Evidence } from '../analysis/evidence.ts';
import { folded } from '../values/romanised.ts';
import { mayHold } from '../values/partialDate.ts';
import { sharesSomething } from '../values/sharesSomething.ts';
import { propertyNamed, type ValueType } from '../vocabulary/vocabulary.ts';
import { counting, ranked } from './best.ts';
import type { StandingClaim } from './fuse.ts';
import { atEach, judged, type Level, storedEvidence } from './levels.ts';

export interface FusedProperty {
  id: string;
  entity: string;
  fused: Record<string, unknown> & { name: string; value: string; rank: number[]; claims: number[] };
}

type ValueEvidence = Evidence & { byBand: number[] };

/** One value at one clearance: its evidence, and its place among the values of its property; -1 where no source asserts it. */
export interface ValueAt {
  evidence: ValueEvidence | null;
  rank: number;
}

const unseen: ValueAt = { evidence: null, rank: -1 };

/** What is stored for each value of the property. */
export function fuseProperty(
  entity: string,
  property: string,
  claims: readonly StandingClaim[],
  levels: readonly Level[],
): FusedProperty[] {
  return storedValues(
    entity,
    property,
    claims,
    atEach(claims, levels, (level) => valuesAt(property, claims, level)),
  );
}

/** The values that these claims are about, as they are stored: with what each level sees of them. */
export function storedValues(
  entity: string,
  property: string,
  claims: readonly StandingClaim[],
  byLevel: readonly ReadonlyMap<string, ValueAt>[],
): FusedProperty[] {
  return [...Map.groupBy(claims, ({ about }) => about)].map(([id, [first]]) => {
    const at = byLevel.map((values) => values.get(id) ?? unseen);
    const value = first?.value ?? '';
    return {
      id,
      entity,
      fused: {
        id,
        name: property,
        value,
        rank: at.map(({ rank }) => rank),
        ...(property === 'name' || property === 'otherName' ? { folded: folded(value) } : {}),
        ...storedEvidence(at.map(({ evidence }) => evidence)),
      },
    };
  });
}

/** The values of a property as one clearance sees them, by their ids. `claims` are all about this property of one entity. */
export function valuesAt(
  property: string,
  claims: readonly StandingClaim[],
  level: Level,
): Map<string, ValueAt> {
  const groups = Map.groupBy(claims, ({ about }) => about);
  const evidence = new Map([...groups.keys()].map((id) => [id, judged(level, id)] as const));
  const order = ranked(claims, level, ({ about }) => about);
  const word = propertyNamed(property);
  const types = new Set(word?.on.map(({ type }) => type));
  const conflicting = word?.cardinality === 'one' ? conflicts(order, groups, types, level) : new Set();
  return new Map(
    [...groups.keys()].map((id) => {
      const one = evidence.get(id) ?? null;
      if (one && conflicting.has(id)) one.contested = true;
      return [id, { evidence: one, rank: order.indexOf(id) }];
    }),
  );
}

// Values of which there can be one at a time, claimed for a common time, that share nothing.
function conflicts(
  order: readonly string[],
  groups: ReadonlyMap<string, readonly StandingClaim[]>,
  types: ReadonlySet<ValueType>,
  level: Level,
): Set<string> {
  const found = new Set<string>();
  const standing = order.map((id) => [id, counting(groups.get(id) ?? [], level)] as const);
  for (const [i, [a, claimsOfA]] of standing.entries())
    for (const [b, claimsOfB] of standing.slice(i + 1)) {
      const [one, other] = [claimsOfA[0], claimsOfB[0]];
      if (!one || !other || sharesSomething(one.value ?? '', other.value ?? '', types)) continue;
      const together = claimsOfA.some((x) => claimsOfB.some((y) => atOneTime(x, y)));
      if (together) for (const id of [a, b]) found.add(id);
    }
  return found;
}

function atOneTime(a: StandingClaim, b: StandingClaim): boolean {
  const [x, y] = [mayHold(a.validFrom, a.validTo), mayHold(b.validFrom, b.validTo)];
  return x.first <= y.last && y.first <= x.last;
}
