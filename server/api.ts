// GraphQL over HTTP: the schema, who asks, what may be asked, and what an error tells.
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, maskError, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Analysis } from './analysis/analysis.ts';
import type { Store } from './ask.ts';
import type { Context } from './context.ts';
import { badInput, forbidden, tooCostly } from './errors.ts';
import { KeptRows } from './keptRows.ts';
import { resolvers } from './resolvers/resolvers.ts';
import { sdl } from './schema/sdl.ts';
import { scopeFor } from './scope.ts';
import { marking } from './vocabulary/codes.ts';
import { markings } from './vocabulary/scales.ts';

/** What the API stands on. */
export interface Grounds {
  store: Store;
  analysis: Analysis;
  log: Logger;
  /** The highest marking that may be seen, 0 CLEAR to 4 RED. */
  clearance: number;
  /** Whether claims may be recorded. */
  mayRecord: boolean;
  now: () => number;
}

/** The schema with its answers. */
export function schema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: sdl(),
    resolvers,
    inheritResolversFromInterfaces: false,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}

/** The handler of /graphql. */
export function api(grounds: Grounds) {
  const rows = new KeptRows();
  const refuse = { onReject: [() => undefined], propagateOnRejection: true };
  return createYoga<object, Context>({
    schema: schema(),
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    // The server has refused what is too large before it comes here, in words that say what to do.
    maxRequestBodySize: 64 * 1024 * 1024,
    logging: false,
    maskedErrors: { maskError: (error, message) => explained(error, message, grounds.log) },
    context: ({ request }) => contextFor(request, rows, grounds),
    plugins: [
      jsonOnly,
      codedRefusals,
      onlyRead(grounds.mayRecord),
      endsRehearsal,
      maxTokensPlugin({ n: 20_000, ...refuse }),
      maxDepthPlugin({ n: 16, ignoreIntrospection: true, ...refuse }),
      maxAliasesPlugin({ n: 60, ...refuse }),
    ] as Plugin[],
  });
}

function contextFor(request: Request, rows: KeptRows, { store, analysis, clearance, now }: Grounds): Context {
  const known = {
    clearance: clearanceOf(request.headers.get('claimgraph-clearance'), clearance),
    at: null,
    without: [],
  };
  return {
    store,
    analysis,
    viewer: scopeFor(known, [], store),
    loaders: new Map(),
    scopes: new Map(),
    rows,
    state: null,
    decided: null,
    now,
    signal: request.signal,
    rehearsal: null,
  };
}

// The header only ever lowers; a doubled one arrives as a list, which names no level.
function clearanceOf(header: string | null, highest: number): number {
  if (header === null) return highest;
  const level = marking[header as keyof typeof marking] as number | undefined;
  if (level === undefined)
    throw badInput(
      `The header Claimgraph-Clearance is "${header}". Give one of ${markings.map(({ name }) => name).join(', ')}, once; or leave it out.`,
      { http: { status: 400 } },
    );
  return Math.min(level, highest);
}

// Forms are not an API, and what a browser sends without asking first could come from any page. (A GET only reads, and no other
// page is given the answer.)
const jsonOnly: Plugin = {
  onRequestParse({ request }) {
    const type = request.headers.get('content-type') ?? '';
    if (
      request.method === 'POST' &&
      !/^application\/(json|graphql-response\+json|graphql\+json)\b/i.test(type)
    )
      throw new GraphQLError('Send the request as application/json.', {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 415 } },
      });
  },
};

function onlyRead(mayRecord: boolean): Plugin {
  return {
    onExecute({ args }) {
      const operation = getOperationAST(
        args.document as DocumentNode,
        args.operationName as string | undefined,
      );
      if (!mayRecord && operation?.operation === 'mutation')
        throw forbidden(
          'This server is reached from other machines without knowing who asks, so nothing can be recorded here.',
        );
    },
  };
}

// A rehearsed write stays open while its answer is put together, and no longer.
const endsRehearsal: Plugin = {
  onExecute: ({ args }) => {
    const context = args.contextValue as unknown as Context;
    return {
      onExecuteDone: async () => {
        const open = context.rehearsal;
        context.rehearsal = null;
        await open?.rollback();
      },
    };
  },
};

// A document that does not fit the schema is refused with one of our codes, like everything else.
const codedRefusals: Plugin = {
  onValidate:
    () =>
    ({ valid, result, setResult }) => {
      if (!valid) setResult((result as GraphQLError[]).map((error) => withCode(error, error.extensions)));
    },
};

// What the caller may know is an error with a code; the rest is masked, and logged with its cause.
function explained(error: unknown, message: string, log: Logger): Error {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (cause instanceof GraphQLError && cause !== error)
    return withCode(error as GraphQLError, cause.extensions);
  if (error instanceof GraphQLError && cause === undefined) return withCode(error, error.extensions);
  // Only a document can be nested so deeply that reading it takes more than the stack has.
  if (cause instanceof RangeError && /call stack/.test(cause.message))
    return new GraphQLError('The document is nested too deeply. Ask in several questions.', {
      extensions: { code: tooCostly, http: { status: 400 } },
    });
  log.error({ err: cause ?? error }, 'a question failed');
  return maskError(error, message, false);
}

function withCode(error: GraphQLError, extensions: GraphQLError['extensions']): GraphQLError {
  const code = extensions['code'];
  const known = typeof code === 'string' && !code.startsWith('GRAPHQL_') ? code : codeFor(error.message);
  return new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.source ? { source: error.source } : {}),
    ...(error.positions ? { positions: error.positions } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { ...extensions, code: known },
  });
}

// The guards against costly documents say so in words alone.
function codeFor(message: string): string {
  return /limit of|Aliases limit|Depth limit|Token limit/i.test(message) ? tooCostly : 'BAD_USER_INPUT';
}
