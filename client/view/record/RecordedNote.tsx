/** Says what was recorded, and goes on from there. */
import { useEffect, useRef } from 'preact/hooks';
import type { RecordedFragment } from '../../../generated/client.ts';
import { withDrawn } from '../../model/network/acts.ts';
import { claimSentence } from '../../model/wording.ts';
import { useReader } from '../reading.ts';
import { Words } from './Words.tsx';

interface RecordedNoteProps {
  recorded: RecordedFragment;
  /** Whether it stands in the place of another claim. */
  replaced: boolean;
  again: () => void;
  close: () => void;
}

export function RecordedNote({ recorded, replaced, again, close }: RecordedNoteProps) {
  const reader = useReader();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { place } = reader.address.value;
  const { created, claims } = recorded;
  const [claim] = claims;
  if (!claim) return null;
  const ends = [claim.subject.id, ...(claim.object ? [claim.object.id] : [])];
  const undrawn = place.at === 'network' && ends.some((id) => !place.drawing.drawn.includes(id));
  const title = created === 0 ? 'It was recorded already' : replaced ? 'Corrected' : 'Recorded';
  const names = claims.slice(1).filter(({ property }) => property === 'name').length;
  return (
    <div class="record-done">
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <p class="claim-says">
        <Words parts={claimSentence(claim)} />
      </p>
      <p class="quiet">
        {created === 0 && 'Nothing changed.'}
        {created > 0 &&
          names > 0 &&
          (names === 1 ? 'Its name was recorded as well. ' : 'Their names were recorded as well. ')}
        {replaced && 'The claim as it was stays readable, with your reason, and counts for nothing.'}
      </p>
      <div class="record-bar">
        <button type="button" class="record-send" onClick={again}>
          Record another from the same source
        </button>
        {undrawn && (
          <button
            type="button"
            onClick={() => {
              reader.draw((drawing) => withDrawn(drawing, ends));
              close();
            }}
          >
            Draw it
          </button>
        )}
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
    </div>
  );
}
