// What the resolvers ask: statements of the store, and questions of the analysis. From both they learn how new the graph is.
import type { Sameness } from '../analysis/sameness.ts';
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
  if (scope.asking === context.store && rows[0]?.state !== undefined) learn(context, rows[0].state);
  return rows;
}

/** Learns how new the graph is. One round trip, which all share who ask at once. */
export async function learnState(context: Context): Promise<void> {
  learn(context, await context.analysis.current());
}

/**
 * Does work for which it has to be known how new the graph is: rows that were fetched for earlier requests serve then, and the analysis
 * need not ask. It is done as if nothing had been written since the last question, while that is being asked; and once more if
 * something was. Nothing that it leaves behind may still be under way.
 */
export async function inState<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  if (context.state !== null) return work(context);
  const { assumed } = context.analysis;
  if (assumed === null) {
    await learnState(context);
    return work(context);
  }
  const current = context.analysis.current();
  // Rows of what was known then may be others than those of what is known now.
  const early: Context = { ...context, loaders: new Map() };
  learn(early, assumed);
  const [worked, state] = await Promise.allSettled([work(early), current]);
  if (state.status === 'rejected') throw state.reason;
  learn(context, state.value);
  if (state.value !== assumed) return work(context);
  if (worked.status === 'rejected') throw worked.reason;
  return worked.value;
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
  learn(context, answer.state);
  return answer.result;
}

/**
 * What is one with what in a scope; null where nothing is. It costs nothing where it was never decided that entities are one, else at
 * most one round trip.
 */
export function samenessIn(context: Context, scope: Scope): Sameness | null | Promise<Sameness | null> {
  if (context.decided === false) return null;
  const found = context.analysis.samenessIn(scope, context.state);
  if (!(found instanceof Promise)) return found;
  return found.then(({ state, sameness }) => {
    learn(context, state);
    return sameness;
  });
}

// A state says in which version entities were last decided to be one; 0 where never.
function learn(context: Context, state: string): void {
  context.state = state;
  context.decided = !state.endsWith(' 0');
}
