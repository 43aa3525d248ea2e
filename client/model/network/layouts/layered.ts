/** In layers along the ties: whoever a tie begins at stands before whoever it ends at, as far as there is no circle. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Box, Outcome, Plan, Position } from '../plan.ts';
import { Ground, makeRoom, placesOf } from '../room.ts';
import { extentOf, placeApart, reach } from './apart.ts';
import { neighboursOf, pieces } from './neighbours.ts';

/** With three ties each these take two or three seconds; twice as many take four times as long, and nobody could read them. */
export const mostLayered = 300;

type At = Box & { at: Position };

/** Between one layer and the next, and within one. */
const space = { ranksep: 72, nodesep: 20, edgesep: 12 } as const;
/** So many are laid out both ways to see which fits a window better. */
const bothWaysUpTo = 120;

export function layered(plan: Plan): Outcome {
  const { boxes } = plan;
  if (boxes.length > mostLayered) {
    return {
      problem: `Layers can be drawn of at most ${mostLayered} entities, and here are ${boxes.length}. Remove some, or choose another layout.`,
    };
  }
  const staying = boxes.filter((box): box is At => box.stays && box.at !== null);
  if (staying.length > 0 && !plan.afresh) return grown(plan, staying);
  const neighbours = neighboursOf(plan);
  const tied = boxes.filter(({ id }) => neighbours.get(id)!.length > 0);
  const across = inLayers(tied, plan.ties, 'LR');
  const down = boxes.length <= bothWaysUpTo ? inLayers(tied, plan.ties, 'TB') : across;
  const better = size(down) < size(across) ? down : across;
  const alone = boxes.filter(({ id }) => neighbours.get(id)!.length === 0);
  return placesOf(makeRoom(toStaying([...better, ...placeApart(alone, better)], staying)));
}

function inLayers(boxes: readonly Box[], ties: Plan['ties'], rankdir: 'LR' | 'TB'): At[] {
  if (boxes.length === 0) return [];
  const graph = new Graph();
  // Of every circle as few ties as can be run backward.
  graph.setGraph({ rankdir, ...space, acyclicer: 'greedy' });
  const known = new Set(boxes.map(({ id }) => id));
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const { from, to } of ties)
    if (from !== to && known.has(from) && known.has(to)) graph.setEdge(from, to, { width: 0, height: 0 });
  layout(graph);
  return boxes.map((box) => {
    const { x, y } = graph.node(box.id) as Position;
    return { ...box, at: { x, y } };
  });
}

function size(boxes: readonly At[]): number {
  const { left, top, right, bottom } = extentOf(boxes);
  return reach(right - left, bottom - top);
}

// What was pinned is where it is; the rest comes to lie about it.
function toStaying(boxes: readonly At[], staying: readonly At[]): At[] {
  const pinned = new Map(staying.map(({ id, at }) => [id, at]));
  const shift = { x: 0, y: 0 };
  for (const { id, at } of boxes) {
    const there = pinned.get(id);
    if (!there) continue;
    shift.x += (there.x - at.x) / pinned.size;
    shift.y += (there.y - at.y) / pinned.size;
  }
  return boxes.map((box) => ({
    ...box,
    at: pinned.get(box.id) ?? { x: box.at.x + shift.x, y: box.at.y + shift.y },
  }));
}

// Who comes stands one layer before or behind whoever they are tied to, at the nearest place there that is free.
function grown(plan: Plan, staying: readonly At[]): Outcome {
  const boxes = new Map(plan.boxes.map((box) => [box.id, box]));
  const places = new Map(staying.map(({ id, at }) => [id, at]));
  const step = stepAlong(plan.ties, places, staying);
  const ground = new Ground();
  ground.put(...staying);
  const placed: At[] = [];
  const neighbours = neighboursOf(plan);
  const waiting = new Set(plan.boxes.flatMap(({ id }) => (places.has(id) ? [] : [id])));
  const inOrder = pieces(neighbours)
    .flat()
    .map(({ id }) => id);
  while (waiting.size > 0) {
    const next =
      inOrder.find((id) => waiting.has(id) && neighbours.get(id)!.some((one) => places.has(one))) ??
      inOrder.find((id) => waiting.has(id))!;
    const box = boxes.get(next)!;
    const wanted = wantedPlace(next, plan.ties, places, step) ?? below([...staying, ...placed]);
    const found = { ...box, at: ground.firstFree(box, acrossFrom(wanted, step)) };
    ground.put(found);
    places.set(next, found.at);
    placed.push(found);
    waiting.delete(next);
  }
  return placesOf(placed);
}

// Which way the layers follow each other, as most of the ties that are drawn go; and how far.
function stepAlong(
  ties: Plan['ties'],
  places: ReadonlyMap<string, Position>,
  staying: readonly At[],
): Position {
  const sum = { x: 0, y: 0 };
  for (const { from, to } of ties) {
    const [start, end] = [places.get(from), places.get(to)];
    if (!start || !end) continue;
    sum.x += Math.sign(end.x - start.x);
    sum.y += Math.sign(end.y - start.y);
  }
  const [width, height] = [
    Math.max(...staying.map((box) => box.width)),
    Math.max(...staying.map((box) => box.height)),
  ];
  return Math.abs(sum.x) >= Math.abs(sum.y)
    ? { x: width + space.ranksep, y: 0 }
    : { x: 0, y: height + space.ranksep };
}

function wantedPlace(
  id: string,
  ties: Plan['ties'],
  places: ReadonlyMap<string, Position>,
  step: Position,
): Position | null {
  const wanted = ties.flatMap(({ from, to }): Position[] => {
    const sign = to === id ? 1 : -1;
    const other = places.get(to === id ? from : to);
    if (from === to || (to !== id && from !== id) || !other) return [];
    return [{ x: other.x + sign * step.x, y: other.y + sign * step.y }];
  });
  if (wanted.length === 0) return null;
  const middle = { x: 0, y: 0 };
  for (const { x, y } of wanted) {
    middle.x += x / wanted.length;
    middle.y += y / wanted.length;
  }
  return middle;
}

function below(boxes: readonly At[]): Position {
  const { left, bottom } = extentOf(boxes);
  return { x: left, y: bottom + space.ranksep };
}

// Within its layer, to both sides by turns; then in the layers behind.
function* acrossFrom(at: Position, step: Position): Generator<Position> {
  const side = step.x === 0 ? { x: 1, y: 0 } : { x: 0, y: 1 };
  for (let layer = 0; layer < 20; layer++)
    for (let turn = 0; turn < 200; turn++) {
      const aside = (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * 16;
      yield { x: at.x + layer * step.x + side.x * aside, y: at.y + layer * step.y + side.y * aside };
    }
}
