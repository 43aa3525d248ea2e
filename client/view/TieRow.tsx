/** A tie as one line: a sentence worded by its stage, when, how good, and what speaks against it. */
import type { TieRowFragment } from '../../generated/client.ts';
import { holdingWords } from '../model/holding.ts';
import { detailsBeside, tieSentence } from '../model/wording.ts';
import { RowSentence } from './Link.tsx';
import { EvidenceMarks, Swatch } from './Marks.tsx';
import { PickButton } from './PickButton.tsx';
import { useReader } from './reading.ts';

export function TieRow({ tie, self }: { tie: TieRowFragment; self: string }) {
  const { asOf } = useReader().lens.value;
  const other = tie.from.id === self ? tie.to : tie.from;
  const sentence = tieSentence(tie);
  const period = holdingWords(tie, asOf);
  const details = [...detailsBeside(tie, sentence, period), period].filter(Boolean);
  return (
    <li class="tie" data-contested={tie.evidence.contested} data-cleared={tie.evidence.cleared}>
      <Swatch type={other.type} />
      <div class="tie-words">
        <p class="tie-sentence">
          <RowSentence parts={sentence} self={self} />
        </p>
        {details.length > 0 && <p class="tie-details">{details.join(' · ')}</p>}
      </div>
      <EvidenceMarks evidence={tie.evidence} />
      <PickButton picked={{ kind: 'tie', id: tie.id }} label="Claims">
        {tie.evidence.claims} {tie.evidence.claims === 1 ? 'claim' : 'claims'}
      </PickButton>
    </li>
  );
}
