/** A source as a bibliography has it: authors, title, publisher, date, kind. */
import type { SourceLineFragment } from '../../generated/client.ts';
import { dateWords } from '../model/dates.ts';
import { sourceKindLabel } from '../model/vocabulary.ts';
import { Link } from './Link.tsx';

export function SourceLine({ source }: { source: SourceLineFragment }) {
  const { id, title, authors, publisher, publishedOn, kind } = source;
  const rest = [publisher, publishedOn && dateWords(publishedOn), sourceKindLabel(kind)].filter(Boolean);
  return (
    <span class="source-line">
      {authors.length > 0 && <bdi>{authors.join(', ')}: </bdi>}
      <Link to={{ at: 'source', id }} class="source-title">
        <bdi>{title}</bdi>
      </Link>
      <span class="quiet">{rest.map((words) => ` · ${words}`)}</span>
    </span>
  );
}
