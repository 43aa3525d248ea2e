// What was measured, as a table for people and as JSON for programs.
import { writeFileSync } from 'node:fs';

export interface Row {
  what: string;
  unit: string;
  ours: number;
  /** What stands beside it: the bare driver, or a resolver written by hand; null where there is only a bound. */
  beside: number | null;
  ratio: number | null;
  /** The ratio that is wanted. */
  atLeast?: number;
  /** The most that `ours` may be. */
  atMost?: number;
  note: string;
}

/** Whether the bound holds; null where there is none. */
export function holds({ ours, ratio, atLeast, atMost }: Row): boolean | null {
  if (atLeast !== undefined) return ratio !== null && ratio >= atLeast;
  return atMost === undefined ? null : ours <= atMost;
}

/** The table as lines. */
export function table(rows: readonly Row[]): string[] {
  const cells = rows.map((row) => [
    row.what,
    amount(row.ours),
    row.beside === null ? '' : amount(row.beside),
    row.unit,
    row.ratio === null ? '' : row.ratio.toFixed(2),
    row.atLeast === undefined ? (row.atMost === undefined ? '' : `<= ${row.atMost}`) : `>= ${row.atLeast}`,
    { true: 'yes', false: 'NO', null: '' }[String(holds(row))] ?? '',
  ]);
  const lines = [['', 'ours', 'beside', 'unit', 'ratio', 'wanted', 'holds'], ...cells];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const isNumber = (column: number) => column === 1 || column === 2 || column === 4;
  return lines.map((line) =>
    line
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Writes the rows to a file, with whether each holds. */
export function writeJson(path: string, about: Record<string, unknown>, rows: readonly Row[]): void {
  writeFileSync(
    path,
    `${JSON.stringify({ ...about, rows: rows.map((row) => ({ ...row, holds: holds(row) })) }, null, 2)}\n`,
  );
}

function amount(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
