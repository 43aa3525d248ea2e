/** What the page is seen through, said on the page itself (and on paper), whenever it is not everything. */
import { dateWords } from '../model/dates.ts';
import { markingLabel } from '../model/grades.ts';
import { isOpen, type Lens } from '../model/lens.ts';
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
    lens.minGrade && `ties of grade ${lens.minGrade} or better`,
    lens.minSources > 1 && `ties of ${lens.minSources} or more sources`,
    lens.cleared && 'cleared ties shown',
  ].filter((words) => typeof words === 'string');
}
