// Rows by their ids, once for a level: what every field that leads to an entity, a source, a claim or a tie asks.
import type { Context } from '../context.ts';
import { storeUnavailable } from '../errors.ts';
import { asOne } from '../record/asOne.ts';
import { fuseNames } from '../record/fuseNames.ts';
import { type StandingClaim, gather } from '../record/fuse.ts';
import { valuesAt } from '../record/fuseProperty.ts';
import { type Level, levelOf } from '../record/levels.ts';
import { isPresent, type Scope, within } from '../scope.ts';
import { clearances } from '../vocabulary/codes.ts';
import { learnState, rowsOf, samenessIn } from './asking.ts';
import { isAtHand, type Row, rowOfLevel } from './level.ts';

export interface EntityRow {
  id: string;
  type: string;
  name: string;
  otherNames: string[];
  countries: string[];
  formerIds: string[];
}

/** All ids of an entity, the one that it goes by first, with spaces between them: no id has one. */
export function idsOf({ id, formerIds }: EntityRow): string {
  return formerIds.length === 0 ? id : [id, ...formerIds].join(' ');
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
  quote: string | null;
}

/** The entity with this id, as it is known here, if there is one; under the id that it goes by. */
export function entityBy(id: string, context: Context, scope: Scope): Row<EntityRow> {
  return rowOfLevel(context, scope, 'fetch/entities', null, id, async (ids) => {
    const rows = isPresent(scope)
      ? await rowsOf<{ asked: string; entity: EntityRow }>(context, scope, 'fetch/entities', { ids })
      : await entitiesAsKnown(ids, context, scope);
    return new Map(rows.map(({ asked, entity }) => [asked, within(entity, scope)]));
  });
}

/**
 * The same for a question that begins with it: where its row was fetched before, only whether anything was written since is asked. One
 * round trip.
 */
export async function entityFirst(
  id: string,
  context: Context,
  scope: Scope,
): Promise<EntityRow | undefined> {
  if (context.state === null && isAtHand(context, scope, 'fetch/entities', null, id))
    await learnState(context);
  return entityBy(id, context, scope);
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
): Promise<{ asked: string; entity: EntityRow }[]> {
  const sameness = await samenessIn(context, scope);
  const all = new Map(ids.map((id) => [id, sameness?.idsOf(id).join(' ') ?? id]));
  const rows = await rowsOf<{ asked: string; type: string; claims: StandingClaim[] }>(
    context,
    scope,
    'fetch/entities-as-known',
    { ids: [...new Set(all.values())] },
  );
  const found = new Map(rows.map((row) => [row.asked, { ...row, claims: asOne(row.claims, sameness) }]));
  const columns = await gather(
    scope.asking,
    [...found.values()].flatMap(({ claims }) => claims),
  );
  const level = levelOf(columns, scope);
  return [...all].flatMap(([asked, key]) => {
    const row = found.get(key);
    return row ? [{ asked, entity: entityFrom(key.split(' '), row.type, row.claims, level) }] : [];
  });
}

function entityFrom(
  [id = '', ...formerIds]: string[],
  type: string,
  claims: readonly StandingClaim[],
  level: Level,
): EntityRow {
  const values = [...Map.groupBy(claims, ({ property }) => property ?? '')].flatMap(([name, group]) =>
    [...valuesAt(name, group, level)].map(([about, { rank }]) => ({
      fused: {
        name,
        value: group.find((claim) => claim.about === about)?.value ?? '',
        rank: clearances.map(() => rank),
      },
    })),
  );
  const fused = fuseNames(values);
  const at = clearances.length;
  const shown = (list: string[], seen: boolean[]) => list.filter((_, index) => seen[index * at]);
  return {
    id,
    type,
    formerIds,
    name: fused.name[0] || id,
    otherNames: shown(fused.names, fused.namesSeen),
    countries: shown(fused.countries, fused.countriesSeen),
  };
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
