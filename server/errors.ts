// What may go wrong for a caller, each with the code that stands in `extensions.code`.
import { GraphQLError } from 'graphql';

/** The code of a question that would cost too much to answer. */
export const tooCostly = 'TOO_COSTLY';

/** Something in what was asked is not as it must be: says what, where, and what to do. */
export function badInput(message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...extensions } });
}

/** The same words for what does not exist and for what the viewer may not see. */
export function notFound(what: string, id: string): GraphQLError {
  return new GraphQLError(`There is no ${what} "${id}".`, { extensions: { code: 'NOT_FOUND', id } });
}

/** What was asked would cost more than an answer may: says what to leave out. */
export function tooMuch(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: tooCostly } });
}

export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

export function timedOut(seconds: number): GraphQLError {
  return new GraphQLError(
    `This took longer than ${seconds} seconds and was stopped. Ask for less: fewer rows, a narrower filter.`,
    { extensions: { code: 'TIMED_OUT', http: { status: 504 } } },
  );
}

/** The database does not answer. A write that ends so may have been committed: sending it again is safe. */
export function storeUnavailable(why: string): GraphQLError {
  return new GraphQLError(
    `The database does not answer (${why}). Nothing is lost; try again in a few seconds. A record that was under way may have been committed: sending it again is safe.`,
    { extensions: { code: 'STORE_UNAVAILABLE', http: { status: 503, headers: { 'Retry-After': '3' } } } },
  );
}
