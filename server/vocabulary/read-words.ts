// How is a vocabulary file read, and what does a person see whose file is wrong?
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const project = join(import.meta.dirname, '../..');

/** Says which file and field of the vocabulary is wrong, and what to do. */
export class VocabularyError extends Error {
  constructor(file: string, complaints: readonly string[]) {
    super(
      `${relative(project, file)} cannot be used:\n` +
        complaints.map((complaint) => `  - ${complaint}\n`).join('') +
        'Correct the file; server/vocabulary/word-forms.ts says what each field may hold.',
    );
    this.name = 'VocabularyError';
  }
}

/** One YAML file, checked against its form. Throws a VocabularyError that names the file and every wrong field. */
export function readWord<Form extends z.ZodType>(file: string, form: Form): z.output<Form> {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new VocabularyError(file, [
      `it is not YAML: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const checked = form.safeParse(content);
  if (checked.success) return checked.data;
  throw new VocabularyError(
    file,
    checked.error.issues.map(
      (issue) => `field ${issue.path.join('.') || '(the file itself)'}: ${issue.message}`,
    ),
  );
}

/** Every YAML file of a folder, by name. The file is named as its word is, in kebab case: member-of.yaml holds MEMBER_OF. */
export function readWords<Form extends z.ZodType<{ name: string }>>(
  folder: string,
  form: Form,
): z.output<Form>[] {
  const words = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const word = readWord(join(folder, file), form);
      const expected = `${kebab(word.name)}.yaml`;
      if (basename(file) !== expected) {
        throw new VocabularyError(join(folder, file), [
          `field name: ${word.name} belongs in a file called ${expected}; rename one of the two`,
        ]);
      }
      return word;
    });
  return words.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}
