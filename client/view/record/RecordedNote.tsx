/** Says what was recorded, and goes on from there. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RecordedFragment } from '../../../generated/client.ts';
import { withDrawn } from '../../model/network/acts.ts';
import { claimSentence } from '../../model/wording.ts';
import { useReader } from '../reading.ts';
import { Words } from './Words.tsx';

interface RecordedNoteProps {
  recorded: RecordedFragment;
  /** The id of the claim that it corrects; null where it corrects none. */
  replaces: string | null;
  /** Whether an answer was lost, so that it was sent again. */
  repeated: boolean;
  again: () => void;
  close: () => void;
}

export function RecordedNote({ recorded, replaces, repeated, again, close }: RecordedNoteProps) {
  const reader = useReader();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { place } = reader.address.value;
  const { created, claims } = recorded;
  const [claim] = claims;
  if (!claim) return null;
  const ends = [claim.subject.id, ...(claim.object ? [claim.object.id] : [])];
  const undrawn = place.at === 'network' && ends.some((id) => !place.drawing.drawn.includes(id));
  const replaced = replaces !== null && claim.replaces.some(({ id }) => id === replaces);
  const isOld = created === 0 && !repeated;
  const title = isOld ? 'It was recorded already' : replaced ? 'Corrected' : 'Recorded';
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
        {isOld && replaces === null && 'Nothing changed.'}
        {repeated && 'No answer came at first, so it was sent again: it is recorded once. '}
        {created > 0 &&
          names > 0 &&
          (names === 1 ? 'Its name was recorded as well. ' : 'Their names were recorded as well. ')}
        {replaces !== null &&
          !replaced &&
          'The claim as it was had been retracted meanwhile: this one stands beside whatever took its place.'}
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
