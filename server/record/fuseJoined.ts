// The values of an entity that is one with others at some clearance: at each the claims count of those that go by its id there.
import { Columns } from '../analysis/columns.ts';
import { clearances } from '../vocabulary/codes.ts';
import type { StandingClaim } from './fuse.ts';
import { type FusedProperty, storedValues, valuesAt } from './fuseProperty.ts';
import type { GoesBy } from './goesBy.ts';
import { valueIdOf } from './identity.ts';
import { levelOf } from './levels.ts';
import { rowOf } from './rowOf.ts';

/** What is stored for each value of the property. `claims` are those about it of all that the entity is one with. */
export function fuseJoined(
  entity: string,
  property: string,
  claims: readonly StandingClaim[],
  goesBy: GoesBy,
  columns: Columns,
): FusedProperty[] {
  const own = claims.map((claim) => ({
    ...claim,
    subject: entity,
    about: valueIdOf(entity, property, claim.value ?? ''),
  }));
  const byLevel = clearances.map((clearance) => {
    const mine = own.filter((_, index) => goesBy.at(clearance, claims[index]!.subject) === entity);
    // The sources are those that were gathered; what counts of the claims differs from level to level.
    const level = levelOf(columnsOf(mine, columns), { clearance, at: null, without: [] });
    return valuesAt(property, mine, level);
  });
  return storedValues(entity, property, own, byLevel).filter(({ fused }) =>
    fused.claims.some((count) => count > 0),
  );
}

function columnsOf(claims: readonly StandingClaim[], gathered: Columns): Columns {
  const columns = new Columns(
    { claims: claims.length, ties: claims.length, entities: 1 },
    undefined,
    gathered,
  );
  for (const claim of claims) columns.put(rowOf(claim));
  return columns;
}
