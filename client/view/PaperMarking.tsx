/** Up to which marking a page is seen, where it will be read by whoever finds the sheet: above and below what is printed. */
import { useRef } from 'preact/hooks';
import { FigureDocument, type Marking } from '../../generated/client.ts';
import { markingLabel } from '../model/grades.ts';
import { useQuestion } from './reading.ts';

export function PaperMarking() {
  const { answer } = useQuestion(FigureDocument, () => ({}), []);
  const marking = useRef<Marking | null>(null);
  if (answer.value) marking.current = answer.value.graph.clearance;
  return marking.current && <p class="on-paper paper-marking">{markingLabel(marking.current)}</p>;
}
