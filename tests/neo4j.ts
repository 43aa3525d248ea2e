// The one Neo4j of a test run, in a directory of its own, which is gone afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Address } from '../server/ask.ts';
import { startEmbedded } from '../server/neo4j/embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Address;
  }
}

// Each story begins with an empty graph: its statistics always differ, and planning anew takes longer than the statements.
const plansKept = 'dbms.cypher.min_replan_interval=1h';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'claimgraph-test-'));
  const downloads = resolve(import.meta.dirname, '../.claimgraph/downloads');
  // It lives for minutes: compiling well would take more of the processor than it gives back.
  process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';
  const embedded = await startEmbedded(home, () => undefined, { downloads, settings: [plansKept] });
  const { uri, username, password, commits } = embedded;
  project.provide('neo4j', { uri, username, password, commits });
  return async () => {
    await embedded.stop();
    await rm(home, { recursive: true, force: true });
  };
}
