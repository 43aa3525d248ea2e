/** Says on every page that the graph is fiction, where it is. */
import { useRef } from 'preact/hooks';
import { FictionDocument } from '../../generated/client.ts';
import { useQuestion } from './reading.ts';

export function Fiction() {
  const { answer } = useQuestion(FictionDocument, () => ({}), []);
  // Asked anew at another clearance: what was said stays in sight until the answer, which is the same.
  const fictional = useRef(false);
  if (answer.value) fictional.current = answer.value.graph.fictional;
  if (!fictional.current) return null;
  return (
    <aside class="fiction" aria-label="About this graph">
      <strong>Fiction, for training.</strong> Everything here is invented.
    </aside>
  );
}
