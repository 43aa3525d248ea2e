// Questions in files: each operation by its name, with the fragments that it needs.
import { readdirSync, readFileSync } from 'node:fs';
import { parse, print, separateOperations } from 'graphql';

/** The operations of all files of a folder, each as a text of its own. */
export function questionsIn(folder: string): Readonly<Record<string, string>> {
  const texts = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  return Object.fromEntries(
    Object.entries(separateOperations(parse(texts.join('\n')))).map(([name, one]) => [name, print(one)]),
  );
}
