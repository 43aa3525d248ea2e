/** What a tie amounts to, above its claims. */
import type { TieRowFragment } from '../../generated/client.ts';
import { dateWords, periodWords } from '../model/dates.ts';
import { gradeWords } from '../model/grades.ts';
import { holdingWords } from '../model/holding.ts';
import { plain, stage as stageWord, tieType } from '../model/vocabulary.ts';
import { tieSentence } from '../model/wording.ts';
import { Link, Sentence } from './Link.tsx';
import { EvidenceMarks } from './Marks.tsx';
import { useReader } from './reading.ts';
import { AddClaim } from './RecordButtons.tsx';

export function TieSummary({ tie, self }: { tie: TieRowFragment; self?: string | undefined }) {
  const { asOf, asKnownOn } = useReader().lens.value;
  const { evidence, strands } = tie;
  const stages = evidence.stages.map((stage) => stageWord(stage)?.label ?? plain(stage)).join(', ');
  return (
    <header class="tie-summary">
      <p class="over">
        Tie · {tieType(tie.type)?.label ?? plain(tie.type)}
        {self && (
          <>
            {' · '}
            <Link to={{ at: 'tie', id: tie.id }}>link to this tie</Link>
          </>
        )}
      </p>
      <p class="tie-title">
        <Sentence parts={tieSentence(tie)} self={self} />
      </p>
      <p>
        <EvidenceMarks evidence={evidence} />
      </p>
      <p class="quiet">
        {gradeWords(evidence.grade)}. Stages: {stages || 'none'}. When:{' '}
        {holdingWords(tie, asOf) ?? 'no source gives a date'}.
      </p>
      {asKnownOn && (
        <p class="quiet">
          This is the tie as known today; claims recorded after {dateWords(asKnownOn)} are marked.
        </p>
      )}
      {strands.length > 1 && (
        <p class="quiet">
          It may have held: {strands.map(({ from, to }) => periodWords(from, to) ?? 'undated').join('; ')}.
        </p>
      )}
      <p class="actions">
        <AddClaim about={{ kind: 'tie', tie }} />
      </p>
    </header>
  );
}
