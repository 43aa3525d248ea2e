// Asks once for all parents of a level: rows by their keys, gathered until the level is complete.
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import type { Scope } from '../scope.ts';

type Answer<V> = (keys: readonly string[]) => Promise<Map<string, V>>;

/** A row that is at hand, or is on its way. */
export type Row<V> = V | Promise<V | undefined>;

/**
 * The answer for one key of a level. `coordinate` and `args` tell which question it is; `answer` gets all keys of the level at once
 * and returns what it found of them.
 */
export function ofLevel<V>(
  context: Context,
  scope: Scope,
  coordinate: string,
  args: unknown,
  key: string,
  answer: Answer<V>,
): Promise<V | undefined> {
  return loaderOf(context, `${coordinate} ${scope.key} ${JSON.stringify(args)}`, () => answer).load(
    key,
  ) as Promise<V | undefined>;
}

/**
 * The same for rows that stay as they are until the graph is written: one that is at hand is returned as it is, without a promise,
 * since most of an answer's time goes into promises. `sizeOf` tells how many rows a page holds.
 */
export function rowOfLevel<V extends object>(
  context: Context,
  scope: Scope,
  coordinate: string,
  args: unknown,
  key: string,
  answer: Answer<V>,
  sizeOf: (row: V) => number = () => 1,
): Row<V> {
  const question = `${coordinate} ${scope.key} ${JSON.stringify(args)}`;
  const { rows, state, store } = context;
  // What an open transaction sees is nobody else's.
  if (state === null || scope.asking !== store)
    return loaderOf(context, question, () => answer).load(key) as Promise<V | undefined>;
  const row = rows.get(question, key, state) as V | undefined;
  if (row) return row;
  const asking = async (keys: readonly string[]) => {
    const found = await answer(keys);
    for (const [one, kept] of found) rows.keep(question, one, state, kept, sizeOf(kept));
    return found;
  };
  return loaderOf(context, `${question} kept`, () => asking).load(key) as Promise<V | undefined>;
}

/** Whether this row was fetched for an earlier request, and nothing is known to have been written since. */
export function isAtHand(
  context: Context,
  scope: Scope,
  coordinate: string,
  args: unknown,
  key: string,
): boolean {
  const { rows, analysis, store } = context;
  const { assumed } = analysis;
  if (assumed === null || scope.asking !== store) return false;
  return rows.get(`${coordinate} ${scope.key} ${JSON.stringify(args)}`, key, assumed) !== undefined;
}

function loaderOf<V>(
  context: Context,
  name: string,
  answering: () => Answer<V>,
): DataLoader<string, unknown> {
  let loader = context.loaders.get(name);
  if (!loader) {
    const answer = answering();
    loader = new DataLoader<string, unknown>(
      async (keys) => {
        const found = await answer(keys);
        return keys.map((one) => found.get(one));
      },
      // A level resolves over several turns of the event loop, so the batch waits for the last of them.
      { batchScheduleFn: (callback) => setImmediate(callback), maxBatchSize: 20_000 },
    );
    context.loaders.set(name, loader);
  }
  return loader;
}
