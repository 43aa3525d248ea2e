// Is what is recorded what the files say, in one piece or not at all?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editorSchemas } from '../../seed/editor-schema.ts';
import { loadSeed, type RecordClaims } from '../../seed/load.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const head = `subject: A coast
about: A coast.
sources:
  - { id: paper, title: On a coast, kind: RESEARCH, authors: [Ana Silva], publishedOn: 2014 }
  - { id: report, title: A report, kind: NGO_REPORT }
entities:
  - { id: gang, type: ORGANIZATION, name: The gang }
  - { id: coast, type: PLACE, name: The coast }
passages:
  - source: paper
    lines: 205-208
    note: 7
    credits: report
    quote: >-
      the gang works
      on this coast
    grade: B3
`;

/** Like the server, as far as the loader sees: what was recorded is unchanged the next time. */
function recorder(): { record: RecordClaims; batches: Parameters<RecordClaims>[0][] } {
  const known = new Set<string>();
  const batches: Parameters<RecordClaims>[0][] = [];
  const record: RecordClaims = async (claims) => {
    batches.push(claims);
    const before = known.size;
    const ids = claims.map((claim) => JSON.stringify(claim));
    for (const id of ids) known.add(id);
    return { ids, created: known.size - before };
  };
  return { record, batches };
}

test('a claim of a file is one ClaimInput, and the first reference to an entity names it', async () => {
  const says = `    says:
      - tie: gang OPERATES_IN coast
        from: 2012
        to: '..'
        seen: 2013-04~
      - { of: gang, property: kind, value: gang, grade: A1, stance: DENIES }
`;
  writeFileSync(join(folder, '1.yaml'), head + says);
  const { record, batches } = recorder();
  expect(await loadSeed(record, folder)).toMatchObject({ claims: 2, created: 2 });
  const source = {
    id: 'paper',
    title: 'On a coast',
    kind: 'RESEARCH',
    authors: ['Ana Silva'],
    publishedOn: '2014',
  };
  const evidence = {
    marking: 'CLEAR',
    stage: 'STATED',
    source,
    attributedTo: { id: 'report', title: 'A report', kind: 'NGO_REPORT' },
    locator: 'lines 205–208, note 7',
    quote: 'the gang works on this coast',
  };
  expect(batches).toEqual([
    [
      {
        subject: { id: 'gang', type: 'ORGANIZATION', name: 'The gang' },
        tie: { type: 'OPERATES_IN', to: { id: 'coast', type: 'PLACE', name: 'The coast' }, qualifiers: [] },
        ...evidence,
        stance: 'ASSERTS',
        reliability: 'B',
        credibility: 'POSSIBLY_TRUE',
        validFrom: '2012',
        validTo: '..',
        observedOn: '2013-04~',
      },
      {
        subject: { id: 'gang', type: 'ORGANIZATION' },
        property: 'kind',
        value: 'gang',
        ...evidence,
        stance: 'DENIES',
        reliability: 'A',
        credibility: 'CONFIRMED',
      },
    ],
  ]);
});

test('a name is given again where a claim may be read by more people than the first one', async () => {
  const one = '    says:\n      - tie: gang OPERATES_IN coast\n';
  const two = '    says:\n      - { of: gang, property: country, value: GW }\n';
  const passage = head.slice(head.indexOf('  - source'));
  writeFileSync(join(folder, '1.yaml'), `${head}    marking: AMBER\n${one}${passage}${two}`);
  const { record, batches } = recorder();
  await loadSeed(record, folder);
  expect(batches[0]?.map(({ subject, marking }) => [marking, subject.name])).toEqual([
    ['AMBER', 'The gang'],
    ['CLEAR', 'The gang'],
  ]);
});

test('loading twice changes nothing, and no batch has more than 2,000 claims', async () => {
  const many = Array.from(
    { length: 4_500 },
    (_, n) => `      - { of: gang, property: otherName, value: Name ${n} }\n`,
  );
  writeFileSync(
    join(folder, '1.yaml'),
    `${head}    says:\n      - tie: gang OPERATES_IN coast\n${many.join('')}`,
  );
  const { record, batches } = recorder();
  const progress: number[] = [];
  const first = await loadSeed(record, folder, (done) => progress.push(done));
  expect(first).toMatchObject({ claims: 4_501, created: 4_501 });
  expect(first.ids.size).toBe(4_501);
  expect(batches.map((batch) => batch.length)).toEqual([2_000, 2_000, 501]);
  expect(progress).toEqual([0, 2_000, 4_000, 4_501]);
  expect(await loadSeed(record, folder)).toEqual({ ...first, created: 0 });
});

test('where one file has a mistake nothing is recorded', async () => {
  writeFileSync(join(folder, '1.yaml'), `${head}    says:\n      - tie: gang OPERATES_IN coast\n`);
  writeFileSync(join(folder, '2.yaml'), 'subject: Half a file\n');
  const { record, batches } = recorder();
  await expect(loadSeed(record, folder)).rejects.toThrow(
    /nothing was recorded\.\n.*2\.yaml:1:1 {2}about is missing/,
  );
  expect(batches).toEqual([]);
});

test.each(Object.entries(editorSchemas()))(
  "the editor's %s follows from the shape and the vocabulary (npm run seed -- --schema)",
  (name, text) => {
    const file = readFileSync(join(import.meta.dirname, '../../seed', name), 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(text));
  },
);
