/** Puts the model's graph on the page: in the page's colours, in as much detail as there is time for, smooth under the hand. */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { Core } from 'cytoscape';
import type { Detail } from '../../model/network/detail.ts';
import { keepNamed } from '../../model/network/labelling.ts';
import { stylesheet } from '../../model/network/stylesheet.ts';
import { theme } from '../theme.ts';
import { moveAsPicture } from './moving.ts';
import { darkSystem, readPalette } from './palette.ts';

/** So many entities and ties are drawn within a frame, without a graphics card. */
const drawnInTime = 500;

/** Returns what takes it off the page again. */
export function mountGraph(graph: Core, frame: HTMLElement, detail: ReadonlySignal<Detail>): () => void {
  graph.mount(frame);
  const look = () => void graph.style(stylesheet(readPalette(frame), detail.peek()));
  const stopLooking = effect(() => {
    void detail.value;
    void theme.value;
    look();
  });
  darkSystem.addEventListener('change', look);
  const stopMoving = moveAsPicture(graph, frame, () => graph.elements().length > drawnInTime);
  const stopNaming = keepNamed(graph, () => detail.peek() === 'all');
  return () => {
    stopNaming();
    stopMoving();
    stopLooking();
    darkSystem.removeEventListener('change', look);
    if (!graph.destroyed()) graph.unmount();
  };
}
