/** What the page is seen through, said on the page itself (and on paper), whenever it is not everything. */
import { dateWords } from '../model/dates.ts';
import { markingLabel } from '../model/grades.ts';
import { isOpen, type Lens } from '../model/lens.ts';
import { limitWords, loweredTo } from '../model/ownClearance.ts';
import { standardWords } from '../model/standard.ts';
import type { Reader } from '../model/reader.ts';
import { useReader } from './reading.ts';

export function LensNote() {
  const reader = useReader();
  const lens = reader.lens.value;
  if (isOpen(lens)) return null;
  return (
    <p class="lens-note">
      {lensWords(lens, seenAs(reader)).join(' · ')}{' '}
      <button type="button" class="plain-button" onClick={() => reader.seeAll()}>
        Reset
      </button>
    </p>
  );
}

/** Who asks for more than the server shows them sees no more for it. */
function seenAs(reader: Reader): string | null {
  const lowered = loweredTo(reader);
  if (lowered) return `Seen as ${markingLabel(lowered)}`;
  return reader.lens.value.clearance && limitWords(reader);
}

function lensWords(lens: Lens, seen: string | null): string[] {
  return [
    seen,
    lens.asOf && `ties that may hold in ${dateWords(lens.asOf)}`,
    lens.asKnownOn && `ties as known on ${dateWords(lens.asKnownOn)}`,
    (lens.minGrade || lens.minSources > 1) && `evidence standard: ${standardWords(lens)}`,
    lens.cleared && 'cleared ties shown',
  ].filter((words) => typeof words === 'string');
}
