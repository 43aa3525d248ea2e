// Rows by their ids, once for a level: what every field that leads to an entity, a source, a claim or a tie asks.
import type { Context } from '../context.ts';
import { storeUnavailable } from '../errors.ts';
import { fuseNames } from '../record/fuseNames.ts';
import { type StandingClaim, gather } from '../record/fuse.ts';
import { valuesAt } from '../record/fuseProperty.ts';
import { levelOf } from '../record/levels.ts';
import { isPresent, type Scope, within } from '../scope.ts';
import { clearances } from '../vocabulary/codes.ts';
import { rowsOf } from './asking.ts';
import { type Row, rowOfLevel } from './level.ts';

export interface EntityRow {
  id: string;
  type: string;
  name: string;
  otherNames: string[];
  countries: string[];
  formerIds: string[];
}

export interface SourceRow {
  id: string;
  title: string;
  publishedOn: string | null;
  repeats: string | null;
  translationOf: string | null;
}

/** A Claim node as it is stored, retraction as it is known. */
export interface ClaimRow extends StandingClaim {
  tie: string | null;
  cites: string;
  attributedTo: string | null;
}

/** The entity with this id, as it is known here, if there is one. */
export function entityBy(id: string, context: Context, scope: Scope): Row<EntityRow> {
  return rowOfLevel(context, scope, 'fetch/entities', null, id, async (ids) => {
    const rows = isPresent(scope)
      ? await rowsOf<{ entity: EntityRow }>(context, scope, 'fetch/entities', { ids })
      : await entitiesAsKnown(ids, context, scope);
    return new Map(rows.map(({ entity }) => [entity.id, within(entity, scope)]));
  });
}

/**
 * The entity that a claim or a tie leads to. Entities never vanish while anything leads to them, so one that is missing means that
 * the whole graph was replaced between an answer's ids and their fetch: STORE_UNAVAILABLE, and asking again finds the new one.
 */
export function entityOf(id: string, context: Context, scope: Scope): EntityRow | Promise<EntityRow> {
  const there = (entity: EntityRow | undefined): EntityRow => {
    if (!entity) throw storeUnavailable('the graph was replaced while this was answered');
    return entity;
  };
  const found = entityBy(id, context, scope);
  return found instanceof Promise ? found.then(there) : found;
}

// What is not the present is not stored: names and countries are chosen from the claims that were known.
async function entitiesAsKnown(
  ids: readonly string[],
  context: Context,
  scope: Scope,
): Promise<{ entity: EntityRow }[]> {
  const rows = await rowsOf<{ entity: { id: string; type: string }; claims: StandingClaim[] }>(
    context,
    scope,
    'fetch/entities-as-known',
    { ids },
  );
  const columns = await gather(
    scope.asking,
    rows.flatMap(({ claims }) => claims),
  );
  const level = levelOf(columns, scope);
  return rows.map(({ entity, claims }) => {
    const values = [...Map.groupBy(claims, ({ property }) => property ?? '')].flatMap(([name, group]) =>
      [...valuesAt(name, group, level)].map(([id, { rank }]) => ({
        id,
        entity: entity.id,
        fused: {
          name,
          value: group.find(({ about }) => about === id)?.value ?? '',
          rank: clearances.map(() => rank),
        },
      })),
    );
    const fused = fuseNames(values);
    const at = clearances.length;
    const shown = (list: string[], seen: boolean[]) => list.filter((_, index) => seen[index * at]);
    return {
      entity: {
        ...entity,
        formerIds: [],
        name: fused.name[0] || entity.id,
        otherNames: shown(fused.names, fused.namesSeen),
        countries: shown(fused.countries, fused.countriesSeen),
      },
    };
  });
}

/** The source with this id, if there is one. */
export function sourceBy(id: string, context: Context, scope: Scope): Row<SourceRow> {
  return rowOfLevel(context, scope, 'fetch/sources', null, id, async (ids) => {
    const rows = await rowsOf<{ source: SourceRow }>(context, scope, 'fetch/sources', { ids });
    return new Map(rows.map(({ source }) => [source.id, within(source, scope)]));
  });
}

/** The claim with this id, if there is one. */
export function claimBy(id: string, context: Context, scope: Scope): Row<ClaimRow> {
  return rowOfLevel(context, scope, 'fetch/claims', null, id, async (ids) => {
    const rows = await rowsOf<{ claim: ClaimRow }>(context, scope, 'fetch/claims', { ids });
    return new Map(rows.map(({ claim }) => [claim.id, within(claim, scope)]));
  });
}
