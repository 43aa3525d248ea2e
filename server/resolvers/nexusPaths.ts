// The question for paths: what may be asked, and the answer's ids made whole.
import { isDeepStrictEqual } from 'node:util';
import type { GraphQLResolveInfo } from 'graphql';
import type { PathArgs, PathsAnswer } from '../analysis/Query/nexusPaths.ts';
import { noneHidden } from '../analysis/view.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { type Scope, within } from '../scope.ts';
import { tieType } from '../vocabulary/vocabulary.ts';
import { analysed, inState } from './asking.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { asksFor } from './lookahead.ts';
import { pathRow } from './path.ts';
import { type EntitySelector, mostSelected, notEmpty, selected } from './selecting.ts';

interface Args {
  from: EntitySelector;
  to: EntitySelector;
  where?: TieFilter | null;
  through?: string[] | null;
  avoiding?: string[] | null;
  bridging?: string[] | null;
  maxLength?: number | null;
  first?: number | null;
  rank?: PathArgs['rank'] | null;
  timing?: PathArgs['timing'] | null;
  maxGap?: number | null;
  directed?: boolean | null;
}

const longest = 12;
const most = 100;
const mostThrough = 3;

export async function nexusPaths(_: unknown, args: Args, context: Context, info: GraphQLResolveInfo) {
  const where = args.where ?? {};
  const asked = askedOf(where);
  passableTypes(where, 'nexusPaths');
  const options = optionsOf(args);
  const scope = await scopeWithin(where, context.viewer, context);
  const hidden = asksFor(info, ['subgraph', 'hidden']);
  const found = await inState(context, async (here) => {
    const search = (sets: Sets) =>
      analysed<PathsAnswer>(here, scope, 'Query/nexusPaths', asked, { ...options, ...sets, hidden });
    // Most ids are those that entities go by: the search need not wait for the look-up.
    const given = idsOf(args);
    const [sets, early] = await Promise.allSettled([setsOf(args, here, scope), given && search(given)]);
    if (sets.status === 'rejected') throw sets.reason;
    if (given === null || !isDeepStrictEqual(given, sets.value)) return search(sets.value);
    if (early.status === 'rejected') throw early.reason;
    return early.value!;
  });
  const ties = new Map(found.ties.map((tie) => [tie.id, within(tie, scope)]));
  const entities = [...new Set(found.paths.flatMap((path) => path.entities))];
  return {
    paths: found.paths.map((path) => pathRow(path, ties, context, scope)),
    subgraph: {
      entities: entities.map((id) => entityOf(id, context, scope)),
      ties: [...ties.values()],
      hidden: { ...(found.hidden ?? noneHidden()), byLimit: null, truncated: found.truncated },
    },
    truncated: found.truncated,
  };
}

type Sets = Pick<PathArgs, 'from' | 'to' | 'through' | 'avoiding'>;

// The sets as they are given, each id once; null where one is given by a filter, or is larger than it may be.
function idsOf({ from, to, through, avoiding }: Args): Sets | null {
  if (!from.ids || !to.ids) return null;
  const sets = { from: from.ids, to: to.ids, through: through ?? [], avoiding: avoiding ?? [] };
  const each = Object.entries(sets).map(([name, ids]) => [name, [...new Set(ids)]] as const);
  return each.some(([, ids]) => ids.length > mostSelected) ? null : (Object.fromEntries(each) as Sets);
}

async function setsOf(args: Args, context: Context, scope: Scope): Promise<Sets> {
  const selectors = {
    from: args.from,
    to: args.to,
    through: { ids: args.through ?? [] },
    avoiding: { ids: args.avoiding ?? [] },
  };
  const sets = await selected('nexusPaths', selectors, context, scope);
  const { from, to } = sets;
  notEmpty('nexusPaths', 'from', args.from, from);
  notEmpty('nexusPaths', 'to', args.to, to);
  if (from.length === 1 && to.length === 1 && from[0] === to[0])
    throw badInput(
      `nexusPaths(from:, to:) both are "${from[0]}" alone. A path joins two entities: name another.`,
    );
  return sets;
}

function optionsOf(args: Args): Omit<PathArgs, keyof Sets | 'hidden'> {
  const { maxGap = null } = args;
  const options = {
    bridging: args.bridging ?? [],
    maxLength: args.maxLength ?? 6,
    first: args.first ?? 5,
    rank: args.rank ?? 'EVIDENCE',
    timing: args.timing ?? 'ANY',
    maxGap,
    directed: args.directed ?? false,
  } as const;
  const { maxLength, first, timing } = options;
  if (maxLength < 1 || maxLength > longest)
    throw badInput(`nexusPaths(maxLength:) is ${maxLength}. Give 1 to ${longest}.`);
  if (first < 1 || first > most) throw badInput(`nexusPaths(first:) is ${first}. Give 1 to ${most}.`);
  const through = new Set(args.through).size;
  if (through > mostThrough)
    throw badInput(`nexusPaths(through:) names ${through} entities. Give at most ${mostThrough}.`);
  if (maxGap !== null && timing !== 'SEQUENTIAL')
    throw badInput(
      'nexusPaths(maxGap:) is the wait from one tie to the next: give it with timing: SEQUENTIAL.',
    );
  if (maxGap !== null && maxGap < 0) throw badInput(`nexusPaths(maxGap:) is ${maxGap} days. Give 0 or more.`);
  return options;
}

/** Refuses types that no path passes, where a field runs along paths. Throws BAD_USER_INPUT. */
export function passableTypes({ types }: TieFilter, field: string): void {
  for (const type of types ?? []) {
    const word = tieType(type);
    if (word?.path === 'never' || word?.path === 'trace')
      throw badInput(
        `where.types: no path passes ${type}${word.why ? `: ${word.why}` : '.'} Leave it out of ${field}, or ask ties(where: { types: [${type}] }).`,
      );
  }
}
