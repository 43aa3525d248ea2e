// Has anything changed in these files? A digest answers where dates would not: a checkout touches files without changing them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const project = join(import.meta.dirname, '..');

/** A digest of files and whole folders, given by their paths from the project's folder; what does not exist counts as nothing. */
export function digestOf(...paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesAt(join(project, path)))
      hash.update(relative(project, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
