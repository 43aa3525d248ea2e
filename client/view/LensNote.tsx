/** What the page is seen through, said on the page itself (and on paper), whenever it is not everything. */
import { dateWords } from '../model/dates.ts';
import { markingLabel } from '../model/grades.ts';
import { isOpen, type Lens } from '../model/lens.ts';
import { standardWords } from '../model/standard.ts';
import { useReader } from './reading.ts';

export function LensNote() {
  const reader = useReader();
  const lens = reader.lens.value;
  if (isOpen(lens)) return null;
  return (
    <p class="lens-note">
      {lensWords(lens).join(' · ')}{' '}
      <button type="button" class="plain-button" onClick={() => reader.seeAll()}>
        Reset
      </button>
    </p>
  );
}

function lensWords(lens: Lens): string[] {
  return [
    lens.clearance && `Seen as ${markingLabel(lens.clearance)}`,
    lens.asOf && `ties that may hold in ${dateWords(lens.asOf)}`,
    lens.asKnownOn && `ties as known on ${dateWords(lens.asKnownOn)}`,
    (lens.minGrade || lens.minSources > 1) && `evidence standard: ${standardWords(lens)}`,
    lens.cleared && 'cleared ties shown',
  ].filter((words) => typeof words === 'string');
}
