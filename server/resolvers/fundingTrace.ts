// The question for money: what may be asked, and the answer's ids made whole.
import { moneyTypes } from '../analysis/money/around.ts';
import type { TraceAnswer, TraceArgs } from '../analysis/Query/fundingTrace.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { type Scope, within } from '../scope.ts';
import { tieType } from '../vocabulary/vocabulary.ts';
import { refuseOtherCurrency } from './currency.ts';
import { analysed, inState } from './asking.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { pathRow } from './path.ts';
import { type EntitySelector, notEmpty, selected } from './selecting.ts';

interface Args {
  from?: EntitySelector | null;
  to?: EntitySelector | null;
  where?: TieFilter | null;
  minAmount?: number | null;
  currency?: string | null;
  maxFlows?: number | null;
  first?: number | null;
}

type Side = 'from' | 'to';

export async function fundingTrace(_: unknown, args: Args, context: Context) {
  const where = args.where ?? {};
  const asked = askedOf(where);
  moneyTypesOnly(where);
  const options = optionsOf(args);
  const scope = await scopeWithin(where, context.viewer, context);
  const found = await inState(context, async (here) => {
    const ends = await endsOf(args, here, scope);
    return analysed<TraceAnswer>(here, scope, 'Query/fundingTrace', asked, { ...options, ...ends });
  });
  refuseOtherCurrency('fundingTrace', options.currency, found.otherCurrencies);
  const ties = new Map(found.ties.map((tie) => [tie.id, within(tie, scope)]));
  const entities = (ids: readonly string[]) => () => ids.map((id) => entityOf(id, context, scope));
  return {
    ...found,
    paths: found.paths.map((path) => pathRow(path, ties, context, scope)),
    subgraph: {
      entities: entities(found.entities),
      ties: [...ties.values()],
      hidden: { ...found.hidden, byLimit: null, truncated: found.truncated },
    },
    mixed: entities(found.mixed),
    withoutAmount: entities(found.withoutAmount),
  };
}

async function endsOf(args: Args, context: Context, scope: Scope): Promise<Pick<TraceArgs, Side>> {
  const given = (['from', 'to'] as const).filter((side) => args[side]);
  if (given.length === 0)
    throw badInput(
      'fundingTrace: neither from nor to is given. Name where money comes from, where it ends, or both.',
    );
  const selectors = Object.fromEntries(given.map((side) => [side, args[side]!])) as Record<
    Side,
    EntitySelector
  >;
  const sets = await selected('fundingTrace', selectors, context, scope);
  const { from = null, to = null } = sets as Partial<Record<Side, string[]>>;
  for (const side of given) {
    notEmpty('fundingTrace', side, selectors[side], sets[side]);
    if (selectors[side].ids) await fitting(side, sets[side], context, scope);
  }
  if (from?.length === 1 && to?.length === 1 && from[0] === to[0])
    throw badInput(
      `fundingTrace(from:, to:) both are "${from[0]}" alone. Money goes from one to another: name another, or leave one out.`,
    );
  return { from, to };
}

// The types of entities at which a trace can begin or end.
const fits: Record<Side, ReadonlySet<string>> = {
  from: new Set(['FLOW', ...ends('PAYS', 'from'), ...ends('PROCEEDS_OF', 'to')]),
  to: new Set(['FLOW', ...ends('PAID_TO', 'to')]),
};

function ends(type: string, end: Side): string[] {
  return tieType(type)?.joins.flatMap(({ [end]: types }) => types) ?? [];
}

async function fitting(side: Side, ids: readonly string[], context: Context, scope: Scope): Promise<void> {
  for (const entity of await Promise.all(ids.map(async (id) => entityOf(id, context, scope))))
    if (!fits[side].has(entity.type))
      throw badInput(
        `fundingTrace(${side}:) names "${entity.id}", which is of type ${entity.type}: no money ${
          side === 'from' ? 'comes from' : 'goes to'
        } such. It can be of type ${[...fits[side]].join(', ')}.`,
      );
}

function moneyTypesOnly({ types }: TieFilter): void {
  for (const type of types ?? [])
    if (!moneyTypes.some((one) => one === type))
      throw badInput(
        `where.types: money does not go along ${type}. Name some of ${moneyTypes.join(', ')} in fundingTrace, or leave types out.`,
      );
}

function optionsOf(args: Args): Omit<TraceArgs, Side> {
  const options = {
    minAmount: args.minAmount ?? null,
    currency: args.currency ?? null,
    maxFlows: args.maxFlows ?? 6,
    first: args.first ?? 20,
  };
  const { minAmount, maxFlows, first } = options;
  if (maxFlows < 1 || maxFlows > 12) throw badInput(`fundingTrace(maxFlows:) is ${maxFlows}. Give 1 to 12.`);
  if (first < 1 || first > 500) throw badInput(`fundingTrace(first:) is ${first}. Give 1 to 500.`);
  if (minAmount !== null && minAmount < 0)
    throw badInput(`fundingTrace(minAmount:) is ${minAmount}. Give 0 or more.`);
  return options;
}
