// The fields of a source that lead elsewhere.
import type { Context } from '../context.ts';
import { scopeAt } from '../scope.ts';
import { claimsOf } from './claimPage.ts';
import { type SourceRow, sourceBy } from './fetch.ts';

export const Source = {
  repeats: (source: SourceRow, _: unknown, context: Context) =>
    source.repeats == null ? null : sourceBy(source.repeats, context, scopeAt(source, context.viewer)),
  translationOf: (source: SourceRow, _: unknown, context: Context) =>
    source.translationOf == null
      ? null
      : sourceBy(source.translationOf, context, scopeAt(source, context.viewer)),
  claims: claimsOf('Source/claims', ({ id }) => id),
};
