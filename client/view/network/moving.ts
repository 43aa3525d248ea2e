/**
 * A large network under the hand: while it is moved, what was drawn moves as a picture, which takes no time; it is drawn anew when the hand
 * rests, or when much comes into view that the picture does not have.
 */
import type { BoundingBox12, Core, Position } from 'cytoscape';
import { placesOf } from './extent.ts';

/** Milliseconds without a move: shorter than the renderer itself waits after a wheel's turn. */
const rest = 140;
/** What may be empty at an edge of the frame before it is drawn anew. */
const mostEmpty = 0.3;

interface Viewport {
  zoom: number;
  pan: Position;
}

/** @param isLarge whether it is so large that drawing it takes longer than a frame; asked at each move */
export function moveAsPicture(graph: Core, frame: HTMLElement, isLarge: () => boolean): () => void {
  const picture = frame.firstElementChild as HTMLElement;
  /** The viewport in which the picture was drawn. */
  let drawn = viewportOf(graph);
  /** Whether the renderer is about to draw the viewport that is now. */
  let drawing = false;
  let held: BoundingBox12 | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  let turned = -Infinity;

  // While a batch is open the renderer is told of nothing.
  const hold = () => {
    held = placesOf(graph);
    graph.startBatch();
  };
  const release = () => {
    clearTimeout(resting);
    if (!held) return;
    held = null;
    drawing = true;
    graph.endBatch();
    graph.forceRender();
  };
  const moved = () => {
    const byHand = pressed || performance.now() - turned < rest;
    if (held && !byHand) release();
    else if (!held && byHand && !drawing && isLarge()) hold();
    if (!held) {
      drawing = true;
      return;
    }
    picture.style.transform = transformBetween(drawn, viewportOf(graph));
    clearTimeout(resting);
    if (isMuchEmpty(graph, drawn, held)) release();
    else resting = setTimeout(release, rest);
  };
  const rendered = () => {
    if (held) return;
    drawing = false;
    drawn = viewportOf(graph);
    picture.style.transform = '';
  };
  const press = ({ target }: Event) => {
    if (!frame.contains(target as Node)) return;
    release();
    pressed = true;
  };
  const lift = () => {
    if (pressed) release();
    pressed = false;
  };
  const turn = ({ target }: Event) => {
    if (frame.contains(target as Node)) turned = performance.now();
  };

  graph.on('viewport', moved);
  graph.on('render', rendered);
  // Heard at the window, which is before the renderer hears it.
  const hearings = [
    ['pointerdown', press],
    ['pointerup', lift],
    ['pointercancel', lift],
    ['blur', lift],
    ['wheel', turn],
    ['keydown', turn],
  ] as const;
  const first = { capture: true, passive: true };
  for (const [event, hear] of hearings) addEventListener(event, hear, first);
  return () => {
    release();
    graph.off('viewport', moved);
    graph.off('render', rendered);
    for (const [event, hear] of hearings) removeEventListener(event, hear, first);
  };
}

function viewportOf(graph: Core): Viewport {
  return { zoom: graph.zoom(), pan: { ...graph.pan() } };
}

function transformBetween(drawn: Viewport, now: Viewport): string {
  const { x, y, scale } = placed(drawn, now);
  return `translate(${x}px, ${y}px) scale(${scale})`;
}

// Where the picture's corner is now, and how large it is.
function placed(drawn: Viewport, now: Viewport): Position & { scale: number } {
  const scale = now.zoom / drawn.zoom;
  return { x: now.pan.x - drawn.pan.x * scale, y: now.pan.y - drawn.pan.y * scale, scale };
}

/** Whether a part of the network is in view, and not in the picture, that is larger than one may miss. */
function isMuchEmpty(graph: Core, drawn: Viewport, box: BoundingBox12): boolean {
  const now = viewportOf(graph);
  const { x, y, scale } = placed(drawn, now);
  const [width, height] = [graph.width(), graph.height()];
  const seen = (from: number, to: number, most: number) => [Math.max(0, from), Math.min(most, to)] as const;
  const [left, right] = seen(box.x1 * now.zoom + now.pan.x, box.x2 * now.zoom + now.pan.x, width);
  const [top, bottom] = seen(box.y1 * now.zoom + now.pan.y, box.y2 * now.zoom + now.pan.y, height);
  const acrossEmpty = Math.max(x - left, right - (x + width * scale));
  const downEmpty = Math.max(y - top, bottom - (y + height * scale));
  return acrossEmpty > width * mostEmpty || downEmpty > height * mostEmpty;
}
