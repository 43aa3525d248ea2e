/** The words of a document, so that a quote can be looked for in the lines that a passage names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MOST_WORDS = 25;

/** "205-208" or "241, 253" as pairs of line numbers, counted from 1; undefined where it is neither. */
export function lineRanges(lines: string | number): [number, number][] | undefined {
  const ranges: [number, number][] = [];
  for (const part of String(lines).split(',')) {
    const found = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part);
    if (!found) return undefined;
    const first = Number(found[1]);
    const last = Number(found[2] ?? found[1]);
    if (first < 1 || last < first) return undefined;
    ranges.push([first, last]);
  }
  return ranges;
}

/** Reads documents of one folder once each. */
export class Corpus {
  readonly #folder: string;
  readonly #documents = new Map<string, string[]>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Its lines, or undefined where the folder has no such document. */
  lines(document: string): string[] | undefined {
    const known = this.#documents.get(document);
    if (known) return known;
    const path = join(this.#folder, document);
    if (!existsSync(path)) return undefined;
    const lines = readFileSync(path, 'utf8').split('\n');
    this.#documents.set(document, lines);
    return lines;
  }
}

/** How many words a quote takes from its document; a quote may take 25. */
export function tooLong(quote: string): number | undefined {
  const words = quote.replaceAll('[…]', ' ').split(/\s+/).filter(Boolean).length;
  return words > MOST_WORDS ? words : undefined;
}

/** Whether the pieces of the quote stand in these lines, in their order. */
export function stands(quote: string, lines: string[], ranges: [number, number][]): boolean {
  const text = fold(ranges.flatMap(([first, last]) => lines.slice(first - 1, last)).join('\n'));
  let from = 0;
  for (const piece of quote.split('[…]')) {
    const words = fold(piece);
    const at = text.indexOf(words, from);
    if (at < 0) return false;
    from = at + words.length;
  }
  return true;
}

/** White space folded. Hyphens go, since a document breaks words with them at the ends of its lines. */
function fold(text: string): string {
  return text
    .replace(/-\s*\n\s*/g, '')
    .replaceAll('-', '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The line at which the quote begins, if it is in the document and within four lines. */
export function whereStands(quote: string, lines: string[]): number | undefined {
  for (let line = 1; line <= lines.length; line++) {
    const here: [number, number][] = [[line, line + 3]];
    const next: [number, number][] = [[line + 1, line + 4]];
    if (stands(quote, lines, here) && !stands(quote, lines, next)) return line;
  }
  return undefined;
}
