/** What of the drawing is seen: all of it, more, less, or further on. */
import type { Core } from 'cytoscape';
import { extentAt, extentOf } from './extent.ts';

/** Room for the buttons in the corner, too. */
const margin = 24;
/** Few things are not blown up until they fill the page. */
const closest = 1.25;
const stride = 60;

/** All of it, as large as fits. */
export function seeAll(graph: Core): void {
  if (graph.nodes().empty()) return;
  graph.stop();
  const extent = extentAt(graph);
  const [width, height] = [graph.width(), graph.height()];
  // Where there is little room it is not spent on margins.
  const edge = Math.min(margin, 0.06 * Math.min(width, height));
  let zoom: number = closest;
  let box = extent(zoom);
  // Names are larger where all is smaller: each turn is nearer to what fits.
  for (let turn = 0; turn < 8; turn++) {
    const fits = Math.min((width - 2 * edge) / (box.x2 - box.x1), (height - 2 * edge) / (box.y2 - box.y1));
    zoom = Math.max(graph.minZoom(), Math.min(closest, fits));
    box = extent(zoom);
  }
  const { x1, y1, x2, y2 } = box;
  const pan = { x: (width - zoom * (x1 + x2)) / 2, y: (height - zoom * (y1 + y2)) / 2 };
  graph.viewport({ zoom, pan });
}

/** Moves only where something lies outside of what is seen. */
export function bringIntoView(graph: Core): void {
  if (graph.nodes().nonempty() && (!isAllSeen(graph) || isLost(graph))) seeAll(graph);
}

/** Whether all of it stands small in a corner, as after something far out was looked at. */
function isLost(graph: Core): boolean {
  const { x1, x2, y1, y2 } = extentOf(graph);
  const share = Math.max((x2 - x1) / graph.width(), (y2 - y1) / graph.height()) * graph.zoom();
  return share < 0.5 && graph.zoom() < closest * 0.8;
}

function isAllSeen(graph: Core): boolean {
  const { x1, x2, y1, y2 } = graph.extent();
  const box = extentOf(graph);
  return box.x1 >= x1 && box.x2 <= x2 && box.y1 >= y1 && box.y2 <= y2;
}

/** After a change of size what was in the middle is in the middle, this is seen, and all is seen where it was before. */
export function refit(graph: Core, id: string | null): void {
  const [width, height, all] = [graph.width(), graph.height(), isAllSeen(graph)];
  graph.resize();
  if (all && !isAllSeen(graph)) return seeAll(graph);
  graph.panBy({ x: (graph.width() - width) / 2, y: (graph.height() - height) / 2 });
  if (id !== null) reveal(graph, id);
}

/** Moves as far as is needed for this to be seen. */
export function reveal(graph: Core, id: string): void {
  const element = graph.getElementById(id);
  if (element.empty()) return;
  const { x1, x2, y1, y2 } = element.renderedBoundingBox();
  const [right, below] = [graph.width() - x2, graph.height() - y2];
  const x = x1 < 0 ? -x1 + margin : right < 0 ? right - margin : 0;
  const y = y1 < 0 ? -y1 + margin : below < 0 ? below - margin : 0;
  if (x !== 0 || y !== 0) graph.panBy({ x, y });
}

export function zoomBy(graph: Core, factor: number): void {
  graph.zoom({
    level: graph.zoom() * factor,
    renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 },
  });
}

/** The keys that one would try. */
export function steer(graph: Core, event: KeyboardEvent): void {
  const steps: Record<string, () => void> = {
    ArrowLeft: () => graph.panBy({ x: stride, y: 0 }),
    ArrowRight: () => graph.panBy({ x: -stride, y: 0 }),
    ArrowUp: () => graph.panBy({ x: 0, y: stride }),
    ArrowDown: () => graph.panBy({ x: 0, y: -stride }),
    '+': () => zoomBy(graph, 1.25),
    '=': () => zoomBy(graph, 1.25),
    '-': () => zoomBy(graph, 0.8),
    '0': () => seeAll(graph),
  };
  const step = steps[event.key];
  if (!step || event.metaKey || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  step();
}
