/** What the page is seen through, said on the page itself (and on paper), whenever it is not everything. */
import { isOpen } from '../model/lens.ts';
import { lensWords } from '../model/lensWords.ts';
import { useReader } from './reading.ts';

export function LensNote() {
  const reader = useReader();
  if (isOpen(reader.lens.value)) return null;
  return (
    <p class="lens-note">
      {lensWords(reader).join(' · ')}{' '}
      <button type="button" class="plain-button" onClick={() => reader.seeAll()}>
        Reset
      </button>
    </p>
  );
}
