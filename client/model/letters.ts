/** How wide is a text where nothing can measure it? Rather too wide than too narrow, for whichever letters the reader has. */

/** In ems, by what sort of letter it is; the first that fits. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Mn}\p{Cf}]/u, 0],
  [/^[iljtfrI.,:;'’|!()[\] ·]/u, 0.4],
  [/^[mwMW@%…—]/u, 0.98],
  [/^\p{Nd}/u, 0.64],
  [/^\p{Lu}/u, 0.73],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.1],
];
const others = 0.63;
/** Bold letters are so much wider. */
export const bold = 1.1;

const segmenter = new Intl.Segmenter();
const known = new Map<string, number>();

/** In ems. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += letterWidth(segment);
  return width;
}

function letterWidth(letter: string): number {
  let width = known.get(letter);
  if (width === undefined) {
    width = widths.find(([sort]) => sort.test(letter))?.[1] ?? others;
    known.set(letter, width);
  }
  return width;
}

/**
 * The lines of a text that is to be no wider than so many ems; a word that is wider by itself is broken, at a joint if it has one.
 * @param widest how wide a word may be that is left whole
 */
export function linesOf(text: string, ems: number, widest: number = ems): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    for (const [at, piece] of piecesOf(word, ems, widest).entries()) {
      const before = line === '' || at > 0 ? '' : ' ';
      const width = textWidth(before + piece);
      if (line !== '' && filled + width > ems) {
        lines.push(line);
        [line, filled] = [piece, textWidth(piece)];
      } else {
        line += before + piece;
        filled += width;
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

function piecesOf(word: string, ems: number, widest: number): string[] {
  if (textWidth(word) <= widest) return [word];
  const joints = word.split(/(?<=[-–/?&])/u);
  if (joints.length > 1) return joints.flatMap((part) => piecesOf(part, ems, widest));
  const pieces: string[] = [];
  let piece = '';
  let filled = 0;
  for (const { segment } of segmenter.segment(word)) {
    const width = letterWidth(segment);
    if (piece !== '' && filled + width > ems) {
      pieces.push(piece);
      [piece, filled] = ['', 0];
    }
    piece += segment;
    filled += width;
  }
  return [...pieces, piece];
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether it reads from right to left, by its first letter; what is set apart in it does not count. */
export function isRightToLeft(text: string): boolean {
  const own = text.replace(/\u{2068}[^\u{2069}]*\u{2069}/gu, '');
  return rightToLeft.test(/\p{L}/u.exec(own)?.[0] ?? '');
}

/** A name inside a sentence: set apart where it could turn the words beside it around. */
export function setApart(name: string): string {
  return rightToLeft.test(name) ? `\u{2068}${name}\u{2069}` : name;
}
