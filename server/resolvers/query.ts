// The questions that begin an answer.
import type { GraphQLResolveInfo } from 'graphql';
import type { TieRows } from '../analysis/pageOfTies.ts';
import type { Context } from '../context.ts';
import { endsOf } from '../record/identity.ts';
import { within } from '../scope.ts';
import { analysed, rowsOf, samenessIn } from './asking.ts';
import {
  claimBy,
  type ClaimRow,
  entityBy,
  entityFirst,
  type EntityRow,
  sourceBy,
  type SourceRow,
} from './fetch.ts';
import {
  askedOf,
  type ClaimFilter,
  claimParameters,
  type EntityFilter,
  entityParameters,
  scopeWithin,
  type SourceFilter,
  sourceParameters,
  type TieFilter,
} from './filter.ts';
import { capture } from './capture.ts';
import { centrality } from './centrality.ts';
import { change } from './change.ts';
import { claimPosition } from './claimPage.ts';
import { connect } from './connect.ts';
import { communities } from './communities.ts';
import { coverage } from './coverage.ts';
import { asksFor } from './lookahead.ts';
import { brokers, removal } from './apart.ts';
import { flows } from './flows.ts';
import { fundingTrace } from './fundingTrace.ts';
import { neighbourhood } from './neighbourhood.ts';
import { nexusPaths } from './nexusPaths.ts';
import { connection, type PageArgs, pageParameters, readPage } from './paging.ts';
import { decisionBy } from './sameDecision.ts';
import { matchedIn, wantedIn } from './searchText.ts';
import { subgraph } from './subgraph.ts';
import { stubOf } from './ties.ts';

interface Found {
  kind: 'Entity' | 'Source' | 'Claim' | 'Tie' | 'SameDecision';
  id: string;
  type: string;
  subject: string;
  object: string;
}

interface NodeRow<T> {
  node: T | null;
  total: number;
}

export const Query = {
  node: async (_: unknown, { id }: { id: string }, context: Context) => {
    const [row] = await rowsOf<{ found: Found }>(context, context.viewer, 'Query/node', { id });
    const found = row?.found;
    if (!found) return null;
    if (found.kind === 'Entity') return entityBy(id, context, context.viewer);
    if (found.kind === 'Source') return typed('Source', await sourceBy(id, context, context.viewer));
    if (found.kind === 'Claim') return typed('Claim', await claimBy(id, context, context.viewer));
    if (found.kind === 'SameDecision')
      return typed('SameDecision', await decisionBy(id, context, context.viewer));
    return typed('Tie', await stubOf({ id, type: found.type, ...endsOf(found) }, context, context.viewer));
  },

  graph: async (_: unknown, __: unknown, context: Context, info: GraphQLResolveInfo) => {
    const counts = ['entities', 'sources'].filter((name) => asksFor(info, [name]));
    const [row] = await rowsOf<{ graph: { ties: number } }>(context, context.viewer, 'Query/graph', {
      counts,
    });
    if (!row) return null;
    const sameness = await samenessIn(context, context.viewer);
    return { ...row.graph, ties: row.graph.ties - (sameness?.partsAway ?? 0) };
  },

  entity: (_: unknown, { id }: { id: string }, context: Context) => entityFirst(id, context, context.viewer),

  entities: async (
    _: unknown,
    args: PageArgs & { where?: EntityFilter | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const scope = context.viewer;
    const page = readPage({ ...args }, info, scope);
    const rows = await rowsOf<NodeRow<EntityRow>>(context, scope, 'Query/entities', {
      ...entityParameters(args.where ?? {}),
      ...pageParameters(page),
    });
    return connection(page, nodesOf(rows), totalOf(rows), ({ name, id }) => ({ name, id }));
  },

  search: async (
    _: unknown,
    { text, ...args }: PageArgs & { text: string; where?: EntityFilter | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const scope = context.viewer;
    const page = readPage({ ...args, text }, info, scope);
    const rows = await rowsOf<NodeRow<EntityRow> & { score: number; claim: ClaimRow }>(
      context,
      scope,
      'Query/search',
      {
        index: `texts_seen_${scope.clearance}`,
        wanted: wantedIn(text),
        ...entityParameters(args.where ?? {}),
        ...pageParameters(page),
      },
    );
    const hits = new Map(rows.flatMap((row) => (row.node ? [[row.node, row] as const] : [])));
    return connection(
      page,
      nodesOf(rows),
      totalOf(rows),
      (node) => ({ score: hits.get(node)!.score, id: node.id }),
      (node) => {
        const { score, claim } = hits.get(node)!;
        return { score, claim, matched: matchedIn(text, claim.value, claim.quote) };
      },
    );
  },

  claims: async (
    _: unknown,
    args: PageArgs & { where?: ClaimFilter | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const scope = context.viewer;
    const page = readPage({ ...args }, info, scope);
    const where = args.where ?? {};
    const statement = where.about || where.within || where.sources ? 'Query/claims-anchored' : 'Query/claims';
    const rows = await rowsOf<NodeRow<ClaimRow>>(context, scope, statement, {
      ...claimParameters(where, page.after === null || page.count),
      ...pageParameters(page),
    });
    return connection(page, nodesOf(rows), totalOf(rows), claimPosition);
  },

  ties: async (
    _: unknown,
    args: PageArgs & { where?: TieFilter | null; contested?: boolean | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const where = args.where ?? {};
    const scope = await scopeWithin(where, context.viewer, context);
    const page = readPage({ ...args }, info, scope);
    const { ties, total } = await analysed<TieRows>(context, scope, 'Query/ties', askedOf(where), {
      limit: page.first + 1,
      after: page.after,
      contested: args.contested ?? null,
    });
    const rows = ties.map((tie) => within(tie, scope));
    return connection(page, rows, total, ({ id, evidence }) => ({ sources: evidence.sources, id }));
  },

  source: (_: unknown, { id }: { id: string }, context: Context) => sourceBy(id, context, context.viewer),

  sources: async (
    _: unknown,
    args: PageArgs & { where?: SourceFilter | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const scope = context.viewer;
    const page = readPage({ ...args }, info, scope);
    const rows = await rowsOf<NodeRow<SourceRow>>(context, scope, 'Query/sources', {
      ...sourceParameters(args.where ?? {}),
      ...pageParameters(page),
    });
    return connection(page, nodesOf(rows), totalOf(rows), ({ publishedOn, id }) => ({
      publishedOn: publishedOn ?? '',
      id,
    }));
  },

  neighbourhood,
  nexusPaths,
  connect,
  fundingTrace,
  flows,
  removal,
  brokers,
  change,

  capture,
  centrality,
  communities,

  coverage,

  subgraph,
};

function nodesOf<T>(rows: readonly NodeRow<T>[]): T[] {
  return rows.flatMap(({ node }) => (node === null ? [] : [node]));
}

// With the total asked for there is a row more, which has it even where the page is empty; no row at all: none.
function totalOf(rows: readonly NodeRow<unknown>[]): number {
  return rows[0]?.total ?? 0;
}

function typed<T extends object>(name: string, row: T | undefined): (T & { __typename: string }) | undefined {
  return row && Object.assign(row, { __typename: name });
}
