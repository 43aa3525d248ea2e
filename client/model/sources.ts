/** How a source is named inside a sentence. */
import type { SourceLineFragment } from '../../generated/client.ts';

/**
 * "Walter Kemp & Mark Shaw (2014)". Authors are named in full: which word of a name is the family's, and whether
 * an author is a person or a body, no rule can tell. The publisher or title stands in where no author is named.
 */
export function speaker({ authors, publisher, title, publishedOn }: SourceLineFragment): string {
  const [first, second, ...others] = authors;
  const who =
    first === undefined
      ? (publisher ?? title)
      : second === undefined
        ? first
        : others.length > 0
          ? `${first} and others`
          : `${first} & ${second}`;
  const year = publishedOn?.slice(0, 4);
  return year ? `${who} (${year})` : who;
}
