// npm run fix: what a machine can put right: format, and what the linter knows to mend.
import { runTool } from './run/tool.ts';

for (const [tool, ...args] of [
  ['oxlint', '--type-aware', '--fix'],
  ['prettier', '--write', '--log-level=warn', '.'],
] as const) {
  const { code, output } = await runTool(tool, args);
  process.stdout.write(output);
  if (code !== 0) process.exitCode = 1;
}
