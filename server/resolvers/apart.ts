// What would come apart, and who alone holds it together?
import type { BrokersAnswer } from '../analysis/Query/brokers.ts';
import type { RemovalAnswer } from '../analysis/Query/removal.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { type Scope, within } from '../scope.ts';
import { analysed } from './asking.ts';
import { coverageBeside } from './coverage.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { passableTypes } from './nexusPaths.ts';
import { type EntitySelector, notEmpty, selected } from './selecting.ts';

interface Sets {
  where?: TieFilter | null;
  from?: EntitySelector | null;
  to?: EntitySelector | null;
}

interface RemovalArguments extends Sets {
  entities?: string[] | null;
  within?: number | null;
  best?: number | null;
}

export async function removal(_: unknown, args: RemovalArguments, context: Context) {
  const { scope, asked } = await viewOf('removal', args, context);
  const options = { within: args.within ?? 4, best: args.best ?? 0 };
  if (options.within < 1 || options.within > 12)
    throw badInput(`removal(within:) is ${options.within}. Give 1 to 12.`);
  if (options.best < 0 || options.best > 5) throw badInput(`removal(best:) is ${options.best}. Give 0 to 5.`);
  const gone = new Set(args.entities);
  if (gone.size > 100) throw badInput(`removal(entities:) names ${gone.size}. Give at most 100.`);
  const sets = await setsOf('removal', args, context, scope, { entities: { ids: [...gone] } });
  const question = { ...options, from: null, to: null, entities: [], ...sets };
  const found = await analysed<RemovalAnswer>(context, scope, 'Query/removal', asked, question);
  return {
    ...found,
    best: found.best.map((one) => ({ ...one, entity: () => entityOf(one.entity, context, scope) })),
    coverage: coverageBeside(asked, scope),
  };
}

export async function brokers(_: unknown, args: Sets & { first?: number | null }, context: Context) {
  const { scope, asked } = await viewOf('brokers', args, context);
  const first = args.first ?? 20;
  if (first < 1 || first > 500) throw badInput(`brokers(first:) is ${first}. Give 1 to 500.`);
  const sets = await setsOf('brokers', args, context, scope);
  const question = { first, from: null, to: null, ...sets };
  const found = await analysed<BrokersAnswer>(context, scope, 'Query/brokers', asked, question);
  return {
    ...found,
    vertices: found.vertices.map((one) => ({ ...one, entity: () => entityOf(one.entity, context, scope) })),
    bridges: found.bridges.map((one) => ({
      ...one,
      entities: () => one.entities.map((id) => entityOf(id, context, scope)),
      ties: one.ties.map((tie) => within(tie, scope)),
    })),
    coverage: coverageBeside(asked, scope),
  };
}

async function viewOf(field: string, args: Sets, context: Context) {
  const where = args.where ?? {};
  passableTypes(where, field);
  return { asked: askedOf(where), scope: await scopeWithin(where, context.viewer, context) };
}

// Sets that are left out are found by the analysis.
async function setsOf(
  field: string,
  { from, to }: Sets,
  context: Context,
  scope: Scope,
  more: Record<string, EntitySelector> = {},
): Promise<Record<string, string[]>> {
  const given: Record<string, EntitySelector> = { ...(from ? { from } : {}), ...(to ? { to } : {}), ...more };
  if (Object.keys(given).length === 0) return {};
  const sets = await selected(field, given, context, scope);
  for (const name of ['from', 'to']) if (given[name]) notEmpty(field, name, given[name], sets[name] ?? []);
  return sets;
}
