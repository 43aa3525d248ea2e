// What the resolvers ask: statements of the store, and questions of the analysis. From both they learn how new the graph is.
import type { Asked } from '../analysis/view.ts';
import type { Context } from '../context.ts';
import { parametersOf, type Scope } from '../scope.ts';

/** The rows of a statement, as they are known in a scope. A column `state`, where there is one, is learnt from. */
export async function rowsOf<R extends object>(
  context: Context,
  scope: Scope,
  statement: string,
  parameters: Record<string, unknown>,
): Promise<R[]> {
  const rows = await scope.asking.read<R & { state?: string }>(statement, {
    ...parameters,
    ...parametersOf(scope),
  });
  if (scope.asking === context.store) context.state = rows[0]?.state ?? context.state;
  return rows;
}

/** What the analysis answers to the question at this coordinate. One round trip, or none where it is known that nothing changed. */
export async function analysed<T>(
  context: Context,
  scope: Scope,
  coordinate: string,
  asked: Asked,
  args: unknown,
): Promise<T> {
  const { now, signal, state } = context;
  const answer = await context.analysis.ask<T>(coordinate, {
    known: scope,
    asked,
    args,
    now: now(),
    signal,
    state,
  });
  context.state = answer.state;
  return answer.result;
}
