/** What a claim would change, in words: a tie or a value before and after it. */
import type {
  EntityNameFragment,
  EntityValuesFragment,
  EvidencePartsFragment,
  TieRowFragment,
} from '../../../generated/client.ts';
import { holdingWords } from '../holding.ts';
import { plain, stage as stageWord } from '../vocabulary.ts';

/** One row of the comparison; `before` is null where nothing was there. */
export interface Effect {
  what: string;
  before: string | null;
  after: string;
  changes: boolean;
}

export function effectsOnTie(before: TieRowFragment | null, after: TieRowFragment): Effect[] {
  const when = (tie: TieRowFragment) => holdingWords(tie, null) ?? 'no date';
  return [
    ...effectsOnEvidence(before?.evidence ?? null, after.evidence),
    row('When', before && when(before), when(after)),
    ...(before?.role || after.role
      ? [
          row(
            'Role',
            before && (before.role ? plain(before.role) : 'none'),
            after.role ? plain(after.role) : 'none',
          ),
        ]
      : []),
  ];
}

export function effectsOnEvidence(
  before: EvidencePartsFragment | null,
  after: EvidencePartsFragment,
): Effect[] {
  const of = (words: (evidence: EvidencePartsFragment) => string): [string | null, string] => [
    before && words(before),
    words(after),
  ];
  return [
    row('Independent sources', ...of(({ sources }) => String(sources))),
    row('Claims', ...of(({ claims }) => String(claims))),
    row('Grade', ...of(({ grade }) => grade ?? 'none')),
    row('Contested', ...of(contestWords)),
    row(
      'Stages',
      ...of(({ stages }) => stages.map((name) => stageWord(name)?.label ?? plain(name)).join(', ')),
    ),
    ...(before?.cleared || after.cleared
      ? [row('Cleared', ...of(({ cleared }) => (cleared ? 'yes' : 'no')))]
      : []),
  ];
}

/** An entity may be called otherwise by the names that are left. */
export function effectOnName(before: EntityNameFragment | null, after: EntityNameFragment): Effect[] {
  return before && before.name !== after.name ? [row('It is called', before.name, after.name)] : [];
}

/** The value of the property that a claim is about, as it is among all values of the entity. */
export function evidenceOf(
  values: EntityValuesFragment['properties'],
  property: string,
  value: string,
): EvidencePartsFragment | null {
  return values.find((one) => one.name === property && one.value === value)?.evidence ?? null;
}

/** Other values of the property that are contested after, and were not before. */
export function contestedBesides(
  before: EntityValuesFragment['properties'],
  after: EntityValuesFragment['properties'],
  property: string,
  value: string,
): string[] {
  return after
    .filter((one) => one.name === property && one.value !== value && one.evidence.contested)
    .filter((one) => !evidenceOf(before, property, one.value)?.contested)
    .map((one) => one.value);
}

function contestWords({ contested, denials }: EvidencePartsFragment): string {
  if (denials > 0) return `denied by ${denials}`;
  return contested ? 'contested' : 'no';
}

function row(what: string, before: string | null, after: string): Effect {
  return { what, before, after, changes: before !== after };
}
