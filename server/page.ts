// The client, built when its sources have changed since what lies in dist/ was built.
import { existsSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '../commands/codegen.ts';
import { digestOf } from './digest.ts';
import type { Detail } from './steps.ts';

const project = join(import.meta.dirname, '..');
const stamp = join(project, 'dist/built-from');

/** Where the built client lies, once `buildPage` has run. */
export const pageFolder = join(project, 'dist/client');

/** Builds the client if it is missing or older than its sources. Throws what the bundler says. */
export async function buildPage(detail: Detail): Promise<void> {
  await codegen();
  const digest = digestOf('client', 'generated/client.ts', 'generated/vocabulary.json', 'package-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return detail('built before');
  const { build } = await import('vite');
  // Built aside and put in place whole: another server may be reading the one that is there.
  const aside = `${pageFolder}.${process.pid}`;
  try {
    await build({
      configFile: join(project, 'client/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: aside },
    });
    await rm(pageFolder, { recursive: true, force: true });
    await rename(aside, pageFolder);
    await writeFile(stamp, digest);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  detail('built');
}
