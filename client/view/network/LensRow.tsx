/** Clearance, date and grade, open above what is drawn; where there is little room, one line that opens. */
import { useState } from 'preact/hooks';
import { lensLine } from '../../model/lensWords.ts';
import { LensFields } from '../LensFields.tsx';
import { LensNote } from '../LensNote.tsx';
import { useReader } from '../reading.ts';

export function LensRow() {
  const reader = useReader();
  const [open, setOpen] = useState(false);
  return (
    <form class="lens-row" aria-label="What is seen" onSubmit={(event) => event.preventDefault()}>
      <button
        type="button"
        class="lens-line disclose"
        aria-expanded={open}
        aria-controls="lens-fields"
        onClick={() => setOpen(!open)}
      >
        {lensLine(reader)}
      </button>
      <div id="lens-fields" class="lens-fields" data-open={open}>
        <LensFields plain />
      </div>
      {/* On paper nobody opens a menu. */}
      <div class="on-paper">
        <LensNote />
      </div>
    </form>
  );
}
