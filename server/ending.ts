// How a process of ours ends: in order, whoever asks for it, and in any case within ten seconds.
import { StartFailure } from './failure.ts';

type Close = () => Promise<void> | void;

const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const secondsToEnd = 9;
// One Ctrl-C can arrive twice: from the terminal, and passed on by npm.
const sameKeypress = 500;

/** Things to close when the process ends, the last opened first. */
export class Ending {
  readonly #closes: Close[] = [];
  #running: Promise<void> | undefined;
  #since = 0;

  /** Listens for Ctrl-C, the usual signals, and the death of the parent that has a channel to us. */
  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => this.#asked(codes[signal], signal === 'SIGINT'));
    }
    process.on('disconnect', () => this.#asked(codes.SIGTERM, false));
  }

  /** Adds what has been opened. */
  add(close: Close): void {
    this.#closes.push(close);
  }

  /** Closes everything and exits with `code`. */
  async end(code: number): Promise<void> {
    this.#running ??= this.#close(code);
    await this.#running;
  }

  /** Shows what went wrong, closes everything, and exits with 1. */
  async fail(error: unknown): Promise<void> {
    if (this.#running !== undefined) return this.#running;
    if (error instanceof StartFailure) process.stderr.write(`\n${error.text}\n`);
    else console.error(error);
    await this.end(1);
  }

  #asked(code: number, byHand: boolean): void {
    if (this.#running === undefined) void this.end(code);
    else if (byHand && performance.now() - this.#since > sameKeypress) process.exit(code);
  }

  async #close(code: number): Promise<void> {
    this.#since = performance.now();
    setTimeout(() => process.exit(code), secondsToEnd * 1000).unref();
    for (const close of this.#closes.toReversed()) {
      try {
        await close();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(code);
  }
}
