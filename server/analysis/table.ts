// Columns of numbers in memory that threads share. A reader keeps the lengths it was handed, so that rows added later do not
// exist for it; what would change under its eyes is copied first (`changing`).
type Kind = Int32ArrayConstructor | Uint32ArrayConstructor | Uint8ArrayConstructor | Float64ArrayConstructor;
export type Layout = Record<string, Kind>;
type Columns<L extends Layout> = { [K in keyof L]: InstanceType<L[K]> };

/** What a thread hands to another: the same memory, and how much of it counts. */
export interface TableHandle {
  length: number;
  columns: Record<string, ArrayBufferView>;
}

export class Table<L extends Layout> {
  length = 0;
  columns: Columns<L>;
  #capacity: number;
  readonly #layout: L;
  #handedOut = new Set<string>();

  constructor(layout: L, capacity: number, handle?: TableHandle) {
    this.#layout = layout;
    if (handle) {
      this.length = handle.length;
      this.columns = handle.columns as unknown as Columns<L>;
    } else {
      this.columns = allocate(layout, Math.max(capacity, 16));
    }
    this.#capacity = Object.values(this.columns)[0]?.length ?? 0;
  }

  get capacity(): number {
    return this.#capacity;
  }

  /** The place of a new row, with room for it. All columns of it are zero. */
  add(): number {
    return this.addMany(1);
  }

  /** The place of the first of several new rows. */
  addMany(rows: number): number {
    if (this.length + rows > this.#capacity) this.#grow(Math.ceil((this.length + rows) * 1.25) + 16);
    this.length += rows;
    return this.length - rows;
  }

  /** A column whose old values may be changed: a copy, the first time since the table was handed to a reader. */
  changing<K extends keyof L & string>(name: K): Columns<L>[K] {
    if (this.#handedOut.delete(name)) this.#replace(name);
    return this.columns[name];
  }

  #replace(name: keyof L & string): void {
    const kind = this.#layout[name] as Kind;
    const copy = shared(kind, this.#capacity);
    copy.set(this.columns[name] as never);
    this.columns = { ...this.columns, [name]: copy };
  }

  handle(): TableHandle {
    this.#handedOut = new Set(Object.keys(this.#layout));
    return { length: this.length, columns: this.columns as unknown as Record<string, ArrayBufferView> };
  }

  #grow(capacity: number): void {
    const larger = allocate(this.#layout, capacity);
    for (const name of Object.keys(larger)) larger[name]!.set(this.columns[name] as never);
    this.columns = larger as Columns<L>;
    this.#capacity = capacity;
  }
}

function allocate<L extends Layout>(layout: L, capacity: number): Columns<L> {
  return Object.fromEntries(
    Object.entries(layout).map(([name, kind]) => [name, shared(kind, capacity)]),
  ) as unknown as Columns<L>;
}

function shared(kind: Kind, capacity: number): InstanceType<Kind> {
  const memory = new SharedArrayBuffer(capacity * kind.BYTES_PER_ELEMENT);
  return new (kind as unknown as new (memory: SharedArrayBuffer) => InstanceType<Kind>)(memory);
}
