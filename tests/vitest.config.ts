// One Neo4j for the whole run, so files run one after the other; each begins with an empty graph.
import { defineConfig } from 'vitest/config';
import { apart, resolve } from './apart.config.ts';

export default defineConfig({
  resolve,
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/**/*.test.ts'],
    exclude: apart,
    globalSetup: ['tests/neo4j.ts'],
    fileParallelism: false,
    // Each file has a server and a graph of its own; what they import can be shared.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A page on a busy machine takes its time; what never comes is still missed.
    expect: { poll: { timeout: 20_000 } },
  },
});
