// Which entities do selectors mean? One statement for all of a field.
import type { Context } from '../context.ts';
import { badInput, notFound } from '../errors.ts';
import { isPresent, type Scope } from '../scope.ts';
import { rowsOf, samenessIn } from './asking.ts';
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
  const sets = Object.entries<EntitySelector>(selectors).map(([at, { ids, where }]) => ({
    at,
    ids: ids ? [...new Set(ids)] : null,
    ...(ids ? {} : entityParameters(where ?? {}, `${at}.where`)),
  }));
  for (const { at, ids } of sets) if (ids && ids.length > mostSelected) throw tooMany(field, at, ids.length);
  const asked = sets.filter(({ ids }) => ids?.length !== 0);
  const statement = isPresent(scope) ? 'fetch/selected' : 'fetch/selected-as-known';
  const sameness = isPresent(scope) ? null : await samenessIn(context, scope);
  const rows = await rowsOf<{ at: string; entities: { id: string; goesBy: string }[] }>(
    context,
    scope,
    statement,
    {
      selectors: asked,
      most: mostSelected + 1,
      ...(isPresent(scope) ? {} : { sameAs: sameness?.groups() ?? {} }),
    },
  );
  const found = new Map(rows.map(({ at, entities }) => [at, entities]));
  const chosen = sets.map(({ at, ids }) => {
    const there = found.get(at) ?? [];
    if (there.length > mostSelected) throw tooMany(field, at, `more than ${mostSelected}`);
    const known = new Map(there.map(({ id, goesBy }) => [id, goesBy]));
    const missing = ids?.find((id) => !known.has(id));
    if (missing !== undefined) throw notFound('entity', missing);
    return [at, [...new Set(ids?.map((id) => known.get(id)!) ?? [...known.values()].sort())]] as const;
  });
  return Object.fromEntries(chosen) as Record<Name, string[]>;
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

function tooMany(field: string, at: string, count: number | string): Error {
  return badInput(
    `${field}(${at}:) selects ${count} entities. At most ${mostSelected} can be: narrow the filter.`,
  );
}
