/** How mistakes read in a terminal: a place that an editor can open, what is wrong, and what to do. */
import { join, relative } from 'node:path';
import type { Mistake } from './page.ts';

/** One line a mistake, by file and line. */
export function printMistakes(folder: string, mistakes: Mistake[]): string {
  return mistakes
    .map(({ file, line, column, wrong, todo }) => {
      const place = relative(process.cwd(), join(folder, file));
      return `${place}:${line}:${column}  ${wrong}. ${todo}`;
    })
    .join('\n');
}
