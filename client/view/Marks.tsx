/** The few signs that say how good something is, each with its words for who cannot see or guess them. */
import type { EntityType, EvidencePartsFragment, GradeBand } from '../../generated/client.ts';
import { gradeWords } from '../model/grades.ts';
import { entityType, entityTypeLabel } from '../model/vocabulary.ts';

export function Grade({ grade }: { grade: GradeBand | null }) {
  return (
    <span class="grade" data-grade={grade ?? 'none'} title={gradeWords(grade)}>
      {grade ?? '–'}
      <span class="for-readers-aloud">{grade ? '' : 'no grade'}</span>
    </span>
  );
}

export function Sources({ count }: { count: number }) {
  return (
    <span class="sources" title={`${count} independent ${count === 1 ? 'source' : 'sources'}`}>
      {count} {count === 1 ? 'source' : 'sources'}
    </span>
  );
}

export function EvidenceMarks({ evidence }: { evidence: EvidencePartsFragment }) {
  return (
    <span class="marks">
      {evidence.cleared && <span class="mark cleared">cleared</span>}
      {evidence.denials > 0 ? (
        <span class="mark contested">denied by {evidence.denials}</span>
      ) : (
        evidence.contested && <span class="mark contested">contested</span>
      )}
      <Sources count={evidence.sources} />
      <Grade grade={evidence.grade} />
    </span>
  );
}

/** The colour of the kind of thing; never of guilt. */
export function Swatch({ type }: { type: EntityType }) {
  const word = entityType(type);
  return (
    <span
      class="swatch"
      style={{ '--light': word?.colour ?? '#5a5a5a', '--dark': word?.dark ?? '#b0b0b0' }}
      title={entityTypeLabel(type)}
      aria-hidden="true"
    />
  );
}

export function Type({ type }: { type: EntityType }) {
  return (
    <span class="type">
      <Swatch type={type} /> {entityTypeLabel(type)}
    </span>
  );
}
