// A server that is started anew when its sources change.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const server = join(import.meta.dirname, 'api.ts');
// An editor saves several files one after the other.
const settled = 200;

export class Restarting {
  readonly #environment: Record<string, string>;
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void>;

  constructor(environment: Record<string, string>) {
    this.#environment = environment;
    this.#turn = this.#start();
  }

  /** Says that a source changed. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#turn = this.#turn.then(() => this.stop()).then(() => this.#start());
    }, settled);
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([ended, wait(4_000, undefined, { ref: false })]);
    child.kill('SIGKILL');
  }

  async #start(): Promise<void> {
    this.#child = spawn(process.execPath, [server], {
      env: { ...process.env, ...this.#environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }
}
