/** The ties that are drawn as rows: worded by their stage, when they held, how good they are, and what speaks against them. */
import type { TieRowFragment, TieType } from '../../../generated/client.ts';
import { dateWords } from '../dates.ts';
import { bands } from '../grades.ts';
import { tieWord } from '../network/elements.ts';
import { qualifierWords } from '../values.ts';
import { plain, propertyLabel, stage, stageRank, tieLabel, tieType } from '../vocabulary.ts';
import { tieStage } from '../wording.ts';
import type { Column, Row } from './columns.ts';

export interface TieTableRow extends Row {
  tie: TieRowFragment;
}

export function tieRows(ties: readonly TieRowFragment[]): TieTableRow[] {
  return ties.map((tie) => ({ key: tie.id, kind: tie.type, kindWords: tieKindWords(tie.type), tie }));
}

/** A kind that names a deed must not read as a finding: "bribes (as claimed)". */
export function tieKindWords(type: TieType): string {
  const label = tieLabel(type, null);
  return tieType(type)?.accuses === 'never' ? label : `${label} (as claimed)`;
}

/** Later than every day: what is still so when its source was written. */
const still = '9999';

function holdsWords({ holds, lastAttestedOn }: TieRowFragment): string {
  if (holds === 'LAST_ATTESTED')
    return lastAttestedOn ? `last attested ${dateWords(lastAttestedOn)}` : 'last attested';
  return holds === 'HOLDS' ? 'holds' : 'no longer, or not yet';
}

function againstWords({ evidence }: TieRowFragment): string {
  const { denials, contested, cleared } = evidence;
  const denied = denials > 0 ? `denied by ${denials}` : contested && 'contested';
  return [cleared && 'cleared', denied].filter(Boolean).join(', ');
}

function detailWords({ role, qualifiers }: TieRowFragment): string {
  const details = qualifiers.map(({ name, value }) => `${propertyLabel(name)} ${qualifierWords(value)}`);
  return [role && plain(role), ...details].filter(Boolean).join(', ');
}

const stageOf = ({ type, evidence }: TieRowFragment) =>
  tieStage(evidence, tieType(type)?.accuses ?? 'conditional');

export const tieColumns: readonly Column<TieTableRow>[] = [
  { name: 'from', label: 'From', width: 136, always: true, text: ({ tie }) => tie.from.name },
  { name: 'tie', label: 'Tie', width: 128, always: true, text: ({ tie }) => tieWord(tie) },
  { name: 'to', label: 'To', width: 136, always: true, text: ({ tie }) => tie.to.name },
  {
    name: 'grade',
    label: 'Grade',
    width: 64,
    fixed: true,
    always: true,
    text: ({ tie }) => tie.evidence.grade ?? '',
    value: ({ tie: { evidence } }) => (evidence.grade ? bands.indexOf(evidence.grade) : null),
  },
  {
    name: 'sources',
    label: 'Sources',
    title: 'Independent sources',
    width: 72,
    fixed: true,
    numeric: true,
    text: ({ tie }) => String(tie.evidence.sources),
    value: ({ tie }) => tie.evidence.sources,
  },
  { name: 'against', label: 'Against it', width: 96, text: ({ tie }) => againstWords(tie) },
  {
    name: 'since',
    label: 'Since',
    width: 112,
    text: ({ tie }) => (tie.validFrom ? dateWords(tie.validFrom) : ''),
    value: ({ tie }) => tie.validFrom,
  },
  {
    name: 'until',
    label: 'Until',
    title: '“still” where it was still so when the source was written',
    width: 112,
    text: ({ tie }) => (tie.validTo === '..' ? 'still' : tie.validTo ? dateWords(tie.validTo) : ''),
    value: ({ tie }) => (tie.validTo === '..' ? still : tie.validTo),
  },
  {
    name: 'holds',
    label: 'Holds',
    title: 'On the day that is asked for, or today',
    width: 152,
    text: ({ tie }) => holdsWords(tie),
    value: ({ tie }) => [tie.holds, tie.lastAttestedOn].join(' '),
  },
  {
    name: 'stage',
    label: 'Stage',
    width: 96,
    text: ({ tie }) => stage(stageOf(tie))?.label ?? plain(stageOf(tie)),
    value: ({ tie }) => stageRank(stageOf(tie)),
  },
  { name: 'details', label: 'Details', width: 160, text: ({ tie }) => detailWords(tie) },
];
