// A table that is taken along: is it what was shown, for whoever opens it with whatever?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLens } from '../../client/model/lens.ts';
import type { Column, Row } from '../../client/model/table/columns.ts';
import { csvOf, linesOf, tsvOf } from '../../client/model/table/taken.ts';

const facts = { marking: 'AMBER_STRICT', lens: openLens, fictional: true, made: '2026-11-23' } as const;
const row: Row = { key: 'body-1', kind: 'ORGANIZATION', kindWords: 'Organization' };
const named = (name: string, text: string): Column<Row> => ({
  name,
  label: name,
  width: 100,
  text: () => text,
});

/** As RFC 4180 says a file is read. */
function read(csv: string): string[][] {
  const lines: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < csv.length; at++) {
    const [letter, next] = [csv[at]!, csv[at + 1]];
    if (quoted && letter === '"' && next === '"') {
      cell += '"';
      at++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      lines.at(-1)!.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r' && next === '\n') {
      lines.at(-1)!.push(cell);
      lines.push([]);
      cell = '';
      at++;
    } else cell += letter;
  }
  return lines.slice(0, -1);
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'a,b',
    '"',
    'two\r\nlines',
    'كتيبة الجبل',
    '=1+1',
    '@x',
    '+49',
    '-1',
    '\tx',
    '',
    ' =1',
    '＝1',
  ),
);
const cells = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const untamed = (text: string) => text.replace(/^'(?=[\s=+\-@＝＋－＠])/u, '');

describe('a table that is taken along', () => {
  test('is read back as it was by whatever reads CSV', () => {
    fc.assert(
      fc.property(cells, (lines) => {
        const back = read(csvOf(lines).replace(/^\u{feff}/u, ''));
        expect(back.map((line) => line.map(untamed))).toEqual(lines.map((line) => line.map(untamed)));
      }),
    );
  });

  test('has no cell that a spreadsheet would compute, in a file or pasted', () => {
    fc.assert(
      fc.property(cells, (lines) => {
        const pasted = tsvOf(lines)
          .split('\n')
          .map((line) => line.split('\t'));
        expect(pasted.map((line) => line.length)).toEqual(lines.map((line) => line.length));
        const saved = read(csvOf(lines).slice(1));
        for (const one of [...pasted, ...saved].flat())
          expect(one).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
      }),
    );
  });

  test('has no cell that takes in those behind it when it is pasted, whatever quotation marks it begins with', () => {
    const lines = [
      ['"Ridge Brigade', 'the "boss"', '"x" & "y"'],
      ['1', '2', '3'],
    ];
    expect(tsvOf(lines)).toBe('"""Ridge Brigade"\tthe "boss"\t"""x"" & ""y"""\n1\t2\t3');
  });

  test('tells spreadsheets that it is UTF-8, and ends each line as the standard has it', () => {
    expect(
      csvOf([
        ['كتيبة', 'a,b'],
        ['1', '"'],
      ]),
    ).toBe('\u{feff}كتيبة,"a,b"\r\n1,""""\r\n');
  });

  test('says of each row which it is, how it is marked, and through what it was seen', () => {
    const [heads, line] = linesOf([row], [named('Name', 'Ridge Brigade')], facts);
    expect(heads).toEqual(['Name', 'Id', 'Marking', 'As seen']);
    expect(line!.slice(0, 3)).toEqual(['Ridge Brigade', 'body-1', 'TLP:AMBER+STRICT']);
    expect(line!.at(-1)).toBe(
      'Fiction, for training. Seen as TLP:AMBER+STRICT; holding at any time; as known on 23 November 2026; ' +
        'evidence standard: any claim; cleared ties left out; taken on 23 November 2026',
    );
  });

  test('keeps the marking that a claim has by itself', () => {
    const [heads, line] = linesOf([row], [named('marking', 'TLP:CLEAR')], facts);
    expect(heads).toEqual(['marking', 'Id', 'As seen']);
    expect(line![0]).toBe('TLP:CLEAR');
  });
});
