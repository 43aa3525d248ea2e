// Who is central to the chosen ties?
import type { Centralities, Measure, Question } from '../analysis/Query/centrality.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { Scope } from '../scope.ts';
import { analysed } from './asking.ts';
import { coverageBeside } from './coverage.ts';
import { entityOf } from './fetch.ts';
import { askedOf, type EntityFilter, entityParameters, scopeWithin, type TieFilter } from './filter.ts';
import { passableTypes } from './nexusPaths.ts';
import { type EntitySelector, notEmpty, selected } from './selecting.ts';

interface Arguments {
  measure: Measure;
  among?: EntityFilter | null;
  where?: TieFilter | null;
  from?: EntitySelector | null;
  to?: EntitySelector | null;
  sensitivity?: boolean | null;
  first?: number | null;
}

export async function centrality(_: unknown, args: Arguments, context: Context) {
  const { measure } = args;
  const where = args.where ?? {};
  const first = args.first ?? 20;
  if (first < 1 || first > 500) throw badInput(`centrality(first:) is ${first}. Give 1 to 500.`);
  for (const set of ['from', 'to'] as const)
    if (args[set] && measure !== 'NEXUS_BETWEENNESS')
      throw badInput(
        `centrality(${set}:) is given, and ${measure} has no sets. Leave it out, or ask for NEXUS_BETWEENNESS.`,
      );
  passableTypes(where, 'centrality');
  const asked = askedOf(where);
  const scope = await scopeWithin(where, context.viewer, context);
  const { from = null, to = null, among = null } = await entitiesOf(args, context, scope);
  if (args.from) notEmpty('centrality', 'from', args.from, from ?? []);
  if (args.to) notEmpty('centrality', 'to', args.to, to ?? []);
  const types = among ? null : (args.among?.types ?? null);
  const question: Question = {
    measure,
    types,
    among,
    from,
    to,
    sensitivity: args.sensitivity ?? false,
    first,
  };
  const found = await analysed<Centralities>(context, scope, 'Query/centrality', asked, question);
  const entities = (ids: string[] | null) => () => ids?.map((id) => entityOf(id, context, scope)) ?? null;
  return {
    ...found,
    ranks: found.ranks.map((one) => ({ ...one, entity: () => entityOf(one.entity, context, scope) })),
    from: entities(found.from),
    to: entities(found.to),
    fromSize: found.from?.length ?? null,
    toSize: found.to?.length ?? null,
    coverage: coverageBeside(asked, scope),
  };
}

// Nothing is asked of the database where nothing is to be looked up: the analysis knows the types of entities by itself.
async function entitiesOf(
  { from, to, among }: Arguments,
  context: Context,
  scope: Scope,
): Promise<Record<string, string[]>> {
  const where = among ?? {};
  entityParameters(where, 'among');
  const asksMore = Object.entries(where).some(([name, condition]) => name !== 'types' && condition != null);
  const sets: Record<string, EntitySelector> = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asksMore ? { among: { where } } : {}),
  };
  return Object.keys(sets).length === 0 ? {} : selected('centrality', sets, context, scope);
}
