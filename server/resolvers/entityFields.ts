// The fields that every type of entity has.
import type { GraphQLResolveInfo } from 'graphql';
import type { TieCount } from '../analysis/Entity/tieCounts.ts';
import type { TieRows } from '../analysis/pageOfTies.ts';
import type { Context } from '../context.ts';
import { asOne } from '../record/asOne.ts';
import { evidenceOfEntities } from '../record/entityEvidence.ts';
import { type StandingClaim, gather } from '../record/fuse.ts';
import { scopeAt, within } from '../scope.ts';
import { analysed, rowsOf, samenessIn } from './asking.ts';
import { claimsOf } from './claimPage.ts';
import { type EntityRow, idsOf } from './fetch.ts';
import { askedOf, propertyOr, scopeWithin, type TieFilter } from './filter.ts';
import { label } from './label.ts';
import { ofLevel, rowOfLevel } from './level.ts';
import { connection, type PageArgs, readPage } from './paging.ts';
import type { DecisionRow } from './sameDecision.ts';
import { valuesOf } from './values.ts';

export const entityFields = {
  label,

  evidence: (entity: EntityRow, _: unknown, context: Context) => {
    const scope = scopeAt(entity, context.viewer);
    return rowOfLevel(context, scope, 'Entity/evidence', null, idsOf(entity), async (parents) => {
      const found = await rowsOf<{ parent: string; claims: StandingClaim[] }>(
        context,
        scope,
        'Entity/evidence',
        { parents },
      );
      const sameness = await samenessIn(context, scope);
      const rows = found.map((row) => ({ ...row, claims: asOne(row.claims, sameness) }));
      const claims = unique(rows.flatMap((row) => row.claims));
      return evidenceOfEntities(parents, rows, claims, await gather(scope.asking, claims), scope);
    });
  },

  properties: async (entity: EntityRow, { names }: { names?: string[] | null }, context: Context) => {
    const scope = scopeAt(entity, context.viewer);
    for (const [index, name] of (names ?? []).entries()) propertyOr(name, `properties(names:)[${index}]`);
    return valuesOf(idsOf(entity), names ?? null, context, scope);
  },

  claims: claimsOf('Entity/claims', idsOf),

  // Whatever was decided of an entity that has one id only is known to no one here.
  decisions: async (entity: EntityRow, _: unknown, context: Context) => {
    if (entity.formerIds.length === 0) return [];
    const scope = scopeAt(entity, context.viewer);
    const found = await ofLevel(context, scope, 'Entity/decisions', null, idsOf(entity), async (parents) => {
      const rows = await rowsOf<{ parent: string; decisions: DecisionRow[] }>(
        context,
        scope,
        'Entity/decisions',
        { parents },
      );
      return new Map(rows.map(({ parent, decisions }) => [parent, decisions]));
    });
    return (found ?? []).map((decision) => within(decision, scope));
  },

  ties: async (
    entity: EntityRow,
    args: PageArgs & { where?: TieFilter | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    const where = args.where ?? {};
    const scope = await scopeWithin(where, scopeAt(entity, context.viewer), context);
    const page = readPage({ ...args }, info, scope, entity.id);
    const asked = askedOf(where);
    const found = await ofLevel(
      context,
      scope,
      'Entity/ties',
      [asked, page.first, page.after],
      entity.id,
      async (parents) => {
        const rows = await analysed<(TieRows & { parent: string })[]>(context, scope, 'Entity/ties', asked, {
          parents,
          limit: page.first + 1,
          after: page.after,
        });
        return new Map(rows.map((row) => [row.parent, row]));
      },
    );
    const ties = (found?.ties ?? []).map((tie) => within(tie, scope));
    return connection(page, ties, found?.total ?? 0, ({ id, evidence }) => ({
      sources: evidence.sources,
      id,
    }));
  },

  tieCounts: async (entity: EntityRow, args: { where?: TieFilter | null }, context: Context) => {
    const where = args.where ?? {};
    const scope = await scopeWithin(where, scopeAt(entity, context.viewer), context);
    const asked = askedOf(where);
    const found = await ofLevel(context, scope, 'Entity/tieCounts', asked, entity.id, async (parents) => {
      const rows = await analysed<{ parent: string; counts: TieCount[] }[]>(
        context,
        scope,
        'Entity/tieCounts',
        asked,
        { parents },
      );
      return new Map(rows.map(({ parent, counts }) => [parent, counts]));
    });
    return found ?? [];
  },
};

function unique(claims: readonly StandingClaim[]): StandingClaim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
