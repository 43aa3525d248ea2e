/** npm run seed -- --check: are the files right? Needs no database. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSeed } from './check.ts';
import { editorSchema } from './editor-schema.ts';
import { printMistakes } from './mistakes.ts';

export const documentsFolder = join(import.meta.dirname, 'documents');

/**
 * Arguments: `--check` with an optional folder of files (by default seed/documents) and `--texts <folder>`, the
 * documents' texts, in which quotes are then looked up; or `--schema`, which writes the editor's schema anew.
 * Returns the exit code: 1 where there are mistakes.
 */
export async function main(args: string[], say: (line: string) => void = console.log): Promise<number> {
  const given = parse(args);
  if (given === undefined) {
    say('Use: npm run seed -- --check [folder] [--texts <folder>], or npm run seed -- --schema.');
    return 1;
  }
  const { values, positionals } = given;
  if (values.schema) {
    writeFileSync(join(import.meta.dirname, 'document.schema.json'), editorSchema());
    say('seed/document.schema.json is written.');
    return 0;
  }
  const folder = positionals[0] ?? documentsFolder;
  for (const needed of [folder, values.texts]) {
    if (needed === undefined || existsSync(needed)) continue;
    say(`There is no folder "${needed}". Name one that exists, or leave it out.`);
    return 1;
  }
  const { mistakes, known, entries } = readSeed(folder, values.texts);
  if (mistakes.length > 0) {
    say(printMistakes(folder, mistakes));
    say(`\n${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'} in ${folder}.`);
    return 1;
  }
  const claims = entries.flatMap(({ passages }) => passages.flatMap(({ says }) => says)).length;
  const quotes =
    values.texts === undefined ? 'quotes were not looked up (--texts <folder>)' : 'all quotes found';
  say(
    `${claims} claims about ${known.entities.size} entities from ${known.sources.size} sources: no mistakes, ${quotes}.`,
  );
  return 0;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { check: { type: 'boolean' }, texts: { type: 'string' }, schema: { type: 'boolean' } },
    });
  } catch {
    return undefined;
  }
}
