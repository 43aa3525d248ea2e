// One Neo4j for the whole run, so files run one after the other; each begins with an empty graph.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests and server load one copy of graphql: the one that Node finds for its plugins as well.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: `${import.meta.dirname}/../node_modules/graphql/index.js` }],
  },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/**/*.test.ts'],
    // These start databases of their own, and run beside the others.
    exclude: ['tests/start/**'],
    globalSetup: ['tests/neo4j.ts'],
    fileParallelism: false,
    // Each file has a server and a graph of its own; what they import can be shared.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
