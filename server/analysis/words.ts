// Ids and dates as numbers: each distinct word once, found again by a hash table, all of it in memory that threads share.
import { Table, type TableHandle } from './table.ts';

export interface WordsHandle {
  entries: TableHandle;
  bytes: TableHandle;
  slots: TableHandle;
}

export class Words {
  readonly #entries: Table<{ end: Uint32ArrayConstructor }>;
  readonly #bytes: Table<{ byte: Uint8ArrayConstructor }>;
  #slots: Table<{ entry: Int32ArrayConstructor }>;
  /** The same bytes, as what turns them into text fastest. */
  #read: { of: Uint8Array; as: Buffer } | null = null;

  constructor(capacity: number, averageLength = 24, handle?: WordsHandle) {
    this.#entries = new Table({ end: Uint32Array }, capacity, handle?.entries);
    this.#bytes = new Table({ byte: Uint8Array }, capacity * averageLength, handle?.bytes);
    this.#slots = new Table({ entry: Int32Array }, slotsFor(capacity), handle?.slots);
  }

  get length(): number {
    return this.#entries.length;
  }

  /** The number of a word; -1 for one that is not here. */
  find(word: string): number {
    const slots = this.#slots.columns.entry;
    const mask = slots.length - 1;
    for (let at = hash(word) & mask; ; at = (at + 1) & mask) {
      const entry = slots[at]! - 1;
      // An entry beyond our length was added after this view of the table was handed out.
      if (entry < 0) return -1;
      if (entry < this.length && this.#equals(entry, word)) return entry;
    }
  }

  /** The number of a word, which it gets now if it has none. */
  add(word: string): number {
    const known = this.find(word);
    if (known >= 0) return known;
    const entry = this.#entries.add();
    const at = this.#bytes.addMany(word.length);
    const bytes = this.#bytes.columns.byte;
    for (let i = 0; i < word.length; i++) bytes[at + i] = word.charCodeAt(i);
    this.#entries.columns.end[entry] = this.#bytes.length;
    if (this.length * 2 > this.#slots.capacity) this.#rehash();
    else this.#place(word, entry);
    return entry;
  }

  text(entry: number): string {
    const bytes = this.#bytes.columns.byte;
    if (bytes !== this.#read?.of) this.#read = { of: bytes, as: Buffer.from(bytes.buffer) };
    return this.#read.as.toString('latin1', this.#start(entry), this.#end(entry));
  }

  /** Negative, zero or positive, as `a < b`, `a === b` or `a > b` by characters. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const bytes = this.#bytes.columns.byte;
    const [endA, endB] = [this.#end(a), this.#end(b)];
    let [i, j] = [this.#start(a), this.#start(b)];
    for (; i < endA && j < endB; i++, j++) if (bytes[i] !== bytes[j]) return bytes[i]! - bytes[j]!;
    return endA - i - (endB - j);
  }

  handle(): WordsHandle {
    return { entries: this.#entries.handle(), bytes: this.#bytes.handle(), slots: this.#slots.handle() };
  }

  static from(handle: WordsHandle): Words {
    return new Words(0, 0, handle);
  }

  #start(entry: number): number {
    return entry === 0 ? 0 : this.#entries.columns.end[entry - 1]!;
  }

  #end(entry: number): number {
    return this.#entries.columns.end[entry]!;
  }

  #equals(entry: number, word: string): boolean {
    const start = this.#start(entry);
    if (this.#end(entry) - start !== word.length) return false;
    const bytes = this.#bytes.columns.byte;
    for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  #place(word: string, entry: number): void {
    const slots = this.#slots.columns.entry;
    const mask = slots.length - 1;
    let at = hash(word) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = entry + 1;
  }

  #rehash(): void {
    this.#slots = new Table({ entry: Int32Array }, this.#slots.capacity * 2);
    for (let entry = 0; entry < this.length; entry++) this.#place(this.text(entry), entry);
  }
}

function slotsFor(capacity: number): number {
  let slots = 16;
  while (slots < capacity * 2) slots *= 2;
  return slots;
}

/** FNV-1a: short words, spread well enough for a table that is half empty. */
export function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/**
 * The first ten characters of an id that we made (60 bits of a hash) as two numbers, which have the order of such ids: they tell the
 * claims of one tie apart, and which is the least.
 */
export function beginningOf(id: string): [number, number] {
  return [fiveOf(id, 0), fiveOf(id, 5)];
}

const order = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const places = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, order.indexOf(String.fromCharCode(code))),
);

function fiveOf(id: string, from: number): number {
  let number = 0;
  for (let at = from; at < from + 5; at++) number = number * 64 + (places[id.charCodeAt(at)] ?? 0);
  return number;
}
