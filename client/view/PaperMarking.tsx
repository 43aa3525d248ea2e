/** Up to which marking a page is seen, where it will be read by whoever finds the sheet: above and below what is printed. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FigureDocument, type Marking } from '../../generated/client.ts';
import { markingLabel } from '../model/grades.ts';
import { useQuestion } from './reading.ts';

/** Whether each sheet can have it, as style/sheets.css says; else it stands at the beginning and at the end. */
const onEachSheet = 'CSSMarginRule' in globalThis;

export function PaperMarking() {
  const { answer } = useQuestion(FigureDocument, () => ({}), []);
  const marking = useRef<Marking | null>(null);
  if (answer.value) marking.current = answer.value.graph.clearance;
  useLayoutEffect(() => {
    if (onEachSheet && marking.current)
      document.documentElement.style.setProperty('--marking', `'${markingLabel(marking.current)}'`);
  });
  if (onEachSheet) return null;
  return marking.current && <p class="on-paper paper-marking">{markingLabel(marking.current)}</p>;
}
