/** Which words of a text were found: the same ones, their beginnings, misspelt or run together. */

export interface Piece {
  text: string;
  hit: boolean;
}

/** Words of so many letters are known again with two that are wrong. */
const slackOfTwo = 6;

/** @param length about how many characters to show around the first hit */
export function highlight(text: string, asked: string, length = 140): Piece[] {
  const words = asked.match(/[\p{L}\p{N}]+/gu)?.map(folded) ?? [];
  const pieces = text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece,
      hit: /[\p{L}\p{N}]/u.test(piece) && words.some((word) => fits(folded(piece), word)),
    }));
  for (const word of words) hitTogether(pieces, word);
  return joined(around(pieces, length));
}

// Words that are one where somebody looks for them: "Ridge Brigade" as "ridgebrigade".
function hitTogether(pieces: Piece[], asked: string): void {
  if (asked.length < slackOfTwo) return;
  for (const [start, { text }] of pieces.entries()) {
    let run = wordIn(text);
    if (run === '') continue;
    for (let end = start + 1; end < pieces.length && run.length < asked.length; end++) {
      const next = wordIn(pieces[end]!.text);
      run += next;
      if (next === '' || Math.abs(run.length - asked.length) > 2 || distance(run, asked) > 2) continue;
      for (const piece of pieces.slice(start, end + 1)) piece.hit = true;
      return;
    }
  }
}

function wordIn(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Case and accents do not count. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function fits(word: string, asked: string): boolean {
  if (word.startsWith(asked)) return true;
  const slack = asked.length >= slackOfTwo ? 2 : asked.length >= 4 ? 1 : 0;
  return slack > 0 && Math.abs(word.length - asked.length) <= slack && distance(word, asked) <= slack;
}

/** How many letters differ, are missing or too many; two swapped neighbours count as one. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** A long text is cut to what surrounds its first hit. */
function around(pieces: Piece[], length: number): Piece[] {
  const whole = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (whole <= length) return pieces;
  const hit = Math.max(
    0,
    pieces.findIndex((piece) => piece.hit),
  );
  let start = hit;
  for (let room = length / 3; start > 0 && room > 0; start--) room -= pieces[start - 1]?.text.length ?? 0;
  let end = start;
  for (let room = length; end < pieces.length && room > 0; end++) room -= pieces[end]?.text.length ?? 0;
  const cut: Piece[] = pieces.slice(start, end);
  if (start > 0) cut.unshift({ text: '… ', hit: false });
  if (end < pieces.length) cut.push({ text: ' …', hit: false });
  return cut;
}

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.hit === piece.hit) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
