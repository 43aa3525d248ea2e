// Which entities does a selector mean?
import type { Context } from '../context.ts';
import { badInput, notFound } from '../errors.ts';
import type { Scope } from '../scope.ts';
import { rowsOf } from './asking.ts';
import type { EntityRow } from './fetch.ts';
import { type EntityFilter, entityParameters } from './filter.ts';

export interface EntitySelector {
  ids?: readonly string[] | null;
  where?: EntityFilter | null;
}

/** The most entities that one set may hold. */
export const mostSelected = 5_000;

/**
 * The ids of a selector's entities, each once; `where` names the argument in errors. Throws BAD_USER_INPUT for a set that is empty or too
 * large, NOT_FOUND for an id that does not exist or that the viewer may not see.
 */
export async function selected(
  { ids, where: filter }: EntitySelector,
  where: string,
  context: Context,
  scope: Scope,
): Promise<string[]> {
  const found = ids ? await existing(ids, where, context, scope) : await filtered(filter ?? {}, context, scope);
  if (found.length === 0)
    throw badInput(
      ids
        ? `${where}.ids: the list is empty. Name at least one entity.`
        : `${where}.where: no entity fits. Ask entities(where:) with the same filter to see what does.`,
    );
  if (found.length > mostSelected)
    throw badInput(
      `${where}: ${ids ? found.length : `more than ${mostSelected}`} entities are selected. At most ${mostSelected} can be: narrow the filter.`,
    );
  return found;
}

/** These ids, each once. Throws NOT_FOUND for the first that does not exist or that the viewer may not see. */
export async function existing(
  ids: readonly string[],
  where: string,
  context: Context,
  scope: Scope,
): Promise<string[]> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return [];
  if (distinct.length > mostSelected)
    throw badInput(`${where}: ${distinct.length} ids are given. Give at most ${mostSelected}.`);
  const rows = await rowsOf<{ id: string }>(context, scope, 'fetch/visible', { ids: distinct });
  const there = new Set(rows.map(({ id }) => id));
  const missing = distinct.find((id) => !there.has(id));
  if (missing !== undefined) throw notFound('entity', missing);
  return distinct;
}

async function filtered(filter: EntityFilter, context: Context, scope: Scope): Promise<string[]> {
  const rows = await rowsOf<{ node: EntityRow | null }>(context, scope, 'Query/entities', {
    ...entityParameters(filter),
    count: false,
    after: null,
    read: mostSelected + 1,
    limit: mostSelected + 1,
  });
  return rows.flatMap(({ node }) => (node ? [node.id] : []));
}
