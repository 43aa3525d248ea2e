// Has everything been planned that is asked first? A database that was just started plans each statement anew, which takes up to seconds.
import { GraphQLError } from 'graphql';
import type { Store } from './ask.ts';
import { namesIn } from './statements.ts';

/** What somebody asks first, and what takes longest. */
const first = [
  'Query/search',
  'fetch/entities',
  'Entity/properties',
  'Entity/evidence',
  'fuse/sources',
  'fetch/ties',
];
/** What else a page asks, then what is done when somebody records, and what is asked seldom last. */
const folders = [
  'Query',
  'fetch',
  'Entity',
  'Tie',
  'Claim',
  'projection',
  'Mutation',
  'fuse',
  'Source',
  'Property',
  'Path',
  'Graph',
];

/**
 * One after the other, so that whoever asks meanwhile need not wait for all of them. Nobody waits for it, so it never fails. Returns the
 * names of those that are planned.
 */
export async function planAll(store: Pick<Store, 'plan'>): Promise<string[]> {
  const planned: string[] = [];
  for (const name of new Set([...first, ...folders.flatMap(namesIn)]))
    try {
      await store.plan(name);
      planned.push(name);
    } catch (error) {
      // On a busy machine one takes too long, which says nothing of the next. Else the database is going, or cannot be reached: whoever
      // asks it is told so.
      if (!isTimedOut(error)) return planned;
    }
  return planned;
}

function isTimedOut(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions['code'] === 'TIMED_OUT';
}
