// The question for sums of money: what may be asked, and what stands at the nodes.
import { moneyTypes } from '../analysis/money/around.ts';
import type { FlowNode, FlowsAnswer, FlowsArgs } from '../analysis/Query/flows.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { Scope } from '../scope.ts';
import { daysOf } from '../values/partialDate.ts';
import { refuseOtherCurrency } from './currency.ts';
import { analysed } from './asking.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { type EntitySelector, notEmpty, selected } from './selecting.ts';

interface Args {
  by: FlowsArgs['by'];
  where?: TieFilter | null;
  of?: EntitySelector | null;
  during?: string | null;
  currency?: string | null;
  every?: FlowsArgs['every'] | null;
  first?: number | null;
}

const types: readonly string[] = [...moneyTypes, 'LOCATED_IN', 'PART_OF'];
const ofEntities: readonly string[] = ['MARKET', 'PAYER', 'BENEFICIARY'];

export async function flows(_: unknown, args: Args, context: Context) {
  const where = args.where ?? {};
  const asked = askedOf(where);
  for (const type of where.types ?? [])
    if (!types.includes(type))
      throw badInput(
        `where.types: ${type} says nothing of flows. Name some of ${types.join(', ')} in flows, or leave types out.`,
      );
  const options = optionsOf(args);
  const scope = await scopeWithin(where, context.viewer, context);
  const of = await entitiesOf(args, context, scope);
  const found = await analysed<FlowsAnswer>(context, scope, 'Query/flows', asked, { ...options, of });
  refuseOtherCurrency('flows', options.currency, found.otherCurrencies);
  return {
    ...found,
    nodes: await Promise.all(found.nodes.map(async (node) => nodeOf(node, context, scope))),
    hidden: { ...found.hidden, byLimit: null, truncated: false },
  };
}

async function nodeOf(node: FlowNode, context: Context, scope: Scope) {
  const { part, key, rest } = node;
  if (key === null)
    return {
      ...node,
      entity: null,
      label: rest === null ? 'not known' : `${rest} ${rest === 1 ? 'other' : 'others'}`,
    };
  const entity = ofEntities.includes(part) ? await entityOf(key, context, scope) : null;
  return { ...node, entity, label: entity?.name ?? key };
}

async function entitiesOf({ of }: Args, context: Context, scope: Scope): Promise<string[] | null> {
  if (!of) return null;
  const sets = await selected('flows', { of }, context, scope);
  notEmpty('flows', 'of', of, sets.of);
  return sets.of;
}

function optionsOf({ by, during, currency, every, first }: Args): Omit<FlowsArgs, 'of'> {
  if (by.length === 0)
    throw badInput('flows(by:): the list is empty. Name at least one part, for instance PAYER.');
  const twice = by.find((part, at) => by.indexOf(part) < at);
  if (twice) throw badInput(`flows(by:) names ${twice} twice. Name each part once.`);
  const options = {
    by,
    during: during ? daysOf(during) : null,
    currency: currency ?? null,
    every: every ?? 'YEAR',
    first: first ?? 50,
  };
  if (options.first < 1 || options.first > 500)
    throw badInput(`flows(first:) is ${options.first}. Give 1 to 500.`);
  return options;
}
