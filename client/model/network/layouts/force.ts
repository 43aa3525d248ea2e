/** By pull and push: fcose, which keeps what was placed where it is, and finds room for the rest. */
import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose';
import type { Box, Outcome, Plan, Position } from '../plan.ts';
import { makeRoom, placesOf } from '../room.ts';
import { drawLots } from './lots.ts';
import { tidy } from './tidy.ts';

cytoscape.use(fcose);

const options: FcoseLayoutOptions = {
  name: 'fcose',
  animate: false,
  fit: false,
  packComponents: false,
  nodeSeparation: 160,
  idealEdgeLength: 80,
  nodeRepulsion: 14000,
  gravity: 0.3,
  numIter: 2500,
};

/** Takes up to a second for some hundred boxes. */
export function force({ boxes, ties }: Plan): Outcome {
  const staying = boxes.filter(({ stays, at }) => stays && at);
  const known = new Set(boxes.map(({ id }) => id));
  const graph = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
    ],
    elements: [
      ...boxes.map(({ id, width, height, at }) => ({
        data: { id, width, height },
        position: at ? { ...at } : { x: 0, y: 0 },
      })),
      ...ties
        .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
        .map(({ from, to }) => ({ data: { source: from, target: to } })),
    ],
  });
  // fcose draws lots.
  const chance = Math.random;
  Math.random = drawLots();
  try {
    graph.layout(layoutOf(staying) as LayoutOptions).run();
  } finally {
    Math.random = chance;
  }
  const placed = boxes.map((box) => ({
    ...box,
    at: box.stays && box.at ? box.at : { ...graph.getElementById(box.id).position() },
  }));
  graph.destroy();
  if (staying.length === 0) {
    if (placed.length <= few) lay(placed);
    stretch(placed);
  }
  const room = makeRoom(placed, linesOf(ties, staying));
  return placesOf(room.length > few && room.length <= tidyUpTo ? tidy(room, ties) : room);
}

function layoutOf(staying: readonly Box[]): FcoseLayoutOptions {
  return staying.length === 0
    ? { ...options, quality: 'default', randomize: true }
    : {
        ...options,
        // What has a place is the start; only so does nothing jump.
        quality: 'proof',
        randomize: false,
        fixedNodeConstraint: staying.map(({ id, at }) => ({ nodeId: id, position: { ...at! } })),
      };
}

function linesOf(ties: Plan['ties'], staying: readonly Box[]): [Position, Position][] {
  const at = new Map(staying.map((box) => [box.id, box.at!]));
  return ties.flatMap(({ from, to }): [Position, Position][] => {
    const [start, end] = [at.get(from), at.get(to)];
    return start && end ? [[start, end]] : [];
  });
}

/** For more there is no time. */
const tidyUpTo = 200;

/** Of so few each tie has its words beside it, and names stand below. */
const few = 6;

// Side by side, with room for the words of a tie between two names.
function lay(boxes: readonly { at: Position }[]): void {
  const [xs, ys] = [boxes.map(({ at }) => at.x), boxes.map(({ at }) => at.y)];
  if (Math.max(...ys) - Math.min(...ys) <= Math.max(...xs) - Math.min(...xs)) return;
  for (const { at } of boxes) [at.x, at.y] = [at.y * 1.4, at.x];
}

/** As wide as high, or a little more: names are wide, so what the layout gives is wider than a window. */
const shape = 1.25;

function stretch(boxes: readonly { at: Position }[]): void {
  const [xs, ys] = [boxes.map(({ at }) => at.x), boxes.map(({ at }) => at.y)];
  const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const factor = height > 0 ? Math.min(1.7, Math.max(1, width / height / shape)) : 1;
  for (const { at } of boxes) at.y *= factor;
}
