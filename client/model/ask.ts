/** The one way to the API: a typed question, a deadline, and errors that say what went wrong. */
import type { Marking, TypedDocumentString } from '../../generated/client.ts';

/** What is wrong with one part of what was sent: where, such as "claims[0].validTo", and what to do. */
export interface Problem {
  where: string;
  what: string;
}

/**
 * `gone`: no answer at all; `cut`: one that did not come whole; `unavailable`: the server answers, its store does not; `refused`: it
 * answered with an error.
 */
export class AskError extends Error {
  readonly kind: 'gone' | 'cut' | 'unavailable' | 'refused';
  /** As in the API: BAD_USER_INPUT, NOT_FOUND, TIMED_OUT …; null where there was no answer. */
  readonly code: string | null;
  /** Seconds after which it makes sense to ask again; null where the server does not say. */
  readonly retryAfter: number | null;
  /** Where the server says it part by part; else none. */
  readonly problems: readonly Problem[];

  constructor(
    kind: AskError['kind'],
    message: string,
    code: string | null = null,
    retryAfter: number | null = null,
    problems: readonly Problem[] = [],
  ) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.retryAfter = retryAfter;
    this.problems = problems;
  }
}

export interface AskOptions {
  clearance: Marking | null;
  /** Ends the request when the answer is no longer wanted; the promise then rejects with the signal's reason. */
  signal: AbortSignal;
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string; problems?: Problem[] } }[];
}

const deadline = 20_000;

export async function ask<Result, Variables>(
  question: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { clearance, signal }: AskOptions,
): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(clearance && { 'claimgraph-clearance': clearance }),
    },
    body: JSON.stringify({ query: question.toString(), variables }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(deadline)]),
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new AskError('gone', late ? 'The server took too long to answer.' : 'The server does not answer.');
  });
  const answer = await read<Result>(response, signal);
  const error = answer?.errors?.[0];
  const code = error?.extensions?.code ?? null;
  if (response.status === 503 || code === 'STORE_UNAVAILABLE') {
    const wait = Number(response.headers.get('retry-after'));
    throw new AskError(
      'unavailable',
      error?.message ?? 'The database does not answer.',
      code,
      wait > 0 ? wait : null,
    );
  }
  if (error) throw new AskError('refused', error.message, code, null, error.extensions?.problems);
  if (answer === null && isOurs(response)) throw new AskError('cut', 'An answer did not come whole.');
  // A proxy that answers in place of a server that is down.
  if (!answer?.data)
    throw new AskError('gone', `The server gave no answer that can be read (${response.status}).`);
  return answer.data;
}

/** Whether it began as the server's own answers do. */
function isOurs(response: Response): boolean {
  return response.ok && /\bjson\b/.test(response.headers.get('content-type') ?? '');
}

async function read<Result>(response: Response, signal: AbortSignal): Promise<Answer<Result> | null> {
  try {
    return (await response.json()) as Answer<Result>;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
