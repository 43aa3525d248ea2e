/** Whether the server is there, and what it says arrives; when it is not, it is asked again until it is. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { AskError } from './ask.ts';

export interface Loss {
  message: string;
  /** Seconds until it is asked again; null: not until somebody says so. */
  next: number | null;
}

const waits = [1, 2, 4, 8, 15];

export class Connection {
  /** Null while the server answers. */
  readonly loss: ReadonlySignal<Loss | null>;
  /** Rises each time that the server is back: who failed asks again. */
  readonly returns: ReadonlySignal<number>;

  readonly #loss = signal<Loss | null>(null);
  readonly #returns = signal(0);
  readonly #ready: () => Promise<boolean>;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ready whether the server can answer; never rejects */
  constructor(ready: () => Promise<boolean>) {
    this.#ready = ready;
    this.loss = this.#loss;
    this.returns = this.#returns;
  }

  lost(error: AskError): void {
    const loss = this.#loss.peek();
    if (loss && loss.next !== null) return;
    this.#attempt = 0;
    this.#wait(error.message, error.retryAfter);
  }

  /** The server is there, and an answer did not come whole: what would ask again by itself might do so for ever. */
  cut(error: AskError): void {
    if (!this.#loss.peek()) this.#loss.value = { message: error.message, next: null };
  }

  /** Asks now, whatever the clock says. */
  async tryNow(): Promise<void> {
    const loss = this.#loss.peek();
    if (!loss) return;
    clearTimeout(this.#timer);
    if (await this.#ready()) {
      this.#loss.value = null;
      this.#returns.value += 1;
    } else {
      this.#wait(loss.next === null ? 'The server does not answer.' : loss.message, null);
    }
  }

  #wait(message: string, retryAfter: number | null): void {
    const wait = Math.max(retryAfter ?? 0, waits[Math.min(this.#attempt, waits.length - 1)] ?? 15);
    this.#attempt += 1;
    this.#loss.value = { message, next: wait };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.tryNow(), wait * 1000);
  }
}

/** Whether GET /ready says 200 within five seconds. */
export async function serverReady(): Promise<boolean> {
  try {
    const response = await fetch('/ready', { signal: AbortSignal.timeout(5000) });
    return response.ok;
  } catch {
    return false;
  }
}
