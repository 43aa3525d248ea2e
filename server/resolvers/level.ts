// Asks once for all parents of a level: rows by their keys, gathered until the level is complete.
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import type { Scope } from '../scope.ts';

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
  answer: (keys: readonly string[]) => Promise<Map<string, V>>,
): Promise<V | undefined> {
  const name = `${coordinate} ${scope.key} ${JSON.stringify(args)}`;
  let loader = context.loaders.get(name);
  if (!loader) {
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
  return loader.load(key) as Promise<V | undefined>;
}
