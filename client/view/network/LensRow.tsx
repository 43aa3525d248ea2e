/** Clearance, date and grade, open above what is drawn. */
import { isOpen } from '../../model/lens.ts';
import { LensFields } from '../LensFields.tsx';
import { LensNote } from '../LensNote.tsx';
import { useReader } from '../reading.ts';

export function LensRow() {
  const reader = useReader();
  return (
    <form class="lens-row" aria-label="What is seen" onSubmit={(event) => event.preventDefault()}>
      <LensFields />
      <button
        type="button"
        class="plain-button"
        disabled={isOpen(reader.lens.value)}
        onClick={() => reader.seeAll()}
      >
        Reset
      </button>
      {/* On paper nobody opens a menu. */}
      <div class="on-paper">
        <LensNote />
      </div>
    </form>
  );
}
