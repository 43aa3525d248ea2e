/** One document, and what is claimed from it. */
import type { ComponentChildren } from 'preact';
import { SourceDocument } from '../../generated/client.ts';
import { dateWords } from '../model/dates.ts';
import { sourceKindLabel } from '../model/vocabulary.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { More } from './More.tsx';
import { usePages } from './reading.ts';
import { SourceLine } from './SourceLine.tsx';
import { NotThere, Quiet, Skeleton, Trouble } from './States.tsx';
import { useTitle } from './title.ts';

export function SourcePage({ id }: { id: string }) {
  const pages = usePages(SourceDocument, () => ({ id, first: 20 }), [id], {
    page: (answer) => answer.source?.claims ?? null,
  });
  const { answer, error } = pages.first;
  const source = answer.value?.source;
  useTitle(source?.title ?? null);
  if (error.value && !answer.value) return <Trouble error={error.value} of="This source" />;
  if (!answer.value) return <Skeleton lines={8} of="the source" />;
  if (!source) return <NotThere what="source" />;
  const { title, authors, publisher, publishedOn, url, kind, repeats } = source;
  return (
    <article>
      <p class="over">Source · {sourceKindLabel(kind)}</p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <dl class="about">
        {authors.length > 0 && <Row term="By">{authors.join(', ')}</Row>}
        {publisher && <Row term="Published by">{publisher}</Row>}
        <Row term="Date">{publishedOn ? dateWords(publishedOn) : 'not known'}</Row>
        {url && <Row term="Address">{/^https?:\/\//.test(url) ? <OutsideLink url={url} /> : url}</Row>}
        {repeats && (
          <Row term="Repeats">
            <SourceLine source={repeats} /> <span class="quiet">(so it is not independent of it)</span>
          </Row>
        )}
      </dl>
      <h2>
        Claims from it <span class="count">{pages.total.value}</span>
      </h2>
      {pages.nodes.value.length === 0 && <Quiet>You may see no claim from this source.</Quiet>}
      <div class="claims">
        {pages.nodes.value.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} from={id} />
        ))}
      </div>
      <More of="claims" list={pages} />
    </article>
  );
}

function Row({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

function OutsideLink({ url }: { url: string }) {
  return (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {url}
    </a>
  );
}
