/** A tie as one line: a sentence worded by its stage, when, how good, and what speaks against it. */
import type { HTMLAttributes } from 'preact';
import type { TieRowFragment } from '../../generated/client.ts';
import { holdingWords } from '../model/holding.ts';
import { detailsBeside, tieSentence } from '../model/wording.ts';
import { RowSentence, Sentence } from './Link.tsx';
import { EvidenceMarks, Swatch } from './Marks.tsx';
import { PickButton } from './PickButton.tsx';
import { useReader } from './reading.ts';

interface TieRowProps extends HTMLAttributes<HTMLLIElement> {
  tie: TieRowFragment;
  /** Whose ties are listed; none where they are nobody's. */
  self?: string;
}

export function TieRow({ tie, self, ...rest }: TieRowProps) {
  const { asOf } = useReader().lens.value;
  const other = tie.from.id === self ? tie.to : tie.from;
  const sentence = tieSentence(tie);
  const period = holdingWords(tie, asOf);
  const details = [...detailsBeside(tie, sentence, period), period].filter(Boolean);
  return (
    <li class="tie" data-contested={tie.evidence.contested} data-cleared={tie.evidence.cleared} {...rest}>
      <Swatch type={other.type} />
      <div class="tie-words">
        <p class="tie-sentence">
          {self === undefined ? <Sentence parts={sentence} /> : <RowSentence parts={sentence} self={self} />}
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
