// The fields of a claim that lead elsewhere.
import type { Context } from '../context.ts';
import { endsOf } from '../record/identity.ts';
import { scopeAt } from '../scope.ts';
import { bandOrNull } from '../analysis/view.ts';
import { type ClaimRow, entityOf, sourceBy } from './fetch.ts';
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
};
