/** Which names are written where there is not room for all? Those of the best connected, as long as they lie on no other. */
import { meet, type Rectangle } from '../network/naming.ts';
import { allNamed, type PlacedLine, type PlacedSign } from './fit.ts';

export function named(
  signs: readonly PlacedSign[],
  lines: readonly PlacedLine[],
  letters: number,
): ReadonlySet<PlacedSign> {
  if (signs.length <= allNamed) return new Set(signs);
  const ties = new Map<string, number>();
  for (const { line } of lines)
    for (const { id } of [line.from, line.to]) ties.set(id, (ties.get(id) ?? 0) + 1);
  const weight = ({ sign }: PlacedSign) =>
    (sign.end || sign.onPath || sign.picked ? 1e6 : 0) + (ties.get(sign.id) ?? 0);
  const written = new Set<PlacedSign>();
  const taken = new Map<string, Rectangle[]>();
  const side = 12 * letters;
  for (const one of signs.toSorted((a, b) => weight(b) - weight(a))) {
    const box = one.name;
    const cells = cellsOf(box, side);
    if (cells.some((cell) => taken.get(cell)?.some((other) => meet(box, other)))) continue;
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    written.add(one);
  }
  return written;
}

function cellsOf({ at, wide, high }: Rectangle, side: number): string[] {
  const [x1, x2, y1, y2] = [at.x - wide, at.x + wide, at.y - high, at.y + high];
  const cells: string[] = [];
  for (let column = Math.floor(x1 / side); column <= Math.floor(x2 / side); column++)
    for (let row = Math.floor(y1 / side); row <= Math.floor(y2 / side); row++) cells.push(`${column} ${row}`);
  return cells;
}
