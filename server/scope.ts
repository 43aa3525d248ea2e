// What is known in a part of an answer: it begins with the viewer, is narrowed by a field's `where`, and holds for everything below.
import type { Asking } from './ask.ts';
import type { Known } from './analysis/known.ts';

export interface Scope extends Known {
  /** Sources whose claims do not exist here: `without`, and what repeats it. */
  readonly origins: readonly string[];
  /** Who answers: the store, or the open transaction of a rehearsed write. */
  readonly asking: Asking;
  /** Tells one scope from another. */
  readonly key: string;
}

const forEver = '9999-12-31T23:59:59.999Z';
const scopeOf = Symbol('what is known here');

export function scopeFor(known: Known, origins: readonly string[], asking: Asking): Scope {
  return { ...known, origins, asking, key: JSON.stringify([known.clearance, known.at, known.without]) };
}

/** Is this the present, with all that the viewer may see? Then what is stored serves. */
export function isPresent(scope: Scope): boolean {
  return scope.at === null && scope.without.length === 0;
}

/** The parameters by which every statement keeps to what is known. */
export function parametersOf(scope: Scope): { clearance: number; at: string; without: readonly string[] } {
  return {
    clearance: scope.clearance,
    at: scope.at === null ? forEver : new Date(scope.at).toISOString(),
    without: scope.origins,
  };
}

export type Within<T> = T & { [scopeOf]?: Scope };

/** The row, as a part of an answer in which this is known. */
export function within<T extends object>(row: T, scope: Scope): T {
  (row as Within<T>)[scopeOf] = scope;
  return row;
}

/** What is known where this row stands; for the root of an answer, what the viewer may know. */
export function scopeAt(parent: unknown, viewer: Scope): Scope {
  return (parent as Within<object> | undefined)?.[scopeOf] ?? viewer;
}
