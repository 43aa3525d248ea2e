/** Taking back what was done to the canvas: which changes are steps of their own, and which only end one. */
import { effect, type ReadonlySignal, untracked } from '@preact/signals-core';
import type { Reader } from '../reader.ts';
import { type Drawing, isSameSheet, type Sheet, sheetOf } from './drawing.ts';
import { Steps } from './steps.ts';

export class Undoing {
  readonly counts: Steps<Sheet>['counts'];

  readonly #steps = new Steps<Sheet>();
  readonly #reader: Reader;
  readonly #drawing: ReadonlySignal<Drawing>;
  readonly #turned: (sheet: Sheet) => void;
  readonly #stop: () => void;
  #sheet: Sheet;
  #silent = false;
  /** How it was when something was asked that will come to be drawn. */
  #asking: Sheet | null = null;

  /** @param turned hears of every sheet that did not follow from an answer, also when the browser went back */
  constructor(reader: Reader, drawing: ReadonlySignal<Drawing>, turned: (sheet: Sheet) => void) {
    this.#reader = reader;
    this.#drawing = drawing;
    this.#turned = turned;
    this.counts = this.#steps.counts;
    this.#sheet = sheetOf(drawing.peek());
    this.#stop = effect(() => {
      void drawing.value;
      untracked(() => this.#notice());
    });
  }

  /** What is asked now will change the canvas once it is answered, and is a step then. */
  asking(): void {
    this.#notice();
    this.#asking = this.#sheet;
  }

  /** What was asked is here; nothing is noted where it changes nothing. */
  answered(change: (drawing: Drawing) => Drawing): void {
    const before = this.#asking;
    const drawn = this.#now().drawn.length;
    this.part(change);
    if (before && this.#sheet.drawn.length > drawn) this.#steps.note(before);
    this.#asking = null;
  }

  /** A change that only ends the last step: something found its place. */
  part(change: (drawing: Drawing) => Drawing): void {
    this.#notice();
    this.#unnoticed(() => this.#reader.draw(change, { how: 'replace' }));
  }

  /** Something is about to change by hand that comes to the address later. */
  note(): void {
    this.#notice();
    this.#steps.note(this.#sheet);
  }

  undo(): void {
    this.#notice();
    this.#turnTo(this.#steps.undo(this.#sheet));
  }

  redo(): void {
    this.#notice();
    this.#turnTo(this.#steps.redo(this.#sheet));
  }

  end(): void {
    this.#stop();
  }

  #now(): Sheet {
    return sheetOf(this.#drawing.peek());
  }

  #notice(): void {
    const sheet = this.#now();
    if (this.#silent || isSameSheet(this.#sheet, sheet)) return;
    this.#steps.note(this.#sheet);
    this.#asking = null;
    this.#sheet = sheet;
    this.#turned(sheet);
  }

  #turnTo(sheet: Sheet | null): void {
    if (!sheet) return;
    this.#asking = null;
    // First, so that what is drawn anew finds its places.
    this.#turned(sheet);
    this.#unnoticed(() =>
      this.#reader.draw((drawing) => ({ ...drawing, ...sheet, around: null, along: null })),
    );
  }

  // The change is heard of at once; or, inside another effect, later, when nothing has changed any more.
  #unnoticed(change: () => void): void {
    this.#silent = true;
    try {
      change();
    } finally {
      this.#silent = false;
    }
    this.#sheet = this.#now();
  }
}
