/** The claims behind what is drawn as rows: who says what of whom, where, how good it is, and who may read it. */
import type { ClaimRowFragment, Stance } from '../../../generated/client.ts';
import { dateWords, momentWords, periodWords } from '../dates.ts';
import { bands, markingLabel, markings } from '../grades.ts';
import { endOf } from '../lens.ts';
import { spokenParts } from '../parts.ts';
import { plain, propertyLabel, stage, stageRank } from '../vocabulary.ts';
import { claimSentence } from '../wording.ts';
import type { Column, Row } from './columns.ts';
import { tieKindWords } from './ties.ts';

export interface ClaimRow extends Row {
  claim: ClaimRowFragment;
}

/** Those that were known on that day, and not retracted by then. @param asKnownOn null: now */
export function claimsKnown(
  claims: readonly ClaimRowFragment[],
  asKnownOn: string | null,
): ClaimRowFragment[] {
  const then = asKnownOn === null ? Infinity : Date.parse(endOf(asKnownOn));
  return claims.filter(
    ({ recordedAt, retractedAt }) =>
      Date.parse(recordedAt) <= then && (retractedAt === null || Date.parse(retractedAt) > then),
  );
}

/** Those of ties that are drawn, and of values of entities that are. */
export function claimsOfDrawn(
  claims: readonly ClaimRowFragment[],
  drawn: readonly { id: string }[],
): ClaimRowFragment[] {
  const ids = new Set(drawn.map(({ id }) => id));
  return claims.filter(({ tie, subject }) => ids.has(tie?.id ?? subject.id));
}

export function claimRows(claims: readonly ClaimRowFragment[]): ClaimRow[] {
  return claims.map((claim) => ({
    key: claim.id,
    kind: claim.tie?.type ?? claim.property ?? '',
    kindWords: claim.tie ? tieKindWords(claim.tie.type) : propertyLabel(claim.property ?? ''),
    claim,
  }));
}

const stanceWords: Record<Stance, string> = {
  ASSERTS: 'asserts',
  DENIES: 'denies',
  QUESTIONS: 'doubts',
  WITHDRAWN: 'has taken back',
};

function whenWords({ validFrom, validTo, observedOn }: ClaimRowFragment): string {
  const still = validTo === '..' ? ', still so when written' : '';
  const seen = observedOn && `seen ${dateWords(observedOn)}`;
  return [periodWords(validFrom, validTo), seen].filter(Boolean).join('; ') + still;
}

export const claimColumns: readonly Column<ClaimRow>[] = [
  {
    name: 'claim',
    label: 'Claim',
    width: 264,
    always: true,
    text: ({ claim }) => spokenParts(claimSentence(claim)),
  },
  {
    name: 'grade',
    label: 'Grade',
    width: 64,
    fixed: true,
    always: true,
    text: ({ claim }) => claim.band ?? '',
    value: ({ claim: { band } }) => (band ? bands.indexOf(band) : null),
  },
  {
    name: 'source',
    label: 'Source',
    width: 152,
    always: true,
    text: ({ claim }) => claim.source.title,
  },
  { name: 'locator', label: 'Where in it', width: 120, text: ({ claim }) => claim.locator ?? '' },
  {
    name: 'stage',
    label: 'Stage',
    width: 96,
    text: ({ claim }) => stage(claim.stage)?.label ?? plain(claim.stage),
    value: ({ claim }) => stageRank(claim.stage),
  },
  { name: 'stance', label: 'The source', width: 96, text: ({ claim }) => stanceWords[claim.stance] },
  {
    name: 'when',
    label: 'When',
    width: 168,
    text: ({ claim }) => whenWords(claim),
    value: ({ claim }) => claim.validFrom ?? claim.observedOn,
  },
  {
    name: 'marking',
    label: 'Marking',
    width: 112,
    text: ({ claim }) => markingLabel(claim.marking),
    value: ({ claim }) => markings.indexOf(claim.marking),
  },
  {
    name: 'recorded',
    label: 'Known since',
    width: 184,
    text: ({ claim }) => momentWords(claim.recordedAt),
    value: ({ claim }) => claim.recordedAt,
  },
];
