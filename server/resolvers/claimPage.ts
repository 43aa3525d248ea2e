// Pages of claims that hang on something: an entity, a source, a tie, a value.
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { scopeAt, within } from '../scope.ts';
import { rowsOf } from './asking.ts';
import type { ClaimRow } from './fetch.ts';
import { rowOfLevel } from './level.ts';
import { connection, type PageArgs, pageParameters, readPage } from './paging.ts';

interface Row {
  parent: string;
  nodes: ClaimRow[];
  total: number;
}

/**
 * The answer of a field `claims`: one statement for all parents of a level. `keyOf` gives all ids of a parent that has several, with
 * spaces between them: no id has one.
 */
export function claimsOf<P extends { id: string }>(coordinate: string, keyOf: (parent: P) => string) {
  return async (
    parent: P,
    args: PageArgs & { includeRetracted?: boolean | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const scope = scopeAt(parent, context.viewer);
    const page = readPage({ ...args }, info, scope, parent.id);
    const parameters = { ...pageParameters(page), retracted: args.includeRetracted ?? false };
    const asking = async (parents: readonly string[]) => {
      const rows = await rowsOf<Row>(context, scope, coordinate, { parents, ...parameters });
      return new Map(rows.map((row) => [row.parent, row]));
    };
    const found = await rowOfLevel(context, scope, coordinate, parameters, keyOf(parent), asking, sizeOf);
    const nodes = (found?.nodes ?? []).map((claim) => within(claim, scope));
    return connection(page, nodes, found?.total ?? 0, claimPosition);
  };
}

function sizeOf({ nodes }: Row): number {
  return 1 + nodes.length;
}

/** Claims go by recordedAt falling, then by id. */
export function claimPosition({ recordedAt, id }: { recordedAt: string; id: string }) {
  return { recordedAt, id };
}
