/** The claims behind a tie, a property, or an entity as a whole; or one claim alone. */
import {
  type ClaimCardFragment,
  ClaimDocument,
  ClaimsDocument,
  type ClaimsQueryVariables,
  TieDocument,
} from '../../generated/client.ts';
import type { Picked } from '../model/address.ts';
import type { Listed } from '../model/pages.ts';
import { propertyLabel } from '../model/vocabulary.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { More } from './More.tsx';
import { usePages, useQuestion } from './reading.ts';
import { NotThere, Quiet, Skeleton, Trouble } from './States.tsx';
import { TieSummary } from './TieSummary.tsx';

interface ProofProps {
  /** Whose page this is; none where several are shown. */
  self: string | undefined;
  picked: Picked;
}

export function Proof({ self, picked }: ProofProps) {
  switch (picked.kind) {
    case 'tie':
      return <TieProof id={picked.id} self={self} />;
    case 'claim':
      return <ClaimProof id={picked.id} self={self} />;
    case 'entity':
      return <EntityProof id={picked.id} />;
    case 'property':
      return self === undefined ? null : (
        <ClaimsProof
          title={`The claims about its ${propertyLabel(picked.name)}`}
          where={{ about: [self], properties: [picked.name], includeRetracted: true }}
          self={self}
        />
      );
    case 'claims':
      return self === undefined ? null : <EntityProof id={self} />;
    default:
      // Bunches and lines of several ties are the network's own.
      return null;
  }
}

/** All claims about an entity. */
export function EntityProof({ id }: { id: string }) {
  return (
    <ClaimsProof
      title="All claims about it, retracted ones too"
      where={{ about: [id], includeRetracted: true }}
      self={id}
    />
  );
}

export function TieProof({ id, self }: { id: string; self?: string | undefined }) {
  const pages = usePages(TieDocument, () => ({ id, first: 20 }), [id], {
    page: ({ node }) => (node?.__typename === 'Tie' ? node.claims : null),
  });
  const { answer, error } = pages.first;
  const tie = answer.value?.node;
  if (error.value && !answer.value) return <Trouble error={error.value} of="This tie" />;
  if (!answer.value) return <Skeleton lines={10} of="the claims" />;
  if (tie?.__typename !== 'Tie') return <NotThere what="tie" />;
  return (
    <>
      <TieSummary tie={tie} self={self} />
      <Cards title="All claims about this tie, retracted ones too" pages={pages} self={self} />
    </>
  );
}

export function ClaimProof({ id, self }: { id: string; self?: string | undefined }) {
  const { answer, error } = useQuestion(ClaimDocument, () => ({ id }), [id]);
  const claim = answer.value?.node;
  if (error.value && !answer.value) return <Trouble error={error.value} of="This claim" />;
  if (!answer.value) return <Skeleton lines={8} of="the claim" />;
  if (claim?.__typename !== 'Claim') return <NotThere what="claim" />;
  return <ClaimCard claim={claim} self={self} />;
}

function ClaimsProof(props: { title: string; where: ClaimsQueryVariables['where']; self: string }) {
  const { title, where, self } = props;
  const pages = usePages(ClaimsDocument, () => ({ where, first: 20 }), [JSON.stringify(where)], {
    page: (answer) => answer.claims,
  });
  const { answer, error } = pages.first;
  if (error.value && !answer.value) return <Trouble error={error.value} of="These claims" />;
  if (!answer.value) return <Skeleton lines={10} of="the claims" />;
  return <Cards title={title} pages={pages} self={self} />;
}

interface CardsProps {
  title: string;
  pages: Listed<ClaimCardFragment>;
  self?: string | undefined;
}

function Cards({ title, pages, self }: CardsProps) {
  const claims = pages.nodes.value;
  return (
    <>
      <h2>
        {title} <span class="count">{pages.total.value}</span>
      </h2>
      {claims.length === 0 && <Quiet>None that you may see.</Quiet>}
      <div class="claims">
        {claims.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} self={self} />
        ))}
      </div>
      <More of="claims" list={pages} />
    </>
  );
}
