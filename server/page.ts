// The client, built when its sources are newer than what lies in dist/.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Detail } from './steps.ts';

const project = join(import.meta.dirname, '..');
const sources = ['client', 'generated/client.ts', 'generated/vocabulary.json', 'package-lock.json'];

/** Where the built client lies; empty until `buildPage` has run. */
export const pageFolder = join(project, 'dist/client');

/** Builds the client if it is missing or older than its sources. Throws what the bundler says. */
export async function buildPage(detail: Detail): Promise<void> {
  const digest = digestOf(sources);
  const stamp = join(project, 'dist/built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return detail('built before');
  const { build } = await import('vite');
  await build({ configFile: join(project, 'client/vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, digest);
  detail('built');
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesAt(join(project, path))) hash.update(file.slice(project.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  const inFolder = readdirSync(join(path, '..'), { withFileTypes: true }).find((entry) => join(entry.parentPath, entry.name) === path);
  if (inFolder === undefined) return [];
  if (inFolder.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
