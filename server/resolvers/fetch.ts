// Rows by their ids, once for a level: what every field that leads to an entity, a source, a claim or a tie asks.
import type { Context } from '../context.ts';
import { storeUnavailable } from '../errors.ts';
import { fuseNames } from '../record/fuseNames.ts';
import { type StandingClaim, gather } from '../record/fuse.ts';
import { valuesAt } from '../record/fuseProperty.ts';
import { levelOf } from '../record/levels.ts';
import { isPresent, parametersOf, type Scope, within } from '../scope.ts';
import { clearances } from '../vocabulary/codes.ts';
import { ofLevel } from './level.ts';

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

/** The entity with this id, as it is known here; null where there is none. */
export async function entityBy(id: string, context: Context, scope: Scope): Promise<EntityRow | null> {
  const found = await ofLevel(context, scope, 'fetch/entities', null, id, async (ids) => {
    const rows = isPresent(scope)
      ? await scope.asking.read<{ entity: EntityRow }>('fetch/entities', { ids, ...parametersOf(scope) })
      : await entitiesAsKnown(ids, scope);
    return new Map(rows.map(({ entity }) => [entity.id, within(entity, scope)]));
  });
  return found ?? null;
}

/**
 * The entity that a claim or a tie leads to. Entities never vanish while anything leads to them, so one that is missing means that
 * the whole graph was replaced between an answer's ids and their fetch: STORE_UNAVAILABLE, and asking again finds the new one.
 */
export async function entityOf(id: string, context: Context, scope: Scope): Promise<EntityRow> {
  const entity = await entityBy(id, context, scope);
  if (!entity) throw storeUnavailable('the graph was replaced while this was answered');
  return entity;
}

// What is not the present is not stored: names and countries are chosen from the claims that were known.
async function entitiesAsKnown(ids: readonly string[], scope: Scope): Promise<{ entity: EntityRow }[]> {
  const rows = await scope.asking.read<{ entity: { id: string; type: string }; claims: StandingClaim[] }>(
    'fetch/entities-as-known',
    { ids, ...parametersOf(scope) },
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

export async function sourceBy(id: string, context: Context, scope: Scope): Promise<SourceRow | null> {
  const found = await ofLevel(context, scope, 'fetch/sources', null, id, async (ids) => {
    const rows = await scope.asking.read<{ source: SourceRow }>('fetch/sources', {
      ids,
      ...parametersOf(scope),
    });
    return new Map(rows.map(({ source }) => [source.id, within(source, scope)]));
  });
  return found ?? null;
}

export async function claimBy(id: string, context: Context, scope: Scope): Promise<ClaimRow | null> {
  const found = await ofLevel(context, scope, 'fetch/claims', null, id, async (ids) => {
    const rows = await scope.asking.read<{ claim: ClaimRow }>('fetch/claims', {
      ids,
      ...parametersOf(scope),
    });
    return new Map(rows.map(({ claim }) => [claim.id, within(claim, scope)]));
  });
  return found ?? null;
}
