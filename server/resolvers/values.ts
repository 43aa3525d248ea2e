// The values of an entity's properties: as they are stored, or as they were known.
import type { Context } from '../context.ts';
import { asOne } from '../record/asOne.ts';
import { gather, type StandingClaim } from '../record/fuse.ts';
import { valuesAt } from '../record/fuseProperty.ts';
import { valueIdOf } from '../record/identity.ts';
import { levelOf } from '../record/levels.ts';
import { isPresent, type Scope, within } from '../scope.ts';
import { stagesIn } from '../values/stageLine.ts';
import { rowsOf, samenessIn } from './asking.ts';
import { ofLevel } from './level.ts';

interface StoredRow {
  id: string;
  name: string;
  value: string;
  evidence: Record<string, unknown> & { stages: string };
}

/** A value that a source asserts, and what stands behind it. `entity`: all its ids, with spaces between them. */
export interface ValueRow {
  id: string;
  entity: string;
  name: string;
  value: string;
  evidence: unknown;
}

/** The ids that a value has with each of the entities that are one, with spaces between them. */
export function idsOfValue({ entity, name, value }: ValueRow): string {
  return entity
    .split(' ')
    .map((id) => valueIdOf(id, name, value))
    .join(' ');
}

/** By property, the best evidenced value first; `names` null: of every property. */
export async function valuesOf(
  entity: string,
  names: readonly string[] | null,
  context: Context,
  scope: Scope,
): Promise<ValueRow[]> {
  const answer = isPresent(scope) ? storedValues : valuesAsKnown;
  const found = await ofLevel(context, scope, 'Entity/properties', names, entity, (parents) =>
    answer(parents, names, context, scope),
  );
  return found ?? [];
}

async function storedValues(
  parents: readonly string[],
  names: readonly string[] | null,
  context: Context,
  scope: Scope,
): Promise<Map<string, ValueRow[]>> {
  const rows = await rowsOf<{ parent: string; nodes: StoredRow[] }>(context, scope, 'Entity/properties', {
    parents,
    names,
  });
  return new Map(
    rows.map(({ parent, nodes }) => [
      parent,
      nodes.map((row) =>
        within(
          { ...row, entity: parent, evidence: { ...row.evidence, ...stagesIn(row.evidence.stages) } },
          scope,
        ),
      ),
    ]),
  );
}

async function valuesAsKnown(
  parents: readonly string[],
  names: readonly string[] | null,
  context: Context,
  scope: Scope,
): Promise<Map<string, ValueRow[]>> {
  const found = await rowsOf<{ parent: string; claims: StandingClaim[] }>(
    context,
    scope,
    'Entity/properties-as-known',
    { parents, names },
  );
  const sameness = await samenessIn(context, scope);
  const rows = found.map((row) => ({ ...row, claims: asOne(row.claims, sameness) }));
  const level = levelOf(
    await gather(
      scope.asking,
      rows.flatMap(({ claims }) => claims),
    ),
    scope,
  );
  return new Map(
    rows.map(({ parent, claims }) => {
      const byName = [...Map.groupBy(claims, ({ property }) => property ?? '')].sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      const shown = byName.flatMap(([name, group]) =>
        [...valuesAt(name, group, level)]
          .filter(([, { rank }]) => rank >= 0)
          .sort(([, a], [, b]) => a.rank - b.rank)
          .map(([id, { evidence }]) =>
            within(
              {
                id,
                entity: parent,
                name,
                value: group.find(({ about }) => about === id)?.value ?? '',
                evidence,
              },
              scope,
            ),
          ),
      );
      return [parent, shown];
    }),
  );
}
