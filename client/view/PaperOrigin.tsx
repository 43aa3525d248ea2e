/** When a page was printed, and where it can be opened again: at its end, on paper. */
import { dateWords } from '../model/dates.ts';
import { useReader } from './reading.ts';
import { usePrinting } from './printing.ts';

/** A longer one nobody types. */
const longest = 400;

export function PaperOrigin() {
  const reader = useReader();
  // Which day it is, is asked when it is printed.
  usePrinting();
  const address = location.origin + reader.addressWith({});
  return (
    <p class="on-paper paper-origin">
      From Claimgraph, printed on {dateWords(new Date().toISOString().slice(0, 10))}.
      {address.length <= longest && ` This page: ${address}`}
    </p>
  );
}
