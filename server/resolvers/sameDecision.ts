// Decisions that entities are one, by their ids, and the entities that they are about.
import type { Context } from '../context.ts';
import { type Scope, scopeAt, within } from '../scope.ts';
import { rowsOf } from './asking.ts';
import { entityOf } from './fetch.ts';
import { ofLevel } from './level.ts';

export interface DecisionRow {
  id: string;
  entities: string[];
}

/** The decision with this id, if there is one. */
export function decisionBy(id: string, context: Context, scope: Scope): Promise<DecisionRow | undefined> {
  return ofLevel(context, scope, 'fetch/samedecisions', null, id, async (ids) => {
    const rows = await rowsOf<{ decision: DecisionRow }>(context, scope, 'fetch/samedecisions', { ids });
    return new Map(rows.map(({ decision }) => [decision.id, within(decision, scope)]));
  });
}

export const SameDecision = {
  // Under the ids that they go by now: one while the decision stands.
  entities: async (decision: DecisionRow, _: unknown, context: Context) => {
    const scope = scopeAt(decision, context.viewer);
    const rows = await Promise.all(decision.entities.map(async (id) => entityOf(id, context, scope)));
    return [...new Map(rows.map((row) => [row.id, row])).values()];
  },
};
