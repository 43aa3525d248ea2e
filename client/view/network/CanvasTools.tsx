/** How what is drawn is shown, the few buttons above it, and those on it that say how much of it is seen. */
import { useOffers } from '../commanding.ts';
import { useReader } from '../reading.ts';
import { useNetwork } from './drawing.ts';
import { LayoutMenu } from './LayoutMenu.tsx';
import { SavePictureButton } from './SavePictureButton.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { seeAll, zoomBy } from './viewport.ts';

export function CanvasTools() {
  const reader = useReader();
  const network = useNetwork();
  const { undoing, drawing } = network;
  const { done, undone } = undoing.counts.value;
  const { bundled } = drawing.value;
  return (
    <div class="canvas-tools" role="toolbar" aria-label="The drawing">
      <ViewSwitch />
      <button type="button" onClick={() => undoing.undo()} disabled={done === 0} title="Undo (Ctrl-Z)">
        Undo
      </button>
      <button
        type="button"
        onClick={() => undoing.redo()}
        disabled={undone === 0}
        title="Redo (Ctrl-Shift-Z)"
      >
        Redo
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
    </div>
  );
}
