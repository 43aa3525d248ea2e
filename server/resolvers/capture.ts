// How far do reported ties of a network reach into the state? What may be asked, and the answer's ids made whole.
import type { GraphQLResolveInfo } from 'graphql';
import type { Indicator } from '../analysis/capture/indicator.ts';
import { mostInstitutions, type ReachedInstitution } from '../analysis/capture/institutions.ts';
import { type CaptureAnswer, type CaptureArgs, readingNames } from '../analysis/Query/capture.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { type Scope, within } from '../scope.ts';
import { analysed, inState } from './asking.ts';
import { coverageBeside } from './coverage.ts';
import { entityOf } from './fetch.ts';
import { askedOf, scopeWithin, type TieFilter } from './filter.ts';
import { asksFor } from './lookahead.ts';
import { passableTypes } from './nexusPaths.ts';
import { type EntitySelector, notEmpty, selected } from './selecting.ts';

interface Args {
  of: EntitySelector;
  where?: TieFilter | null;
  within?: number | null;
  first?: number | null;
}

/** Types that no path passes, and that are read here. */
const read: readonly string[] = ['SUBJECT_OF', 'PROCEEDS_OF'];
const range = ['lowest', 'highest', 'leftOut'];

export async function capture(_: unknown, args: Args, context: Context, info: GraphQLResolveInfo) {
  const where = args.where ?? {};
  const options = { within: args.within ?? 3, first: args.first ?? 20 };
  if (options.within < 1 || options.within > 6)
    throw badInput(`capture(within:) is ${options.within}. Give 1 to 6.`);
  if (options.first < 1 || options.first > 500)
    throw badInput(`capture(first:) is ${options.first}. Give 1 to 500.`);
  passableTypes({ types: where.types?.filter((type) => !read.includes(type)) }, 'capture');
  const asked = askedOf(where);
  const scope = await scopeWithin(where, context.viewer, context);
  const readings = readingNames.filter((name) => asksFor(info, [name]));
  const ranges = readings.filter((name) => range.some((field) => asksFor(info, [name, field])));
  const found = await inState(context, async (here) => {
    const { of } = await selected('capture', { of: args.of }, here, scope);
    notEmpty('capture', 'of', args.of, of);
    const question: CaptureArgs = { ...options, of, readings, ranges };
    return analysed<CaptureAnswer>(here, scope, 'Query/capture', asked, question);
  });
  const entity = (id: string) => entityOf(id, context, scope);
  return {
    size: found.size,
    ...Object.fromEntries(readings.map((name) => [name, indicator(found[name]!, context, scope)])),
    branches: found.branches.map((row) => ({
      ...row,
      institutions: listed(row.institutions, context, scope),
    })),
    doubles: found.doubles.map(({ person, offices, parts }) => ({
      person: () => entity(person),
      offices: offices.map((tie) => within(tie, scope)),
      parts: parts.map((tie) => within(tie, scope)),
    })),
    stopped: found.stopped.map((row) => ({
      ...row,
      proceeding: () => entity(row.proceeding),
      decider: () => entity(row.decider),
      subjects: () => row.subjects.map(entity),
    })),
    unopened: () => found.unopened.map(entity),
    shares: found.shares.map((row) => ({
      ...row,
      market: () => (row.market === null ? null : entity(row.market)),
    })),
    coverage: coverageBeside(asked, scope),
  };
}

function indicator({ subgraph, ...told }: Indicator, context: Context, scope: Scope) {
  const { entities, ties, hidden, byLimit } = subgraph;
  return {
    ...told,
    subgraph: () => ({
      entities: entities.map((id) => entityOf(id, context, scope)),
      ties: ties.map((tie) => within(tie, scope)),
      hidden: { ...hidden, byLimit, truncated: byLimit > 0 },
    }),
  };
}

function listed(institutions: readonly ReachedInstitution[], context: Context, scope: Scope) {
  return ({ first }: { first?: number | null }) => {
    const most = first ?? 20;
    if (most < 1 || most > mostInstitutions)
      throw badInput(`BranchReach.institutions(first:) is ${most}. Give 1 to ${mostInstitutions}.`);
    return institutions.slice(0, most).map(({ institution, holder, distance }) => ({
      institution: () => entityOf(institution, context, scope),
      holder: () => entityOf(holder, context, scope),
      distance,
    }));
  };
}
