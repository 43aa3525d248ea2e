/** One claim: who says so, where, how good it is, when it was true, and since when it is known. */
import type { ComponentChildren } from 'preact';
import type { ClaimCardFragment } from '../../generated/client.ts';
import { dateWords, momentWords, periodWords } from '../model/dates.ts';
import { credibilityMeans, markingLabel, markingMeans, reliabilityMeans } from '../model/grades.ts';
import { endOf } from '../model/lens.ts';
import { qualifierWords } from '../model/values.ts';
import { plain, propertyLabel, stage as stageWord } from '../model/vocabulary.ts';
import { claimSentence } from '../model/wording.ts';
import { Link, Sentence } from './Link.tsx';
import { Grade } from './Marks.tsx';
import { useReader } from './reading.ts';
import { ClaimActions } from './RecordButtons.tsx';
import { SourceLine } from './SourceLine.tsx';

interface ClaimCardProps {
  claim: ClaimCardFragment;
  /** The entity whose page this is. */
  self?: string | undefined;
  /** The source whose page this is: it need not be named on every card. */
  from?: string;
}

export function ClaimCard({ claim, self, from }: ClaimCardProps) {
  const { reliability, credibility, marking, locator, quote, source, attributedTo, retractedAt } = claim;
  const { asKnownOn } = useReader().lens.value;
  const later = asKnownOn !== null && Date.parse(claim.recordedAt) > Date.parse(endOf(asKnownOn));
  return (
    <article class="claim" data-stance={claim.stance} data-retracted={retractedAt !== null || later}>
      {retractedAt && (
        <p class="retracted">
          Retracted on {momentWords(retractedAt)}
          {claim.retractionReason && <bdi>: {claim.retractionReason}</bdi>}. It counts for nothing.
        </p>
      )}
      {later && asKnownOn && <p class="retracted">Recorded later: not known on {dateWords(asKnownOn)}.</p>}
      <p class="claim-says">
        <Sentence parts={claimSentence(claim)} self={self} />
      </p>
      {quote && (
        <blockquote dir="auto">
          <p>“{quote}”</p>
        </blockquote>
      )}
      <dl class="claim-rows">
        <Row term="Where">
          {source.id !== from && <SourceLine source={source} />}
          {locator && <span class="locator">{locator}</span>}
        </Row>
        {attributedTo && (
          <Row term="Credits">
            <SourceLine source={attributedTo} />
          </Row>
        )}
        <Row term="How good">
          <Grade grade={claim.band} />{' '}
          <span>
            {reliabilityMeans[reliability]} ({reliability}), {credibilityMeans[credibility].words} (
            {credibilityMeans[credibility].code})
          </span>
        </Row>
        <Row term="Stage">
          {stageWord(claim.stage)?.label ?? plain(claim.stage)}
          {claim.stance !== 'ASSERTS' && `, ${stanceWords[claim.stance]}`}
        </Row>
        <Row term="When">
          <When claim={claim} />
        </Row>
        {claim.role && <Row term="Role">{plain(claim.role)}</Row>}
        {claim.qualifiers.map(({ name, value }) => (
          <Row key={name} term={propertyLabel(name)}>
            {qualifierWords(value)}
          </Row>
        ))}
        <Others term="In its place" claims={claim.replacedBy} />
        <Others term="In place of" claims={claim.replaces} />
        <Row term="Known since">
          {momentWords(claim.recordedAt)}{' '}
          <span class="marking" title={markingMeans[marking]}>
            {markingLabel(marking)}
          </span>{' '}
          <Link to={{ at: 'claim', id: claim.id }} class="quiet">
            link to this claim
          </Link>
        </Row>
      </dl>
      <ClaimActions claim={claim} />
    </article>
  );
}

const stanceWords = {
  DENIES: 'denied',
  QUESTIONS: 'doubted',
  WITHDRAWN: 'taken back by the source',
} as const;

function When({ claim }: { claim: ClaimCardFragment }) {
  const period = periodWords(claim.validFrom, claim.validTo);
  const still = claim.validTo === '..' ? ', still so when it was written' : '';
  const seen = claim.observedOn && `seen to be so ${dateWords(claim.observedOn)}`;
  return (
    <>{[period ? period + still : `the source gives no date${still}`, seen].filter(Boolean).join('; ')}</>
  );
}

/** The claims that came before or after it, each with the way there. */
function Others({ term, claims }: { term: string; claims: ClaimCardFragment['replaces'] }) {
  if (claims.length === 0) return null;
  return (
    <Row term={term}>
      {claims.map((claim) => (
        <span key={claim.id} class="other-claim">
          <Sentence parts={claimSentence(claim)} />{' '}
          <Link to={{ at: 'claim', id: claim.id }} class="quiet">
            link to that claim
          </Link>
        </span>
      ))}
    </Row>
  );
}

function Row({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
