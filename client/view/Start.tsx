/** The first page: what the graph holds, and ways in. */
import { ContentsDocument } from '../../generated/client.ts';
import { EntityList } from './EntityList.tsx';
import { useQuestion } from './reading.ts';
import { SourceList } from './SourceList.tsx';
import { Skeleton, Trouble } from './States.tsx';
import { useTitle } from './title.ts';

export function Start() {
  useTitle(null);
  return (
    <>
      <section class="opening">
        <h1>Who says so, where, how good is it, and when was it true?</h1>
        <p class="lead">
          A graph of criminalized power structures, made of claims. Every name, value and tie here opens to
          the claims behind it: the document and the lines, its grade, and when it held.
        </p>
        <Contents />
      </section>
      <EntityList />
      <SourceList />
    </>
  );
}

function Contents() {
  const { answer, error } = useQuestion(ContentsDocument, () => ({}), []);
  if (error.value && !answer.value) return <Trouble error={error.value} of="What the graph holds" />;
  if (!answer.value) return <Skeleton lines={1} of="what the graph holds" />;
  const { entities, ties, claims, sources } = answer.value.graph;
  return (
    <dl class="contents">
      <Count of="entities" count={entities} />
      <Count of="ties" count={ties} />
      <Count of="claims" count={claims} />
      <Count of="sources" count={sources} />
    </dl>
  );
}

function Count({ of, count }: { of: string; count: number }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{count.toLocaleString('en')}</dd>
    </div>
  );
}
