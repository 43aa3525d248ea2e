// Some entities and what ties them, for whoever draws them.
import type { Subgraph } from '../analysis/Query/subgraph.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { within } from '../scope.ts';
import { analysed, inState } from './asking.ts';
import { entityBy, entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';

interface SubgraphArgs {
  of: string[];
  where?: TieFilter | null;
}

export async function subgraph(_: unknown, { of, where }: SubgraphArgs, context: Context) {
  if (of.length < 1 || of.length > 5_000)
    throw badInput(`subgraph(of:) names ${of.length.toLocaleString('en')} entities. Give 1 to 5,000.`);
  const scope = await scopeWithin(where ?? {}, context.viewer, context);
  const { ids, found } = await inState(context, async (here) => {
    const seen = await Promise.all([...new Set(of)].map(async (id) => entityBy(id, here, scope)));
    const ids = [...new Set(seen.flatMap((entity) => entity?.id ?? []))];
    const found = await analysed<Subgraph>(here, scope, 'Query/subgraph', askedOf(where ?? {}), { of: ids });
    return { ids, found };
  });
  return {
    entities: ids.map((id) => entityOf(id, context, scope)),
    ties: found.ties.map((tie) => within(tie, scope)),
    hidden: found.hidden,
  };
}
