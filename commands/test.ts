// npm test: everything that a machine can check, a line each, and what failed in full. With arguments: only the tests of those files.
import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Ending } from '../server/ending.ts';
import { StartFailure } from '../server/failure.ts';
import { classArchive } from '../server/neo4j/classArchive.ts';
import { findJava } from '../server/neo4j/java.ts';
import { classpathWithLauncher } from '../server/neo4j/launcher.ts';
import { neo4jJars } from '../server/neo4j/maven.ts';
import { say, step } from '../server/steps.ts';
import { codegen } from './codegen.ts';
import { runTool } from './run/tool.ts';

const project = join(import.meta.dirname, '..');
const output = join(project, 'test-output');
const only = process.argv.slice(2);
const ending = new Ending();
const counts = { passed: 0, failed: 0 };

if (only.length === 0) {
  await tool('Format', 'prettier', '--check', '--log-level=warn', '.');
  await check('Generated code', async (detail) => detail((await codegen()) ? 'written' : 'as it was'));
  await tool('Lint', 'oxlint', '--type-aware', '--deny-warnings');
  await tool('Types of server and tests', 'tsc', '-p', '.');
  await tool('Types of client', 'tsc', '-p', 'client');
  await check('Neo4j for the tests', bringNeo4j);
} else {
  await codegen();
}
await Promise.all([
  tests('Tests on the database', 'tests/vitest.config.ts'),
  tests('Tests apart', 'tests/apart.config.ts'),
]);
if (counts.passed + counts.failed === 0) {
  counts.failed++;
  say('No test ran.');
}
say(`${counts.passed} passed, ${counts.failed} failed`);
await ending.end(counts.failed > 0 ? 1 : 0);

type Work = Parameters<typeof step<void>>[1];

/** A step that counts: it passed, or failed with what it threw. */
async function check(name: string, work: Work): Promise<void> {
  try {
    await step(name, work);
    counts.passed++;
  } catch (error) {
    counts.failed++;
    say(`${name}: FAILED\n\n${error instanceof StartFailure ? error.text : (error as Error).message}\n`);
  }
}

function tool(name: string, command: string, ...args: string[]): Promise<void> {
  return check(name, async () => {
    const { code, output } = await runTool(command, args);
    if (code !== 0) throw new Error(output.trim() || `${command} ended with ${code}`);
  });
}

// Fetched here, where its progress is seen; the tests find it.
async function bringNeo4j(detail: (text: string) => void): Promise<void> {
  const jars = await neo4jJars(join(project, '.claimgraph', 'downloads'), (line) => detail(line.trim()));
  const java = await findJava();
  await classArchive(java, await classpathWithLauncher(java, jars), jars, detail);
  detail('is there');
}

/** The tests of a vitest configuration; how many ran is counted, whether they ran at all is a check as well. */
async function tests(name: string, config: string): Promise<void> {
  const report = join(output, `${name}.json`);
  await mkdir(output, { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await check(name, async (detail) => {
    let last = '';
    const { code, output } = await runTool(
      'vitest',
      ['run', '--config', config, ...reporters, ...(only.length > 0 ? ['--passWithNoTests', ...only] : [])],
      (text) => {
        last = /(tests\/\S+)/.exec(text)?.[1] ?? last;
        detail(last);
      },
    );
    const sums = readReport(report);
    counts.passed += sums.passed;
    counts.failed += sums.failed;
    detail(
      `${sums.passed} passed${sums.failed > 0 ? `, ${sums.failed} failed` : ''}${sums.skipped > 0 ? `, ${sums.skipped} skipped` : ''}`,
    );
    if (code === 0 && (sums.passed > 0 || only.length > 0)) return;
    if (sums.failed > 0) counts.failed--; // counted once with its tests; the step is no failure besides them
    throw new Error(code === 0 ? 'No test ran.' : output.trim());
  });
}

/** What ran; a run that ended before it could report has nothing. */
function readReport(report: string): { passed: number; failed: number; skipped: number } {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>;
    return {
      passed: numPassedTests ?? 0,
      failed: numFailedTests ?? 0,
      skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
