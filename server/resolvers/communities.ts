// Which groups do the chosen ties make?
import {
  type CommunitiesAnswer,
  type Member,
  mostMembers,
  type Question,
} from '../analysis/Query/communities.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { analysed } from './asking.ts';
import { coverageBeside } from './coverage.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { passableTypes } from './nexusPaths.ts';
import { selected } from './selecting.ts';

interface Arguments {
  where?: TieFilter | null;
  resolution?: number | null;
  of?: string[] | null;
  sensitivity?: boolean | null;
  first?: number | null;
}

export async function communities(_: unknown, args: Arguments, context: Context) {
  const where = args.where ?? {};
  const [resolution, first] = [args.resolution ?? 1, args.first ?? 20];
  const ids = [...new Set(args.of)];
  if (!(resolution >= 0.01 && resolution <= 100))
    throw badInput(`communities(resolution:) is ${resolution}. Give 0.01 to 100.`);
  if (first < 1 || first > 500) throw badInput(`communities(first:) is ${first}. Give 1 to 500.`);
  if (ids.length > 100) throw badInput(`communities(of:) names ${ids.length}. Give at most 100.`);
  passableTypes(where, 'communities');
  const asked = askedOf(where);
  const scope = await scopeWithin(where, context.viewer, context);
  const of = ids.length === 0 ? null : (await selected('communities', { of: { ids } }, context, scope)).of;
  const question: Question = { resolution, of, sensitivity: args.sensitivity ?? false, first };
  const found = await analysed<CommunitiesAnswer>(context, scope, 'Query/communities', asked, question);
  const listed = (members: readonly Member[]) => (page: { first?: number | null }) => {
    const most = page.first ?? 20;
    if (most < 1 || most > mostMembers)
      throw badInput(`Community.members(first:) is ${most}. Give 1 to ${mostMembers}.`);
    return members
      .slice(0, most)
      .map((member) => ({ ...member, entity: () => entityOf(member.entity, context, scope) }));
  };
  return {
    ...found,
    communities: found.communities.map((one) => ({ ...one, members: listed(one.members) })),
    coverage: coverageBeside(asked, scope),
  };
}
