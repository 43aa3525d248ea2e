// What became of each of the 911 facts that were found in the papers? rows/*.tsv say so; here they are held against the files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tieWords } from '../../seed/check-claim.ts';
import { readSeed } from '../../seed/check.ts';
import { lineRanges } from '../../seed/text.ts';

const root = join(import.meta.dirname, '../..');
const facts = join(root, '../shared/facts.md');

interface Row {
  row: string;
  verdict: string;
  file: string;
  became: string;
  note: string;
}

const rows = readdirSync(join(import.meta.dirname, 'rows'))
  .flatMap((file) =>
    readFileSync(join(import.meta.dirname, 'rows', file), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1),
  )
  .map((line): Row => {
    const [row = '', verdict = '', file = '', became = '', note = ''] = line.split('\t');
    return { row, verdict, file, became, note };
  });

/** How many facts there are of each kind. */
const counts = {
  ENT: 232,
  PER: 36,
  REL: 101,
  EVT: 60,
  MAN: 41,
  SAN: 13,
  STA: 18,
  TYP: 26,
  ACT: 41,
  UNI: 25,
  FIG: 43,
  ROU: 14,
  ASS: 53,
  REC: 39,
  CON: 21,
  BIB: 148,
};

/** Where something is stated: a document, lines of it, and the file of the seed. */
interface Stated {
  document: string;
  lines: readonly (readonly [number, number])[];
  file: string;
}

const seed = readSeed(join(root, 'seed/documents'));
const files = readdirSync(join(root, 'seed/documents'))
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const stated = new Map<string, Stated[]>();
const note = (what: string, where: Stated) => stated.set(what, [...(stated.get(what) ?? []), where]);
for (const [index, { passages }] of seed.entries.entries())
  for (const { head, says } of passages)
    for (const claim of says) {
      if (!head || !claim) continue;
      const document = seed.known.sources.get(head.source)?.entry.document ?? '';
      const where = { document, lines: lineRanges(head.lines ?? '') ?? [], file: files[index]! };
      note(head.source, where);
      if (head.credits !== undefined) note(head.credits, where);
      if (claim.tie === undefined) {
        note(claim.of!, where);
        note(`${claim.of}.${claim.property}`, where);
      } else {
        const [from, , to] = tieWords(claim.tie);
        for (const what of [from, to, claim.tie]) note(what, where);
      }
    }

/** An author, or a work that is cited, became a source: it stands where works are declared, and claims rest on it anywhere. */
const isSource = (what: string) => seed.known.sources.has(what);

test('each of the 911 facts has one row', () => {
  const wanted = Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => `${kind}-${String(index + 1).padStart(3, '0')}`),
  );
  expect(wanted).toHaveLength(911);
  expect(rows.map(({ row }) => row).sort()).toEqual(wanted.sort());
});

test('each row says what became of it: loaded, corrected with what was wrong, or refused with a reason', () => {
  for (const { row, verdict, file, became, note: reason } of rows) {
    expect(['loaded', 'corrected', 'refused'], row).toContain(verdict);
    if (verdict !== 'loaded') expect(reason.length, `${row} gives its reason`).toBeGreaterThan(10);
    expect(verdict === 'refused', `${row} became "${became}" in "${file}"`).toBe(
      became === '' && file === '',
    );
  }
});

describe.each(Object.keys(counts))('%s', (kind) => {
  const standing = rows.filter(({ row, verdict }) => row.startsWith(kind) && verdict !== 'refused');

  test('what a row became is stated in the file that it names', () => {
    const missing = standing.flatMap(({ row, file, became }) =>
      became
        .split('; ')
        .filter(
          (what) =>
            !(stated.get(what) ?? []).some((one) => isSource(what) || file.split(' ').includes(one.file)),
        )
        .map((what) => `${row} ${file}: ${what}`),
    );
    expect(missing).toEqual([]);
  });

  test.skipIf(!existsSync(facts))(
    '… by a claim that cites the lines of the row, unless these were corrected',
    () => {
      const places = placesOf(readFileSync(facts, 'utf8'));
      const elsewhere = standing
        .filter(({ verdict }) => verdict === 'loaded')
        .flatMap(({ row, became }) => {
          const { document, lines } = places.get(row)!;
          const overlaps = (one: Stated) =>
            one.document === document &&
            one.lines.some(([first, last]) => lines.some(([a, b]) => first <= b && a <= last));
          return became.split('; ').some((what) => isSource(what) || (stated.get(what) ?? []).some(overlaps))
            ? []
            : [`${row}: ${became}`];
        });
      expect(elsewhere).toEqual([]);
    },
  );
});

/** The document and lines of each row, as the list of facts gives them. */
function placesOf(
  text: string,
): Map<string, { document: string; lines: readonly (readonly [number, number])[] }> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const cells = line.split('|');
      const at = cells.findIndex((cell) => /^00\d_[0-9a-f]+\.txt$/.test(cell));
      if (!/^[A-Z]{3}-\d{3}$/.test(cells[0]!) || at < 0) return [];
      return [[cells[0]!, { document: cells[at]!, lines: lineRanges(cells[at + 1]!) ?? [] }] as const];
    }),
  );
}
