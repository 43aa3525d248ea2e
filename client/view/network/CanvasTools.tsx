/** The few buttons on the canvas. */
import { useNetwork } from './drawing.ts';
import { seeAll, zoomBy } from './viewport.ts';

export function CanvasTools() {
  const { graph, arrangement, entities } = useNetwork();
  const nothing = entities.value.length === 0;
  return (
    <div class="canvas-tools" role="group" aria-label="The drawing">
      <button type="button" onClick={() => zoomBy(graph, 1.25)} title="Larger" aria-label="Larger">
        +
      </button>
      <button type="button" onClick={() => zoomBy(graph, 0.8)} title="Smaller" aria-label="Smaller">
        −
      </button>
      <button type="button" onClick={() => seeAll(graph)} disabled={nothing}>
        Show all
      </button>
      <button
        type="button"
        onClick={() => void arrangement.afresh()}
        disabled={nothing || arrangement.busy.value}
        title="Give everything a new place"
      >
        {arrangement.busy.value ? 'Arranging …' : 'Arrange anew'}
      </button>
    </div>
  );
}
