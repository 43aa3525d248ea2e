// Questions that are ready to be asked of what the seed holds: each a file with its title and why it is asked.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsFolder, trainingFolder } from '../seed/main.ts';

export interface ReadyQuestion {
  /** The file's name without its ending: "01-mandates". */
  name: string;
  title: string;
  why: string;
  /** What is sent with it, in JSON: a lower clearance. Null for most. */
  headers: string | null;
  /** All of the file. */
  query: string;
}

/** The questions to what `npm start` loads, or to the training case, in order of their names. */
export function questionsFor(training: boolean): ReadyQuestion[] {
  const folder = join(training ? trainingFolder : documentsFolder, 'questions');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(join(folder, file), 'utf8');
      const [title = '', why = ''] = query.split('\n').map((line) => line.replace(/^# (Why: )?/, ''));
      const headers = /^# Headers: (.+)$/m.exec(query)?.[1] ?? null;
      return { name: file.slice(0, -'.graphql'.length), title, why, headers, query };
    });
}
