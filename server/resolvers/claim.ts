// The fields of a claim that lead elsewhere.
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { endsOf } from '../record/identity.ts';
import { scopeAt, within } from '../scope.ts';
import { bandOrNull } from '../analysis/view.ts';
import { rowsOf } from './asking.ts';
import { type ClaimRow, entityOf, sourceBy } from './fetch.ts';
import { ofLevel } from './level.ts';
import { readPage } from './paging.ts';
import { stubOf, type TieStub } from './ties.ts';

export const Claim = {
  subject: (claim: ClaimRow, _: unknown, context: Context) =>
    entityOf(claim.subject, context, scopeAt(claim, context.viewer)),
  object: (claim: ClaimRow, _: unknown, context: Context) =>
    claim.object == null ? null : entityOf(claim.object, context, scopeAt(claim, context.viewer)),
  source: (claim: ClaimRow, _: unknown, context: Context) =>
    sourceBy(claim.cites, context, scopeAt(claim, context.viewer)),
  attributedTo: (claim: ClaimRow, _: unknown, context: Context) =>
    claim.attributedTo == null ? null : sourceBy(claim.attributedTo, context, scopeAt(claim, context.viewer)),
  tie: (claim: ClaimRow, _: unknown, context: Context): TieStub | Promise<TieStub> | null => {
    const { tie, subject, object, type } = claim;
    if (tie == null || object == null || type == null) return null;
    const recorded = { id: tie, type, ...endsOf({ subject, object, type }) };
    return stubOf(recorded, context, scopeAt(claim, context.viewer));
  },
  band: ({ band }: ClaimRow) => bandOrNull(band),
  qualifiers: ({ qualifierNames, qualifierValues }: ClaimRow) =>
    qualifierNames.map((name, index) => ({ name, value: qualifierValues[index] })),
  // What stands is not looked up: it has no place that another could take.
  replacedBy: (claim: ClaimRow, args: First, context: Context, info: GraphQLResolveInfo) =>
    others('Claim/replacedBy', claim, args, context, info, claim.retractedAt != null),
  replaces: (claim: ClaimRow, args: First, context: Context, info: GraphQLResolveInfo) =>
    others('Claim/replaces', claim, args, context, info),
};

interface First {
  first?: number | null;
}

// The other side of the replacements that a claim is part of: one statement for all claims of a level.
async function others(
  coordinate: string,
  claim: ClaimRow,
  args: First,
  context: Context,
  info: GraphQLResolveInfo,
  any = true,
): Promise<ClaimRow[]> {
  const scope = scopeAt(claim, context.viewer);
  const limit = readPage({ ...args }, info, scope).first;
  if (!any) return [];
  const found = await ofLevel(context, scope, coordinate, limit, claim.id, async (parents) => {
    const rows = await rowsOf<{ parent: string; claims: ClaimRow[] }>(context, scope, coordinate, {
      parents,
      limit,
    });
    return new Map(rows.map(({ parent, claims }) => [parent, claims]));
  });
  return (found ?? []).map((other) => within(other, scope));
}
