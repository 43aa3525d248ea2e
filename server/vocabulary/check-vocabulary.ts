// What no single file can know: whether the words that files use of each other exist.
import { join } from 'node:path';
import { placeholders } from './fill.ts';
import { VocabularyError } from './read-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { TieTypeWord } from './word-forms.ts';

const always = ['A', 'B', 'role', 'a role', 'absence'];
const ofAStage = ['A', 'B', 'S', 'says', 'doing', 'done', 'offence', 'clause', 'when', 'finality'];

/** Throws a VocabularyError at the first file that uses a word which no other file defines. */
export function checkVocabulary(folder: string, vocabulary: Vocabulary): void {
  const entityTypes = new Set(vocabulary.entityTypes.map(({ name }) => name));
  const stages = new Set(vocabulary.stages.map(({ name }) => name));

  for (const tie of vocabulary.tieTypes) {
    const joined = tie.joins
      .flatMap(({ from, to }) => [from, to])
      .flatMap((types) => (types === 'any' ? [] : types));
    complain(join(folder, 'tie-types', fileOf(tie.name)), [
      ...unknown('joins', [...joined, ...(tie.meetsNotAt?.types ?? [])], entityTypes, 'entity type'),
      ...unknown('wording.at', Object.keys(tie.wording.at), stages, 'stage'),
      ...unknown('role.asked', tie.role.asked, new Set(Object.keys(tie.role.values)), 'role of this type'),
      ...phraseComplaints(tie),
    ]);
  }
  for (const property of vocabulary.properties) {
    const types = property.on.flatMap((row) => (row.types === 'all' ? [] : row.types));
    complain(join(folder, 'properties', fileOf(property.name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'))), [
      ...unknown('on.types', types, entityTypes, 'entity type'),
      ...twice('on.types', types),
    ]);
  }
  complain(join(folder, 'stages.yaml'), [
    ...twice(
      'name',
      vocabulary.stages.map(({ name }) => name),
    ),
    ...vocabulary.stages.flatMap((stage) =>
      unknown(
        `${stage.name}: clause or opening`,
        [stage.clause, stage.opening, stage.plainOpening ?? ''].flatMap(placeholders),
        new Set(ofAStage),
        'placeholder',
      ),
    ),
  ]);
  complain(
    join(folder, 'source-kinds.yaml'),
    twice(
      'name',
      vocabulary.sourceKinds.map(({ name }) => name),
    ),
  );
}

function phraseComplaints({ wording, qualifiers }: TieTypeWord): string[] {
  const known = new Set([...always, ...qualifiers.map(({ name }) => name)]);
  const { at, byRole, says, doing, done, offence, stated } = wording;
  const phrases = [says, doing, done, offence, ...Object.values(at)];
  for (const role of Object.values(byRole)) phrases.push(role.says, role.doing, role.done, role.offence);
  const openings = [stated, ...Object.values(byRole).map((role) => role.stated)];
  return [
    ...unknown('wording', phrases.flatMap(inPhrase), known, 'placeholder'),
    ...unknown('wording.stated', openings.flatMap(inPhrase), new Set([...known, 'S']), 'placeholder'),
  ];
}

const inPhrase = (phrase: string | null | undefined) => placeholders(phrase ?? '');

const fileOf = (name: string) => `${name.replaceAll('_', '-').toLowerCase()}.yaml`;

function complain(file: string, complaints: readonly string[]): void {
  if (complaints.length > 0) throw new VocabularyError(file, complaints);
}

function unknown(field: string, used: readonly string[], known: ReadonlySet<string>, what: string): string[] {
  return used
    .filter((word) => !known.has(word))
    .map((word) => `field ${field}: ${word} is no ${what}; use one of ${[...known].join(', ')}`);
}

function twice(field: string, words: readonly string[]): string[] {
  return words
    .filter((word, index) => words.indexOf(word) !== index)
    .map((word) => `field ${field}: ${word} stands twice; keep one`);
}
