// What needs no shared database runs beside the tests that do: the words, the rules of the house, and whatever starts databases of
// its own.
import { defineConfig } from 'vitest/config';

export const apart = [
  'house.test.ts',
  ...['analysis', 'house', 'model', 'schema', 'seed', 'start', 'vocabulary'].map(
    (folder) => `${folder}/**/*.test.ts`,
  ),
].map((file) => `tests/${file}`);

// Tests and server load one copy of graphql: the one that Node finds for its plugins as well.
export const resolve = {
  alias: [{ find: /^graphql$/, replacement: `${import.meta.dirname}/../node_modules/graphql/index.js` }],
};

export default defineConfig({
  resolve,
  test: {
    root: `${import.meta.dirname}/..`,
    include: apart,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
