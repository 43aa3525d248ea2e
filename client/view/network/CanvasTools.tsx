/** How what is drawn is shown, the few buttons above it, and those on it that say how much of it is seen. */
import { useOffers } from '../commanding.ts';
import { useReader } from '../reading.ts';
import { useNetwork } from './drawing.ts';
import { LayoutMenu } from './LayoutMenu.tsx';
import { SavePictureButton } from './SavePictureButton.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { seeAll, zoomBy } from './viewport.ts';
import { setWide, wide } from './wide.ts';

export function CanvasTools() {
  const reader = useReader();
  const network = useNetwork();
  const { undoing, drawing } = network;
  const { done, undone } = undoing.counts.value;
  const { bundled } = drawing.value;
  return (
    <div class="canvas-tools" role="toolbar" aria-label="The drawing">
      <ViewSwitch />
      <button
        type="button"
        class="turn"
        onClick={() => undoing.undo()}
        disabled={done === 0}
        aria-label="Undo"
        title="Undo (Ctrl-Z)"
      >
        <Turn />
      </button>
      <button
        type="button"
        class="turn again"
        onClick={() => undoing.redo()}
        disabled={undone === 0}
        aria-label="Redo"
        title="Redo (Ctrl-Shift-Z)"
      >
        <Turn />
      </button>
      {/* Out of sight they keep their room: were the row another, the canvas would be of another size. */}
      <div class="layout-tools" data-aside={drawing.value.shows !== 'network'}>
        <LayoutMenu />
        <button
          type="button"
          aria-pressed={bundled}
          title="Draw all ties between the same two as one line"
          onClick={() => reader.draw((one) => ({ ...one, bundled: !one.bundled }))}
        >
          Ties as one
        </button>
        <SavePictureButton />
      </div>
    </div>
  );
}

/** An arrow that turns back; mirrored, it goes on again. */
function Turn() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H7" />
    </svg>
  );
}

export function ZoomTools() {
  const { graph, composition } = useNetwork();
  useOffers('The drawing', [
    {
      id: 'see-all',
      words: 'Show all of it',
      keywords: 'zoom fit in view whole',
      keys: ['0'],
      when: () => composition.value.entities.length > 0,
      run: () => seeAll(graph),
    },
  ]);
  return (
    <div class="zoom-tools" role="group" aria-label="How much of it is seen">
      <button type="button" onClick={() => zoomBy(graph, 1.25)} title="Larger" aria-label="Larger">
        +
      </button>
      <button type="button" onClick={() => zoomBy(graph, 0.8)} title="Smaller" aria-label="Smaller">
        −
      </button>
      <button
        type="button"
        onClick={() => seeAll(graph)}
        disabled={composition.value.entities.length === 0}
        title="Show all of it"
      >
        All
      </button>
      <button
        type="button"
        class="widen"
        aria-pressed={wide.value}
        onClick={() => setWide(!wide.value)}
        title="The whole width (W)"
        aria-label="The whole width"
      >
        <Apart />
      </button>
    </div>
  );
}

/** Two arrows that part. */
function Apart() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M5 5 2 8l3 3M11 5l3 3-3 3M2 8h12" />
    </svg>
  );
}
