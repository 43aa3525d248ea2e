/** The documents that everything here rests on. */
import { SourcesDocument } from '../../generated/client.ts';
import { More } from './More.tsx';
import { usePages } from './reading.ts';
import { SourceLine } from './SourceLine.tsx';
import { Quiet, Skeleton, Trouble } from './States.tsx';

export function SourceList() {
  const pages = usePages(SourcesDocument, () => ({ first: 10 }), [], { page: (answer) => answer.sources });
  const { answer, error } = pages.first;
  return (
    <section class="listing" aria-labelledby="sources-heading">
      <h2 id="sources-heading">
        Sources {pages.total.value !== null && <span class="count">{pages.total.value}</span>}
      </h2>
      {error.value && <Trouble error={error.value} of="The list" />}
      {!answer.value && !error.value && <Skeleton lines={4} of="sources" />}
      {answer.value && pages.nodes.value.length === 0 && <Quiet>No source is cited here yet.</Quiet>}
      <ul class="source-list">
        {pages.nodes.value.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
      <More of="sources" list={pages} />
    </section>
  );
}
