/** A claim while it is being written: what stands in the fields, complete or not. */
import type {
  ClaimCardFragment,
  Credibility,
  EntityNameFragment,
  LegalStage,
  Marking,
  Reliability,
  Stance,
  TieRowFragment,
} from '../../../generated/client.ts';
import { tieType } from '../vocabulary.ts';
import { type Cited, nowKnown } from './cited.ts';
import { type End, knownEnd } from './ends.ts';
import { type About, mustGiveStage } from './relations.ts';

export interface Draft {
  /** The end that one starts from. */
  anchor: End;
  other: End | null;
  about: About | null;
  /** The id of the very tie that it is about; null: what follows from its ends. */
  tieId: string | null;
  /** Which of several ties between these ends it is, where one was recorded so. */
  episode: string | null;
  role: string;
  qualifiers: readonly { name: string; value: string }[];
  value: string;
  stance: Stance;
  /** Null until it is given. */
  stage: LegalStage | null;
  validFrom: string;
  /** ".." where it was still so when the source was written. */
  validTo: string;
  observedOn: string;
  source: Cited | null;
  attributedTo: Cited | null;
  locator: string;
  quote: string;
  reliability: Reliability;
  credibility: Credibility;
  marking: Marking | null;
}

const unsaid = {
  other: null,
  about: null,
  tieId: null,
  episode: null,
  role: '',
  qualifiers: [],
  value: '',
  stance: 'ASSERTS',
  stage: null,
  validFrom: '',
  validTo: '',
  observedOn: '',
  locator: '',
  quote: '',
} satisfies Partial<Draft>;

const unproven = {
  source: null,
  attributedTo: null,
  reliability: 'F',
  credibility: 'CANNOT_BE_JUDGED',
  marking: null,
} satisfies Partial<Draft>;

export function draftAbout(entity: EntityNameFragment): Draft {
  return { anchor: knownEnd(entity), ...unsaid, ...unproven };
}

/** One more claim about that tie: what tells it from others between the same ends is kept. */
export function draftAboutTie(tie: TieRowFragment): Draft {
  const word = tieType(tie.type);
  const telling = (name: string) => word?.qualifiers.some((one) => one.name === name && one.identity);
  return {
    ...draftAbout(tie.from),
    other: knownEnd(tie.to),
    about: { tie: tie.type, outgoing: true },
    tieId: tie.id,
    role: word?.role.identity ? (tie.role ?? '') : '',
    qualifiers: tie.qualifiers
      .filter(({ name }) => telling(name))
      .map(({ name, value }) => ({ name, value })),
    stage: mustGiveStage({ tie: tie.type, outgoing: true }) ? null : 'STATED',
  };
}

/** All that a recorded claim says. */
export function draftOfClaim(claim: ClaimCardFragment): Draft {
  const { subject, object, tie, property, source, attributedTo, qualifiers } = claim;
  return {
    anchor: knownEnd(subject),
    other: object && knownEnd(object),
    about: tie ? { tie: tie.type, outgoing: true } : property === null ? null : { property },
    tieId: tie?.id ?? null,
    episode: claim.episode,
    role: claim.role ?? '',
    qualifiers: qualifiers.map(({ name, value }) => ({ name, value })),
    value: claim.value ?? '',
    stance: claim.stance,
    stage: claim.stage,
    validFrom: claim.validFrom ?? '',
    validTo: claim.validTo ?? '',
    observedOn: claim.observedOn ?? '',
    source: { known: source },
    attributedTo: attributedTo && { known: attributedTo },
    locator: claim.locator ?? '',
    quote: claim.quote ?? '',
    reliability: claim.reliability,
    credibility: claim.credibility,
    marking: claim.marking,
  };
}

/** The next claim from the same source: what was just recorded is known now. */
export function draftFromSame(draft: Draft): Draft {
  const { anchor, source, attributedTo, reliability, credibility, marking } = draft;
  return {
    ...unsaid,
    anchor: { ...anchor, isNew: false, calledToo: '' },
    source: nowKnown(source),
    attributedTo: nowKnown(attributedTo),
    reliability,
    credibility,
    marking,
  };
}

/** Who the claim is about: a stage is about the subject alone. */
export function subjectOf({ about, anchor, other }: Draft): End | null {
  return isTurned(about) ? other : anchor;
}

export function objectOf({ about, anchor, other }: Draft): End | null {
  if (about === null || 'property' in about) return null;
  return isTurned(about) ? anchor : other;
}

function isTurned(about: About | null): boolean {
  return about !== null && 'tie' in about && !about.outgoing;
}
