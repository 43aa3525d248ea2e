// Which entities do selectors mean? One statement for all filters of a field.
import type { Context } from '../context.ts';
import { badInput, notFound } from '../errors.ts';
import { isPresent, type Scope } from '../scope.ts';
import { rowsOf, samenessIn } from './asking.ts';
import { entityBy } from './fetch.ts';
import { type EntityFilter, entityParameters } from './filter.ts';

export interface EntitySelector {
  ids?: readonly string[] | null;
  where?: EntityFilter | null;
}

/** The most entities that one set may hold. */
export const mostSelected = 5_000;

/**
 * What the entities go by that each selector means, each once, by the names of the arguments. Throws BAD_USER_INPUT for a set that is
 * too large, NOT_FOUND for an id that does not exist or that the viewer may not see. A set may be empty.
 */
export async function selected<Name extends string>(
  field: string,
  selectors: Readonly<Record<Name, EntitySelector>>,
  context: Context,
  scope: Scope,
): Promise<Record<Name, string[]>> {
  const all = Object.entries<EntitySelector>(selectors);
  const filters = all.flatMap(([at, { ids, where }]) =>
    ids ? [] : [{ at, ...entityParameters(where ?? {}, `${at}.where`) }],
  );
  for (const [at, { ids }] of all)
    if (ids) notTooMany(field, at, new Set(ids).size, String(new Set(ids).size));
  const fitting =
    filters.length === 0 ? new Map<string, string[]>() : await fittingOf(filters, context, scope);
  for (const [at, ids] of fitting) notTooMany(field, at, ids.length, `more than ${mostSelected}`);
  const chosen = await Promise.all(
    all.map(async ([at, { ids }]) => [at, ids ? await named(ids, context, scope) : (fitting.get(at) ?? [])]),
  );
  return Object.fromEntries(chosen) as Record<Name, string[]>;
}

// Rows of entities are kept, and those of a path's ends are needed for its answer.
async function named(ids: readonly string[], context: Context, scope: Scope): Promise<string[]> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const entity = await entityBy(id, context, scope);
      if (!entity) throw notFound('entity', id);
      return entity.id;
    }),
  );
  return [...new Set(found)];
}

async function fittingOf(
  filters: readonly object[],
  context: Context,
  scope: Scope,
): Promise<Map<string, string[]>> {
  const statement = isPresent(scope) ? 'fetch/selected' : 'fetch/selected-as-known';
  const sameness = isPresent(scope) ? null : await samenessIn(context, scope);
  const rows = await rowsOf<{ at: string; ids: string[] }>(context, scope, statement, {
    filters,
    most: mostSelected + 1,
    ...(isPresent(scope) ? {} : { sameAs: sameness?.groups() ?? {} }),
  });
  return new Map(rows.map(({ at, ids }) => [at, ids.sort()]));
}

/** Refuses a set without entities. Throws BAD_USER_INPUT. */
export function notEmpty(field: string, at: string, { ids }: EntitySelector, set: readonly string[]): void {
  if (set.length > 0) return;
  throw badInput(
    ids
      ? `${field}(${at}:): the list of ids is empty. Name at least one entity.`
      : `${field}(${at}:): no entity fits the filter. Ask entities(where:) with it to see which do.`,
  );
}

function notTooMany(field: string, at: string, count: number, words: string): void {
  if (count <= mostSelected) return;
  throw badInput(
    `${field}(${at}:) selects ${words} entities. At most ${mostSelected} can be: narrow the filter.`,
  );
}
