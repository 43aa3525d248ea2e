/** One file of the seed: what it says, and where in it each thing stands. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';

export type Path = readonly PropertyKey[];
export type Mistake = { file: string; line: number; column: number; wrong: string; todo: string };

/** A subject written by hand is far below this; more is a wrong file, and reading it would only take long. */
const LARGEST = 4 * 1024 * 1024;

export class Page {
  readonly file: string;
  readonly mistakes: Mistake[] = [];
  readonly #yaml: Document;
  readonly #lines = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    this.#yaml = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const { code, message, pos } of this.#yaml.errors) {
      const open = /closing ["']quote/.test(message) ? this.#openQuote() : undefined;
      const wrong = code === 'DUPLICATE_KEY' ? 'this key is there twice' : message;
      if (open === undefined) this.#add(pos[0], wrong, todoFor(code));
      else this.#add(open, 'the quotation mark that stands here is not closed', 'Close it, or leave it out.');
    }
  }

  /** The content as plain lists, records and scalars. */
  plain(): unknown {
    try {
      return this.#yaml.toJS();
    } catch {
      this.wrong([], 'it refers to itself too often', 'Write out what the marks & and * stand for.');
      return undefined;
    }
  }

  valueAt(path: Path): unknown {
    return this.#yaml.getIn(path);
  }

  /** Notes a mistake at the value that stands at this path, or at the nearest thing around it that is there. */
  wrong(path: Path, wrong: string, todo: string): void {
    for (let length = path.length; length >= 0; length--) {
      const found = this.#yaml.getIn(path.slice(0, length), true) as Node | undefined;
      if (found?.range) return this.#add(found.range[0], wrong, todo);
    }
    this.#add(0, wrong, todo);
  }

  /** Notes a mistake at a key, not at its value. */
  wrongKey(path: Path, key: string, wrong: string, todo: string): void {
    const map = this.#yaml.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    if (range) this.#add(range[0], wrong, todo);
    else this.wrong(path, wrong, todo);
  }

  /** "guinea-bissau.yaml:12:5", for a message about another place. */
  placeOf(path: Path): string {
    const node = this.#yaml.getIn(path, true) as Node | undefined;
    const { line, col } = this.#lines.linePos(node?.range?.[0] ?? 0);
    return `${this.file}:${line}:${col}`;
  }

  /** In the order of the file. A passage's quote, checked for each of its claims, is complained of once. */
  distinctMistakes(): Mistake[] {
    const known = new Map(this.mistakes.map((mistake) => [JSON.stringify(mistake), mistake]));
    return [...known.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** Where the last quoted text begins; its error stands at the end of the file, where nobody would look. */
  #openQuote(): number | undefined {
    let start: number | undefined;
    visit(this.#yaml, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE')) start = range?.[0];
      },
    });
    return start;
  }

  #add(offset: number, wrong: string, todo: string): void {
    const { line, col } = this.#lines.linePos(offset);
    this.mistakes.push({ file: this.file, line: Math.max(1, line), column: Math.max(1, col), wrong, todo });
  }
}

/** All pages of a folder, by name. What cannot be read is a page with a mistake. */
export function readPages(folder: string): Page[] {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return names.sort().map((name) => {
    const path = join(folder, name);
    const { size } = statSync(path);
    if (size <= LARGEST) return new Page(basename(path), readFileSync(path, 'utf8'));
    const page = new Page(basename(path), '');
    page.wrong(
      [],
      `the file has ${Math.round(size / 1024 / 1024)} MB`,
      'A file of one subject has at most 4 MB: split it.',
    );
    return page;
  });
}

function todoFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Each key may stand once here: delete or rename one of the two.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not with tabs.';
  return 'Compare the indentation and the quotation marks with the lines around it.';
}
