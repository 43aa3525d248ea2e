/** One reader of the graph: where they are, what they see it through, and who answers them. */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Marking } from '../../generated/client.ts';
import { type Address, type Picked, type Place, readAddress, writeAddress } from './address.ts';
import { Asker } from './asker.ts';
import { Connection, serverReady } from './connection.ts';
import { type Lens, openLens, tieFilter } from './lens.ts';
import { type Drawing, nothingDrawn } from './network/drawing.ts';
import type { Start } from './record/start.ts';
import { unreadIn } from './unread.ts';

/** What the reader needs of a browser's history. */
export interface History {
  push(url: string): void;
  replace(url: string): void;
}

export class Reader {
  readonly address: ReadonlySignal<Address>;
  readonly lens: ReadonlySignal<Lens>;
  readonly where: ReadonlySignal<ReturnType<typeof tieFilter>>;
  readonly asker: Asker;
  /** What of the address in which the reader came was not understood; none once they have gone on. */
  readonly unread: ReadonlySignal<readonly string[]>;
  /** What the reader is about to record; null: nothing. Set it, and the form opens. */
  readonly recording = signal<Start | null>(null);
  /** Up to where the server shows anything to this viewer; null until it has said so. */
  readonly ownClearance = signal<Marking | null>(null);

  /** What was drawn last, on whatever page the reader is by now. */
  readonly lastDrawing: ReadonlySignal<Drawing>;

  readonly #address;
  readonly #lastDrawing = signal(nothingDrawn);
  readonly #unread = signal<readonly string[]>([]);
  readonly #history: History;

  constructor(start: { path: string; query: string; fragment: string }, history: History) {
    this.#address = signal(readAddress(start.path, start.query, start.fragment));
    this.lastDrawing = this.#lastDrawing;
    this.#keepDrawing();
    this.#history = history;
    this.address = this.#address;
    this.unread = this.#unread;
    this.#unread.value = unreadIn(start.path, start.query, start.fragment);
    this.lens = computed(() => this.#address.value.lens);
    this.where = computed(() => tieFilter(this.lens.value));
    const clearance = computed(() => this.lens.value.clearance);
    this.asker = new Asker(new Connection(serverReady), clearance);
  }

  /** The address of a place, seen through the present lens. */
  addressOf(place: Place, picked: Picked | null = null): string {
    return writeAddress({ place, picked, search: '', list: null, lens: this.lens.value });
  }

  /** The present address with something else in it. */
  addressWith(change: Partial<Address>): string {
    return writeAddress({ ...this.#address.value, ...change });
  }

  go(place: Place, picked: Picked | null = null): void {
    this.#move({ place, picked, search: '', list: null, lens: this.lens.peek() }, 'push');
  }

  list(type: string | null): void {
    this.#move({ ...this.#address.peek(), list: type, picked: null }, 'push');
  }

  /** Draws or asks something else in the network; what follows from an answer alone adds nothing to the history. */
  draw(
    change: (drawing: Drawing) => Drawing,
    { how = 'push', ...also }: { how?: 'push' | 'replace'; picked?: Picked | null } = {},
  ): void {
    const address = this.#address.peek();
    if (address.place.at !== 'network') return;
    const drawing = change(address.place.drawing);
    this.#move({ ...address, place: { at: 'network', drawing }, ...also }, how);
  }

  pick(picked: Picked | null): void {
    this.#move({ ...this.#address.peek(), picked }, 'push');
  }

  /** Typing does not fill the history. */
  search(text: string): void {
    this.#move({ ...this.#address.peek(), search: text }, 'replace');
  }

  see(change: Partial<Lens>): void {
    const address = this.#address.peek();
    this.#move({ ...address, lens: { ...address.lens, ...change } }, 'push');
  }

  seeAll(): void {
    this.see(openLens);
  }

  /** The browser went back or forward. */
  arrived(path: string, query: string, fragment: string): void {
    this.#address.value = readAddress(path, query, fragment);
    this.#keepDrawing();
    this.#unread.value = unreadIn(path, query, fragment);
  }

  #move(to: Address, how: 'push' | 'replace'): void {
    const url = writeAddress(to);
    if (url === writeAddress(this.#address.peek())) return;
    // First, for what hears of the new address may go on from it.
    this.#history[how](url);
    if (how === 'push') this.#unread.value = [];
    this.#address.value = to;
    this.#keepDrawing();
  }

  #keepDrawing(): void {
    const { place } = this.#address.peek();
    if (place.at === 'network') this.#lastDrawing.value = place.drawing;
  }
}
