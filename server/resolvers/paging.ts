// Pages, forward only (Relay cursor specification). A cursor is bound to the field, its arguments, its parent and the clearance.
import { createHash } from 'node:crypto';
import { type GraphQLResolveInfo, type SelectionSetNode, Kind } from 'graphql';
import { badInput } from '../errors.ts';
import type { Scope } from '../scope.ts';

export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

/** The part of a row by which the order goes on. */
export type Position = Record<string, string | number>;

export interface Page {
  first: number;
  after: Position | null;
  /** Whether the total was asked for. */
  count: boolean;
  cursor(position: Position): string;
}

/** Cursors are made where they are asked for: of many pages at once few ask. */
export interface Connection<T, E = object> {
  edges: (E & { cursor: () => string; node: T })[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: () => string | null;
    endCursor: () => string | null;
  };
  totalCount: number | null;
}

const most = 500;

/** Reads first and after. `parent` is the id of what the page hangs on. Throws BAD_USER_INPUT. */
export function readPage(
  args: PageArgs & Record<string, unknown>,
  info: GraphQLResolveInfo,
  scope: Scope,
  parent = '',
): Page {
  const coordinate = `${info.parentType.name}.${info.fieldName}`;
  const { first: given, after, ...rest } = args;
  const first = given ?? defaultFirst(info);
  if (first < 1 || first > most) throw badInput(`${coordinate}(first:) is ${first}. Give 1 to ${most}.`);
  let made: string | undefined;
  const bound = () =>
    (made ??= createHash('sha256')
      .update(JSON.stringify([coordinate, sorted(rest), parent, scope.key]))
      .digest('base64url')
      .slice(0, 10));
  return {
    first,
    after: after == null ? null : position(after, bound(), coordinate),
    count: asksForTotal(info),
    cursor: (at) => Buffer.from(JSON.stringify([bound(), at])).toString('base64url'),
  };
}

/** The parameters of a statement that reads a page, and of one that reads all for their number. */
export function pageParameters(page: Page): Record<string, unknown> {
  const limit = page.first + 1;
  return { count: page.count, after: page.after, limit, read: page.count ? 1_000_000_000 : limit };
}

/** A page of the rows that were read: one more than asked for tells that there is more. */
export function connection<T, E extends object>(
  page: Page,
  rows: readonly T[],
  total: number | null,
  positionOf: (row: T) => Position,
  more?: (row: T) => E,
): Connection<T, E> {
  const edges = rows.slice(0, page.first).map((node) => ({
    ...(more?.(node) as E),
    cursor: () => page.cursor(positionOf(node)),
    node,
  }));
  return {
    edges,
    totalCount: total,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: false,
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null,
    },
  };
}

function position(cursor: string, bound: string, coordinate: string): Position {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(read) && read[0] === bound && read[1] !== null && typeof read[1] === 'object')
      return read[1] as Position;
  } catch {
    // Falls through to the one answer for everything that is not a cursor of this field.
  }
  throw badInput(
    `${coordinate}(after:) is no cursor of this list. Give the endCursor of a page of the same field, with the same arguments and clearance; or leave it out to begin anew.`,
  );
}

function defaultFirst(info: GraphQLResolveInfo): number {
  const field = info.parentType.getFields()[info.fieldName];
  return Number(field?.args.find(({ name }) => name === 'first')?.defaultValue ?? 20);
}

function asksForTotal(info: GraphQLResolveInfo): boolean {
  const asks = (selections: SelectionSetNode | undefined): boolean =>
    (selections?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === 'totalCount';
      if (selection.kind === Kind.INLINE_FRAGMENT) return asks(selection.selectionSet);
      return asks(info.fragments[selection.name.value]?.selectionSet);
    });
  return info.fieldNodes.some((node) => asks(node.selectionSet));
}

// Arguments in one order and without what is null, so that the same question has the same cursors however it is written.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner != null);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}
