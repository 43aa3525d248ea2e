/** Said of what counts all that is recorded, where the page is seen through a lens that lets less through. */
import { isOpen } from '../model/lens.ts';
import { useReader } from './reading.ts';

export function Unfiltered() {
  const lens = useReader().lens.value;
  // Clearance counts everywhere.
  if (isOpen({ ...lens, clearance: null })) return null;
  return <span class="quiet"> today, through no filter</span>;
}
