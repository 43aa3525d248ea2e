/** The documents that a claim cites while it is being written. */
import type { SourceKind, SourceLineFragment } from '../../../generated/client.ts';

/** A document that is cited: a known one, or one that the claim brings in. */
export type Cited = { known: SourceLineFragment } | { fresh: FreshSource };

export interface FreshSource {
  id: string;
  title: string;
  kind: SourceKind | null;
  /** One a line. */
  authors: string;
  publisher: string;
  publishedOn: string;
  url: string;
  language: string;
}

export function freshSource(id: string, title = ''): Cited {
  return {
    fresh: { id, title, kind: null, authors: '', publisher: '', publishedOn: '', url: '', language: '' },
  };
}

/** The documents as a line of the page names them, also those that are new. */
export function lineOf(cited: Cited | null): SourceLineFragment | null {
  if (cited === null || 'known' in cited) return cited?.known ?? null;
  const { id, title, kind, authors, publisher, publishedOn, url } = cited.fresh;
  return {
    id,
    title: title || '…',
    // A sentence tells a kind only where it is the subject's own statement.
    kind: kind ?? 'RESEARCH',
    authors: authorsIn(authors),
    publisher: publisher || null,
    publishedOn: publishedOn || null,
    url: url || null,
  };
}

export function authorsIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((author) => author.trim())
    .filter((author) => author !== '');
}

/** The same once it is recorded. */
export function nowKnown(cited: Cited | null): Cited | null {
  const line = lineOf(cited);
  return line && { known: line };
}
