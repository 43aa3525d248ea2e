/** Which names are written where there is not room for all? Those of the best connected, as long as they lie on no other. */
import { allNamed, nameHeight, type PlacedLine, type PlacedSign } from './fit.ts';

interface Box {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

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
  const taken = new Map<string, Box[]>();
  const side = 12 * letters;
  for (const one of signs.toSorted((a, b) => weight(b) - weight(a))) {
    const box = boxOf(one, letters);
    const cells = cellsOf(box, side);
    if (cells.some((cell) => taken.get(cell)?.some((other) => meet(box, other)))) continue;
    for (const cell of cells) taken.set(cell, [...(taken.get(cell) ?? []), box]);
    written.add(one);
  }
  return written;
}

function boxOf({ at, radius, words }: PlacedSign, letters: number): Box {
  const half = (words.width * letters) / 2;
  const top = at.y + radius;
  return { x1: at.x - half, x2: at.x + half, y1: top, y2: top + nameHeight(words.lines.length, letters) };
}

function meet(one: Box, other: Box): boolean {
  return one.x1 < other.x2 && one.x2 > other.x1 && one.y1 < other.y2 && one.y2 > other.y1;
}

function cellsOf({ x1, y1, x2, y2 }: Box, side: number): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(x1 / side); column <= Math.floor(x2 / side); column++)
    for (let row = Math.floor(y1 / side); row <= Math.floor(y2 / side); row++) cells.push(`${column} ${row}`);
  return cells;
}
