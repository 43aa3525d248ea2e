// Where do claims come from in the end, and which origins are not shown to be independent? Sources, their authors, and which
// repeats which.
import { Table, type TableHandle } from './table.ts';
import { Words, type WordsHandle } from './words.ts';

export interface SourceRow {
  id: string;
  authors: string[];
}

/** That one source repeats another as a whole: known from its marking up, from when it was recorded until it was retracted. */
export interface RepeatRow {
  id: string;
  from: string;
  to: string;
  marking: number;
  recordedAt: string;
  retractedAt: string | null;
}

export interface SourcesHandle {
  ids: WordsHandle;
  authors: WordsHandle;
  authorships: TableHandle;
  repeatIds: WordsHandle;
  repeats: TableHandle;
}

const repeatLayout = {
  from: Int32Array,
  to: Int32Array,
  marking: Uint8Array,
  recorded: Float64Array,
  retracted: Float64Array,
};

export class Sources {
  readonly ids: Words;
  readonly authorNames: Words;
  readonly authorships: Table<{ source: Int32ArrayConstructor; author: Int32ArrayConstructor }>;
  readonly repeatIds: Words;
  readonly repeats: Table<typeof repeatLayout>;
  readonly #written = new Set<number>();

  constructor(handle?: SourcesHandle) {
    this.ids = handle ? Words.from(handle.ids) : new Words(64, 16);
    this.authorNames = handle ? Words.from(handle.authors) : new Words(64, 24);
    this.authorships = new Table({ source: Int32Array, author: Int32Array }, 64, handle?.authorships);
    this.repeatIds = handle ? Words.from(handle.repeatIds) : new Words(16, 24);
    this.repeats = new Table(repeatLayout, 16, handle?.repeats);
  }

  /** The number of a source, which it gets now if it has none. */
  number(id: string): number {
    return this.ids.add(id);
  }

  /** A source is written once: its authors are taken when it is first put. */
  put(row: SourceRow): void {
    const source = this.ids.add(row.id);
    if (this.#written.has(source)) return;
    this.#written.add(source);
    for (const author of row.authors) {
      const at = this.authorships.add();
      this.authorships.columns.source[at] = source;
      this.authorships.columns.author[at] = this.authorNames.add(encodeURIComponent(author));
    }
  }

  /** A repetition; one that is here already has its marking and retraction brought up to date. */
  putRepeat(row: RepeatRow): void {
    const known = this.repeatIds.find(row.id);
    const at = known >= 0 ? known : this.repeats.add();
    this.repeats.changing('marking')[at] = row.marking;
    this.repeats.changing('retracted')[at] =
      row.retractedAt === null ? Infinity : Date.parse(row.retractedAt);
    if (known >= 0) return;
    this.repeatIds.add(row.id);
    const into = this.repeats.columns;
    into.from[at] = this.number(row.from);
    into.to[at] = this.number(row.to);
    into.recorded[at] = Date.parse(row.recordedAt);
  }

  handle(): SourcesHandle {
    return {
      ids: this.ids.handle(),
      authors: this.authorNames.handle(),
      authorships: this.authorships.handle(),
      repeatIds: this.repeatIds.handle(),
      repeats: this.repeats.handle(),
    };
  }
}
