// The files of the project, as git would clone them now.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Paths from the root of the project: what is tracked, and what is new and not ignored. */
export const files: readonly string[] = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))
  .sort();

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The files in a folder whose names end so. */
export function filesIn(folder: string, ...endings: string[]): string[] {
  return files.filter(
    (file) =>
      file.startsWith(`${folder}/`) && (endings.length === 0 || endings.some((end) => file.endsWith(end))),
  );
}

/** Of what was written by hand, what is text. */
export const written = files.filter(
  (file) => !/(^|\/)package-lock\.json$|\.(png|ico|woff2?)$/.test(file) && basename(file) !== 'LICENSE',
);
