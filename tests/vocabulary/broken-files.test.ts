import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readVocabulary } from '../../server/vocabulary/vocabulary.ts';

const folder = join(import.meta.dirname, '../../server/vocabulary');

describe('a broken file', () => {
  const copies: string[] = [];
  afterEach(() => {
    for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
  });

  function readingWith(file: string, change: (text: string) => string): () => unknown {
    const copy = mkdtempSync(join(tmpdir(), 'vocabulary-'));
    copies.push(copy);
    cpSync(folder, copy, { recursive: true });
    const path = join(copy, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return () => readVocabulary(copy);
  }

  test('that is not broken is read', () => {
    expect(readingWith('stages.yaml', (text) => text)).not.toThrow();
  });

  test.each([
    ['a misspelt field', 'tie-types/bribes.yaml', 'symmetric:', 'symetric:', /bribes\.yaml[^]*symetric/],
    [
      'a word that is none',
      'tie-types/bribes.yaml',
      'path: yes',
      'path: maybe',
      /bribes\.yaml[^]*field path/,
    ],
    [
      'an unknown entity type',
      'tie-types/bribes.yaml',
      'OFFICE',
      'OFICE',
      /bribes\.yaml[^]*field joins: OFICE/,
    ],
    [
      'an unknown placeholder',
      'tie-types/owns.yaml',
      '{share}',
      '{shares}',
      /owns\.yaml[^]*field wording: shares/,
    ],
    [
      'another name than the file',
      'tie-types/owns.yaml',
      'name: OWNS',
      'name: HAS',
      /owns\.yaml[^]*has\.yaml/,
    ],
    [
      'an accusation without words',
      'tie-types/bribes.yaml',
      "doing: 'bribing {B}'",
      'doing: null',
      /wording\.doing/,
    ],
    [
      'a property of nothing',
      'properties/gender.yaml',
      'PERSON',
      'PEOPLE',
      /gender\.yaml[^]*on\.types: PEOPLE/,
    ],
    ['a colour that is none', 'entity-types/person.yaml', '#', '', /person\.yaml[^]*field colour/],
    [
      'a source kind twice',
      'source-kinds.yaml',
      'name: LEAK',
      'name: MEDIA',
      /source-kinds\.yaml[^]*MEDIA stands twice/,
    ],
    ['text that is not YAML', 'stages.yaml', '- name: STATED', '- name: [STATED', /stages\.yaml[^]*not YAML/],
  ])('with %s is refused, naming file and field', (_, file, before, after, message) => {
    expect(readingWith(file, (text) => text.replace(before, after))).toThrow(message);
  });
});
