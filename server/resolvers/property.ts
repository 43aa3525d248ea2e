// The fields of a value that are not stored with it.
import type { Context } from '../context.ts';
import { scopeAt, within } from '../scope.ts';
import { parseQuantity, type Quantity as Figures } from '../values/quantity.ts';
import { propertyNamed } from '../vocabulary/vocabulary.ts';
import { claimsOf } from './claimPage.ts';
import { idsOfValue, type ValueRow, valuesOf } from './values.ts';

export const Property = {
  quantity: (row: ValueRow, _: unknown, context: Context) => {
    const isNumber = propertyNamed(row.name)?.on.some(({ type }) => type === 'number') ?? false;
    const quantity = isNumber ? parseQuantity(row.value) : undefined;
    return quantity ? within({ ...quantity, entity: row.entity }, scopeAt(row, context.viewer)) : null;
  },
  claims: claimsOf('Property/claims', idsOfValue),
};

export const Quantity = {
  // A sum rests on the figures of several.
  basis: async (quantity: Figures & { entity?: string }, _: unknown, context: Context) => {
    if (quantity.entity === undefined) return null;
    const values = await valuesOf(quantity.entity, ['basis'], context, scopeAt(quantity, context.viewer));
    return values[0]?.value ?? null;
  },
};
