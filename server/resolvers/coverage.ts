// How much is said at all? So that no claim is not read as "no tie".
import type { GraphQLResolveInfo } from 'graphql';
import type { CoverageAnswer, CoverageArgs, CoverageBy } from '../analysis/Query/coverage.ts';
import type { Asked } from '../analysis/view.ts';
import type { Context } from '../context.ts';
import { isPresent, type Scope } from '../scope.ts';
import { entityTypeNames, tieTypeNames } from '../vocabulary/codes.ts';
import { sourceKinds } from '../vocabulary/vocabulary.ts';
import { analysed, inState, rowsOf, samenessIn } from './asking.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { asksFor } from './lookahead.ts';
import { type EntitySelector, notEmpty, selected } from './selecting.ts';

interface Question {
  by: CoverageBy;
  asked: Asked;
  of: readonly string[] | null;
  scope: Scope;
}

/** Entities that are asked about, of one type and of the same countries: how many, and their ids where they have countries. */
interface Alike {
  type: string;
  countries: string[];
  entities: number;
  ids: string[];
}

type Key = string | null;

export async function coverage(
  _: unknown,
  args: { by: CoverageBy; where?: TieFilter | null; of?: EntitySelector | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const where = args.where ?? {};
  const asked = askedOf(where);
  const scope = await scopeWithin(where, context.viewer, context);
  return inState(context, async (here) => {
    const { of = null } = args.of ? await selected('coverage', { of: args.of }, here, scope) : {};
    if (args.of) notEmpty('coverage', 'of', args.of, of ?? []);
    return told({ by: args.by, asked, of, scope }, here, info);
  });
}

/** The field `coverage` of what a measure answers, for the same ties and what is known of them. */
export const coverageBeside =
  (asked: Asked, scope: Scope) => (args: { by: CoverageBy }, context: Context, info: GraphQLResolveInfo) =>
    inState(context, (here) => told({ by: args.by, asked, of: null, scope }, here, info));

async function told(question: Question, context: Context, info: GraphQLResolveInfo) {
  const { by, asked, of, scope } = question;
  const byEntity = by === 'COUNTRY' || by === 'ENTITY_TYPE';
  // Entities are looked through for their number, so only where it is asked for.
  const isCounted = byEntity || asksFor(info, ['entities']) || asksFor(info, ['silent']);
  const all = isCounted ? await askedAbout(question, context) : [];
  const keysIn = ({ type, countries }: Alike): readonly Key[] => {
    if (by === 'ENTITY_TYPE') return [type];
    return countries.length > 0 ? countries : [null];
  };
  const entities = new Map<Key, number>();
  if (byEntity)
    for (const some of all)
      for (const key of keysIn(some)) entities.set(key, (entities.get(key) ?? 0) + some.entities);
  const args: CoverageArgs = {
    by,
    of,
    groups: await groupsOf(by, all, context, scope),
    keys: keysOf(by, asked, entities),
  };
  const found = await analysed<CoverageAnswer>(context, scope, 'Query/coverage', asked, args);
  const sum = all.reduce((before, some) => before + some.entities, 0);
  return {
    ...found,
    entities: sum,
    silent: sum - found.entities,
    rows: found.rows.map((row) => {
      if (!byEntity) return { ...row, silent: null };
      const inRow = entities.get(row.key) ?? 0;
      return { ...row, entities: inRow, silent: inRow - row.entities };
    }),
  };
}

async function askedAbout({ by, of, scope }: Question, context: Context): Promise<Alike[]> {
  if (of) {
    const rows = await Promise.all(of.map(async (id) => entityOf(id, context, scope)));
    return rows.map(({ id, type, countries }) => ({ type, countries, entities: 1, ids: [id] }));
  }
  const isNow = isPresent(scope);
  return rowsOf<Alike>(context, scope, isNow ? 'Query/coverage' : 'Query/coverage-as-known', {
    countries: by === 'COUNTRY',
    ...(isNow ? {} : { sameAs: (await samenessIn(context, scope))?.groups() ?? {} }),
  });
}

async function groupsOf(
  by: CoverageBy,
  all: readonly Alike[],
  context: Context,
  scope: Scope,
): Promise<CoverageArgs['groups']> {
  if (by === 'SOURCE_KIND') return rowsOf(context, scope, 'fetch/source-kinds', {});
  if (by !== 'COUNTRY') return [];
  return all.flatMap(({ countries, ids }) => countries.map((key) => ({ key, ids })));
}

// The words of the vocabulary have a row even where nothing is said, and so have countries to which somebody belongs.
function keysOf(by: CoverageBy, { types }: Asked, entities: ReadonlyMap<Key, number>): readonly Key[] {
  if (by === 'SOURCE_KIND') return sourceKinds.map(({ name }) => name);
  if (by === 'ENTITY_TYPE') return entityTypeNames;
  if (by === 'TIE_TYPE') return types ? types.flatMap((type) => tieTypeNames[type] ?? []) : tieTypeNames;
  return [...entities.keys()];
}
