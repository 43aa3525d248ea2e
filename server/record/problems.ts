// All that is wrong with what was sent, each with its place, so that it can be mended in one go.
import type { GraphQLError } from 'graphql';
import { badInput } from '../errors.ts';

export interface Problem {
  /** Such as "claims[3].tie.to". */
  where: string;
  /** What is wrong, and what to do. */
  what: string;
}

const mostShown = 20;

export class Problems {
  readonly #found: Problem[] = [];

  add(where: string, what: string): void {
    this.#found.push({ where, what });
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** Throws all that was found as one error; nothing is recorded then. */
  throwIfAny(): void {
    if (this.any) throw this.#error();
  }

  #error(): GraphQLError {
    const shown = this.#found.slice(0, mostShown);
    const more = this.#found.length - shown.length;
    const lines = shown.map(({ where, what }) => `${where}: ${what}.`);
    if (more > 0) lines.push(`And ${more} more of this kind; only the first ${mostShown} are shown.`);
    return badInput(`Nothing was recorded. ${lines.join(' ')}`, {
      problems: shown,
      total: this.#found.length,
    });
  }
}
