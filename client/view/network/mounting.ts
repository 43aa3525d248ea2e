/** Puts the model's graph on the page: in the page's colours, in as much detail as there is time for, smooth under the hand. */
import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Core } from 'cytoscape';
import type { Detail } from '../../model/network/detail.ts';
import type { Badge } from '../../model/network/badges.ts';
import { keepNamed } from '../../model/network/labelling.ts';
import { stylesheet } from '../../model/network/stylesheet.ts';
import { theme } from '../theme.ts';
import { moveAsPicture } from './moving.ts';
import { darkSystem, readPalette } from './palette.ts';

/** So many entities and ties are drawn within a frame, without a graphics card. */
const drawnInTime = 500;

interface Mounting {
  detail: ReadonlySignal<Detail>;
  /** By entity, how many of its ties lead on. */
  leading: ReadonlySignal<ReadonlyMap<string, number>>;
  /** Where that is to be said, whenever the drawing rests. */
  badges: Signal<readonly Badge[]>;
}

/** Returns what takes it off the page again. */
export function mountGraph(
  graph: Core,
  frame: HTMLElement,
  { detail, leading, badges }: Mounting,
): () => void {
  graph.mount(frame);
  const look = () => void graph.style(stylesheet(readPalette(frame), detail.peek()));
  const stopLooking = effect(() => {
    void detail.value;
    void theme.value;
    look();
  });
  darkSystem.addEventListener('change', look);
  const stopMoving = moveAsPicture(graph, frame, () => graph.elements().length > drawnInTime);
  const stopNaming = keepNamed(graph, {
    isNamed: () => detail.peek() === 'all',
    leading: () => leading.peek(),
    onBadges: (found) => {
      if (found.length > 0 || badges.peek().length > 0) badges.value = found;
    },
  });
  const stopLeading = effect(() => {
    void leading.value;
    graph.emit('leading');
  });
  return () => {
    stopLeading();
    stopNaming();
    stopMoving();
    stopLooking();
    darkSystem.removeEventListener('change', look);
    if (!graph.destroyed()) graph.unmount();
  };
}
