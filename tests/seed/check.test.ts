// Does the checker find each kind of mistake, at its line, and say what to do?
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../seed/check.ts';
import { main } from '../../seed/main.ts';

const good = `subject: A coast
about: A file without mistakes.
sources:
  - { id: paper, title: On a coast, kind: RESEARCH, publishedOn: 2014-09, document: paper.txt }
  - { id: report, title: A report, kind: NGO_REPORT }
entities:
  - { id: coast-p1, type: PERSON, name: Ana Silva }
  - { id: coast-gang, type: ORGANIZATION, name: The gang }
  - { id: coast-navy, type: STATE_INSTITUTION, name: The navy }
  - { id: coast-head, type: OFFICE, name: Head of the navy }
  - { id: coast, type: PLACE, name: The coast }
passages:
  - source: paper
    lines: 2
    note: 7
    credits: report
    quote: the gang bribes the head of the navy
    grade: B3
    says:
      - tie: coast-gang BRIBES coast-head
        stage: ALLEGED
        from: 2012
        to: 2013-04
      - { of: coast-gang, property: kind, value: gang }
      - tie: coast-p1 HOLDS coast-head
      - tie: coast-head OFFICE_OF coast-navy
      - tie: coast-gang OPERATES_IN coast
`;
const text =
  'A first line.\nOn this coast the gang bribes the\nhead of the navy, it is said.\nA last line.\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seed-'));
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts/paper.txt'), text.replace('bribes the\nhead', 'bribes the head'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function mistakesIn(...contents: string[]): string[] {
  for (const [index, content] of contents.entries())
    writeFileSync(join(folder, `${index + 1}.yaml`), content);
  return check(folder, join(folder, 'texts')).map(
    ({ file, line, column, wrong, todo }) => `${file}:${line}:${column} ${wrong}. ${todo}`,
  );
}

test('a file without mistakes has none', () => {
  expect(mistakesIn(good)).toEqual([]);
});

describe('each mistake is found where it stands', () => {
  type Case = { name: string; from: string; to: string; says: string };
  const cases = parse(readFileSync(join(import.meta.dirname, 'mistakes.yaml'), 'utf8')) as Case[];
  test.for(cases)('$name', ({ from, to, says }) => {
    const broken = good.replaceAll(from, to);
    expect(broken).not.toBe(good);
    expect(mistakesIn(broken)).toContainEqual(expect.stringContaining(says));
  });
});

test('all mistakes are found in one run, over all files', () => {
  const broken = good
    .replace('BRIBES', 'BRIBE')
    .replace('B3', 'B9')
    .replace('kind, value: gang', 'kind, value: ganng');
  const other =
    'subject: Another\nabout: Another file.\nentities:\n  - { id: coast, type: PLACE, name: The same }\n';
  const found = mistakesIn(broken, other);
  expect(found.map((mistake) => mistake.split(' ')[0])).toEqual([
    '1.yaml:18:12',
    '1.yaml:20:14',
    '1.yaml:24:50',
    '2.yaml:4:11',
  ]);
});

test('an id of one file can be used in another', () => {
  const more = good.slice(good.indexOf('passages:'), good.indexOf('      - {')).replace('2012', '2010');
  expect(mistakesIn(good, `subject: More\nabout: More of the coast.\n${more}`)).toEqual([]);
});

test('a claim that stands twice is found', () => {
  const more = good.slice(good.indexOf('passages:'), good.indexOf('      - {'));
  const found = mistakesIn(good, `subject: More\nabout: More of the coast.\n${more}`);
  expect(found).toEqual([
    '2.yaml:11:9 this claim is there twice. Delete it: it stands at 1.yaml:20:9 as well.',
  ]);
});

test('a file of 50 MB is refused without being read', () => {
  writeFileSync(join(folder, 'large.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a'));
  expect(mistakesIn().join()).toBe(
    'large.yaml:1:1 the file has 50 MB. A file of one subject has at most 4 MB: split it.',
  );
});

test('the command prints each mistake with its place, and fails', async () => {
  mistakesIn(good.replace('BRIBES', 'BRIBE'));
  const lines: string[] = [];
  expect(await main(['--check', folder], (line) => lines.push(line))).toBe(1);
  expect(lines.join('\n')).toMatch(
    /1\.yaml:20:14 {2}there is no type of tie "BRIBE"\. Did you mean BRIBES\?\n\n1 mistake in/,
  );
});

test('the example of the README has no mistakes but the one that it shows', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../seed/README.md'), 'utf8');
  const example = [...readme.matchAll(/```yaml\n(.*?)```/gs)]
    .map(([, block]) => block)
    .slice(1)
    .join('');
  writeFileSync(join(folder, 'harbour.yaml'), example);
  expect(check(folder)).toEqual([]);
  writeFileSync(join(folder, 'harbour.yaml'), example.replace('BRIBES', 'BRIBE'));
  const [mistake] = check(folder);
  expect(readme).toContain(
    `seed/documents/harbour.yaml:${mistake?.line}:${mistake?.column}  ${mistake?.wrong}. ${mistake?.todo}\n`,
  );
});
