// The statements and questions of this folder, each in a file of its language.
import { readFileSync } from 'node:fs';

/** The text of a file of tests/bench, or of another folder of the project where it begins with "/". */
export function file(path: string): string {
  const folder = path.startsWith('/') ? `${import.meta.dirname}/../..` : `${import.meta.dirname}/`;
  return readFileSync(folder + path, 'utf8');
}
