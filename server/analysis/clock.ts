// Has the time for this question run out, or has its caller gone? Asked in every inner loop, answered every 4,096 steps.

/** Thrown by a question that was stopped; the thread that asked turns it into an error for the caller. */
export class Stopped extends Error {
  readonly why: 'TIMED_OUT' | 'GONE';

  constructor(why: 'TIMED_OUT' | 'GONE') {
    super(why);
    this.why = why;
  }
}

export class Clock {
  readonly #deadline: number;
  readonly #gone: Int32Array | null;
  #steps = 0;

  /** `deadline` in milliseconds since 1970; `gone` becomes other than 0 when the caller has gone. */
  constructor(deadline: number, gone: Int32Array | null = null) {
    this.#deadline = deadline;
    this.#gone = gone;
  }

  /** One step of work. Throws Stopped. */
  tick(): void {
    if ((++this.#steps & 4095) !== 0) return;
    if (Date.now() > this.#deadline) throw new Stopped('TIMED_OUT');
    if (this.#gone && Atomics.load(this.#gone, 0) !== 0) throw new Stopped('GONE');
  }

  /** For work that nobody waits for in vain. */
  static readonly endless = new Clock(Number.POSITIVE_INFINITY);
}
