// The question for what joins some entities: what may be asked, and the answer's ids made whole.
import type { ConnectAnswer } from '../analysis/Query/connect.ts';
import type { Context } from '../context.ts';
import { badInput, tooMuch } from '../errors.ts';
import { within } from '../scope.ts';
import { analysed, inState } from './asking.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { passableTypes } from './nexusPaths.ts';
import { Path, pathRow } from './path.ts';
import { selected } from './selecting.ts';

interface Args {
  entities: string[];
  where?: TieFilter | null;
  maxTies?: number | null;
}

const most = 8;

export async function connect(_: unknown, args: Args, context: Context) {
  const where = args.where ?? {};
  const asked = askedOf(where);
  passableTypes(where, 'connect');
  const maxTies = args.maxTies ?? 8;
  if (maxTies < 1 || maxTies > 12) throw badInput(`connect(maxTies:) is ${maxTies}. Give 1 to 12.`);
  const scope = await scopeWithin(where, context.viewer, context);
  const { ids, found } = await inState(context, async (here) => {
    const sets = await selected('connect', { entities: { ids: args.entities } }, here, scope);
    const ids = sets.entities.toSorted();
    if (ids.length < 2 || ids.length > most)
      throw badInput(`connect(entities:) names ${ids.length}, each counted once. Give 2 to ${most}.`);
    const found = await analysed<ConnectAnswer>(here, scope, 'Query/connect', asked, {
      entities: ids,
      maxTies,
    });
    return { ids, found };
  });
  if (found.isTooLarge)
    throw tooMuch(
      `To join ${ids.length} entities by up to ${maxTies} ties takes too much here. Name fewer, lower maxTies, or narrow where (minGrade).`,
    );
  const ties = new Map(found.ties.map((tie) => [tie.id, within(tie, scope)]));
  return {
    tree: found.tree && pathRow(found.tree, ties, context, scope),
    groups: found.groups.map((group) => group.map((id) => entityOf(id, context, scope))),
    subgraph: {
      entities: (found.tree?.entities ?? ids).map((id) => entityOf(id, context, scope)),
      ties: [...ties.values()],
      hidden: { ...found.hidden, byLimit: null, truncated: found.isCut },
    },
    truncated: found.isCut,
  };
}

export const Tree = { narrative: Path.narrative };
