// How long each frame took: what lies between two callbacks of requestAnimationFrame.

export class Frames {
  #times: number[] = [];
  #running = 0;

  /** Records from now on, and forgets what was. */
  start(): void {
    const run = ++this.#running;
    this.#times = [];
    const frame = (now: number) => {
      if (run !== this.#running) return;
      this.#times.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  recorded(): number[] {
    return this.#times.slice(1).map((time, at) => time - this.#times[at]!);
  }

  /** The longest wait for a frame. */
  pause(): number {
    return Math.max(0, ...this.recorded());
  }

  next(): Promise<void> {
    return new Promise((resolve) => requestAnimationFrame(() => resolve()));
  }
}
