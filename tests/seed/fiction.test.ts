// Is fiction told in its own form, in the order in which it came out, and apart from what was read in documents?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check, readSeed } from '../../seed/check.ts';
import { claimInputs } from '../../seed/claims.ts';
import { loadSeed, type RecordClaims } from '../../seed/load.ts';
import { main, trainingFolder } from '../../seed/main.ts';
import { daysOf } from '../../server/values/partialDate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tale = `fictional: true
subject: A coast
about: A coast that is invented.
sources:
  - { id: late, title: A late report, kind: NGO_REPORT, publishedOn: 2021-02 }
  - { id: early, title: An early report, kind: NGO_REPORT, publishedOn: 2020 }
entities:
  - { id: gang, type: ORGANIZATION, name: The gang }
  - { id: coast, type: PLACE, name: The coast }
passages:
  - source: late
    place: page 3
    grade: B2
    says:
      - tie: gang OPERATES_IN coast
  - source: early
    place: page 9
    grade: C3
    marking: AMBER
    says:
      - { of: gang, property: kind, value: gang }
`;
const read = tale
  .replace('fictional: true\n', '')
  .replaceAll(/place: page \d/g, 'lines: 7\n    quote: on this coast');

function mistakesIn(...contents: string[]): string[] {
  for (const [index, content] of contents.entries())
    writeFileSync(join(folder, `${index + 1}.yaml`), content);
  return check(folder).map(({ file, line, wrong, todo }) => `${file}:${line} ${wrong}. ${todo}`);
}

test('fiction has a place instead of lines, and needs no quote', () => {
  expect(mistakesIn(tale)).toEqual([]);
  const [claim] = claimInputs(readSeed(folder));
  expect(claim).toMatchObject({ locator: 'page 9' });
  expect(claim).not.toHaveProperty('quote');
  expect(mistakesIn(tale.replace('place: page 3', 'lines: 3'))).toEqual([
    expect.stringContaining('1.yaml:11 place is missing. Where in the document'),
    expect.stringContaining('1.yaml:12 the key "lines" is not known here'),
  ]);
});

test('what was read in documents still needs its lines and its quote', () => {
  expect(mistakesIn(read)).toEqual([]);
  expect(mistakesIn(read.replace('lines: 7', 'place: page 7'))).toEqual([
    expect.stringContaining('lines is missing'),
    expect.stringContaining('the key "place" is not known here'),
  ]);
  expect(mistakesIn(read.replace('    quote: on this coast\n', ''))).toEqual([
    expect.stringContaining('quote is missing'),
  ]);
});

test('a source of fiction has a date, by which it is told when, and no document', () => {
  expect(mistakesIn(tale.replace(', publishedOn: 2021-02', ', document: late.txt'))).toEqual([
    expect.stringContaining('1.yaml:5 publishedOn is missing'),
    expect.stringContaining('1.yaml:5 the key "document" is not known here'),
  ]);
});

test('a folder is fiction throughout, or not at all', () => {
  const other = 'subject: Another\nabout: Another file.\n';
  expect(mistakesIn(tale, other)).toEqual([
    '2.yaml:1 this file does not say that it is fiction, and another in this folder does. ' +
      'Give fiction a folder of its own, or say "fictional: true" here as well.',
  ]);
  expect(mistakesIn(tale, `fictional: yes\n${other}`)).toEqual([
    expect.stringContaining('2.yaml:1 this file does not say that it is fiction'),
    '2.yaml:1 fictional "yes" is not known. Use one of: true.',
  ]);
});

test('it is recorded document by document, each on its last day, and named at every marking', async () => {
  mistakesIn(tale);
  const recorded: [day: string, marking: unknown, name: unknown][] = [];
  const record: RecordClaims = async (claims, at) => {
    for (const { marking, subject } of claims)
      recorded.push([new Date(at ?? 0).toISOString(), marking, subject.name]);
    return { ids: [], created: claims.length };
  };
  await loadSeed(record, folder);
  expect(recorded).toEqual([
    ['2020-12-31T00:00:00.000Z', 'AMBER', 'The gang'],
    ['2021-02-28T00:00:00.000Z', 'CLEAR', 'The gang'],
  ]);
});

test('the training case has no mistakes, and its check says that it is fiction', async () => {
  const said: string[] = [];
  expect(await main(['--training', '--check'], (line) => said.push(line))).toBe(0);
  expect(said.join()).toMatch(/about 87 entities from 19 sources: no mistakes, and all of it is fiction/);
});

test('no document of the training case knows what came after it', () => {
  const claims = claimInputs(readSeed(trainingFolder));
  const tooEarly = claims.filter(
    ({ validTo, source }) =>
      validTo && validTo !== '..' && daysOf(validTo).first > daysOf(String(source.publishedOn)).last,
  );
  expect(tooEarly).toEqual([]);
});
