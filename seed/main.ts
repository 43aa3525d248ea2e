/** npm run seed -- --check: are the files right? Needs no database. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSeed } from './check.ts';
import { editorSchemas } from './editor-schema.ts';
import { printMistakes } from './mistakes.ts';

export const documentsFolder = join(import.meta.dirname, 'documents');
export const trainingFolder = join(import.meta.dirname, 'training');

/**
 * Arguments: `--check` with an optional folder of files (by default seed/documents, with `--training` seed/training) and
 * `--texts <folder>`, the documents' texts, in which quotes are then looked up; or `--schema`, which writes the editor's
 * schemas anew.
 * Returns the exit code: 1 where there are mistakes.
 */
export async function main(args: string[], say: (line: string) => void = console.log): Promise<number> {
  const given = parse(args);
  if (given === undefined) {
    say('Use: npm run seed -- --check [folder] [--texts <folder>], npm run seed -- --training [--check],');
    say('or npm run seed -- --schema.');
    return 1;
  }
  const { values, positionals } = given;
  if (values.schema) {
    for (const [file, text] of Object.entries(editorSchemas())) {
      writeFileSync(join(import.meta.dirname, file), text);
      say(`seed/${file} is written.`);
    }
    return 0;
  }
  const folder = positionals[0] ?? (values.training ? trainingFolder : documentsFolder);
  for (const needed of [folder, values.texts]) {
    if (needed === undefined || existsSync(needed)) continue;
    say(`There is no folder "${needed}". Name one that exists, or leave it out.`);
    return 1;
  }
  const { mistakes, known, entries, fictional } = readSeed(folder, values.texts);
  if (mistakes.length > 0) {
    say(printMistakes(folder, mistakes));
    say(`\n${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'} in ${folder}.`);
    return 1;
  }
  const claims = entries.flatMap(({ passages }) => passages.flatMap(({ says }) => says)).length;
  const quotes =
    values.texts === undefined ? 'quotes were not looked up (--texts <folder>)' : 'all quotes found';
  const size = `${claims} claims about ${known.entities.size} entities from ${known.sources.size} sources`;
  say(`${size}: no mistakes, ${fictional ? 'and all of it is fiction' : quotes}.`);
  return 0;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        training: { type: 'boolean' },
        texts: { type: 'string' },
        schema: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}
