// What surrounds some entities: which of them is the analysis's to say, here they become entities and ties.
import type { Neighbourhood } from '../analysis/Query/neighbourhood.ts';
import type { Context } from '../context.ts';
import { badInput, notFound } from '../errors.ts';
import { within } from '../scope.ts';
import { analysed, inState } from './asking.ts';
import { entityBy, entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';

export async function neighbourhood(
  _: unknown,
  {
    of,
    depth,
    limit,
    where,
  }: { of: string[]; depth?: number | null; limit?: number | null; where?: TieFilter | null },
  context: Context,
) {
  const [steps, most] = [depth ?? 1, limit ?? 300];
  if (of.length < 1 || of.length > 100)
    throw badInput(`neighbourhood(of:) names ${of.length} entities. Give 1 to 100.`);
  if (steps < 1 || steps > 6) throw badInput(`neighbourhood(depth:) is ${steps}. Give 1 to 6.`);
  if (most < 1 || most > 5_000) throw badInput(`neighbourhood(limit:) is ${most}. Give 1 to 5,000.`);
  const scope = await scopeWithin(where ?? {}, context.viewer, context);
  const asked = askedOf(where ?? {});
  const found = await inState(context, async (here) => {
    const starts = await Promise.all(of.map(async (id) => entityBy(id, here, scope)));
    const missing = starts.findIndex((entity) => !entity);
    if (missing >= 0) throw notFound('entity', of[missing]!);
    const ids = starts.flatMap((entity) => entity?.id ?? []);
    const args = { of: [...new Set(ids)], depth: steps, limit: most };
    return analysed<Neighbourhood>(here, scope, 'Query/neighbourhood', asked, args);
  });
  return {
    entities: found.entities.map((id) => entityOf(id, context, scope)),
    ties: found.ties.map((tie) => within(tie, scope)),
    hidden: found.hidden,
  };
}
