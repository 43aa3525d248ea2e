/** What the lanes are called, above each, and where one ends: wherever the drawing is moved, and however large it is. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { laneNames, type LaneRange } from '../../model/network/lanes.ts';
import { useNetwork } from './drawing.ts';

interface LaneTitleProps {
  range: LaneRange;
  seen: Seen;
}

/** How far the drawing is moved to the right, how large it is, and how much of it is seen. */
interface Seen {
  pan: number;
  zoom: number;
  width: number;
}

export function LaneTitles() {
  const { graph, arrangement } = useNetwork();
  const seen = useSignal<Seen>({ pan: 0, zoom: 1, width: 0 });
  useEffect(() => {
    const look = () => {
      seen.value = { pan: graph.pan().x, zoom: graph.zoom(), width: graph.width() };
    };
    graph.on('viewport resize', look);
    return () => void graph.off('viewport resize', look);
  }, [graph, seen]);
  // What was drawn before there were lanes has been moved and resized unseen.
  useSignalEffect(() => {
    void arrangement.lanes.value;
    seen.value = { pan: graph.pan().x, zoom: graph.zoom(), width: graph.width() };
  });
  const lanes = arrangement.lanes.value;
  if (lanes.length === 0) return null;
  return (
    <ol class="lanes" aria-label="Lanes, from left to right">
      {lanes.map((range) => (
        <LaneTitle key={range.lane} range={range} seen={seen.value} />
      ))}
    </ol>
  );
}

/** With less room a title could not be read; the first and the last lane have more, outward. */
const leastTitle = 104;

// As much of the lane as is seen: its title stands above that.
function LaneTitle({ range: { lane, title, from, to }, seen: { pan, zoom, width } }: LaneTitleProps) {
  const onScreen = (x: number) => Math.min(width, Math.max(0, x));
  const [left, right] = [onScreen(pan + from * zoom), onScreen(pan + to * zoom)];
  const start = lane === laneNames[0] ? onScreen(Math.min(left, right - leastTitle)) : left;
  const end = lane === laneNames.at(-1) ? onScreen(Math.max(right, left + leastTitle)) : right;
  return (
    <li
      class={right - left < 1 ? 'lane out-of-sight' : 'lane'}
      style={{ '--left': `${start}px`, '--wide': `${end - start}px` }}
    >
      <span>{title}</span>
    </li>
  );
}
