/** By pull and push, for the many: ForceAtlas2, which takes seconds where the finer layout would take minutes. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Box, Outcome, Plan, Position } from '../plan.ts';
import { Ground, makeRoom, placesOf } from '../room.ts';
import { placeApart } from './apart.ts';
import { type Neighbours, neighboursOf, pieces } from './neighbours.ts';

type At = Box & { at: Position };

/** Steps of single boxes: all together take some seconds at most. */
const work = 1_250_000;
const rounds = { fewest: 60, most: 500 } as const;
/** How far neighbours stand from each other, half of them nearer. */
const reach = 110;
/** The share of those that may lie on each other before all is drawn larger. */
const mostLying = 0.2;
/** How much smaller the layout's own lengths are. */
const unit = 1 / 4;

// What the package's types call the module is, once loaded, the layout itself.
type Layout = typeof forceAtlas2 extends { default: infer Inner } ? Inner : typeof forceAtlas2;
const run = forceAtlas2 as unknown as Layout;

export function atlas(plan: Plan): Outcome {
  const neighbours = neighboursOf(plan);
  const staying = plan.boxes.filter((box): box is At => box.stays && box.at !== null);
  const places = staying.length > 0 && !plan.afresh ? joined(plan, neighbours) : drawn(plan, neighbours);
  const placed = plan.boxes.map((box) => ({ ...box, at: (box.stays && box.at) || places.get(box.id)! }));
  return placesOf(makeRoom(placed));
}

// All of it, from a disc on which those who are tied begin side by side; as large as neighbours are to be far apart.
function drawn(plan: Plan, neighbours: Neighbours): Map<string, Position> {
  const isTied = ({ id }: Box) => neighbours.get(id)!.length > 0;
  const tied = plan.boxes.filter(isTied);
  const starts = new Map(
    pieces(neighbours)
      .flat()
      .map(({ id }, index) => [id, onDisc(index, 10)]),
  );
  const places = pulled(tied, neighbours, starts, new Set());
  let factor = reach / medianLength(neighbours, places);
  while (crowded(tied, places, factor)) factor *= 1.2;
  const placed = tied.map((box) => ({ ...box, at: scaled(places.get(box.id)!, factor) }));
  const alone = plan.boxes.filter((box) => !isTied(box));
  return new Map([...placed, ...placeApart(alone, placed)].map(({ id, at }) => [id, at]));
}

// Only who comes, held by those they are tied to.
function joined(plan: Plan, neighbours: Neighbours): Map<string, Position> {
  const stands = new Map(plan.boxes.flatMap(({ id, stays, at }) => (stays && at ? [[id, at]] : [])));
  const coming = plan.boxes.filter(({ id }) => !stands.has(id));
  const near = new Set(coming.flatMap(({ id }) => [id, ...neighbours.get(id)!]));
  const boxes = plan.boxes.filter(({ id }) => near.has(id));
  const starts = new Map(
    boxes.map(({ id, at }, index) => {
      const { x, y } = stands.get(id) ?? at ?? onDisc(index, reach);
      return [id, scaled({ x, y }, unit)];
    }),
  );
  const places = pulled(boxes, neighbours, starts, new Set(stands.keys()));
  return new Map([...places].map(([id, place]) => [id, scaled(place, 1 / unit)]));
}

function pulled(
  boxes: readonly Box[],
  neighbours: Neighbours,
  starts: ReadonlyMap<string, Position>,
  fixed: ReadonlySet<string>,
): Map<string, Position> {
  if (boxes.length === 0) return new Map();
  const graph = new UndirectedGraph();
  for (const { id } of boxes) graph.addNode(id, { ...starts.get(id)!, fixed: fixed.has(id) });
  for (const { id } of boxes)
    for (const other of neighbours.get(id)!) if (graph.hasNode(other)) graph.mergeEdge(id, other);
  const found = run(graph, {
    iterations: Math.round(Math.min(rounds.most, Math.max(rounds.fewest, work / boxes.length))),
    settings: {
      barnesHutOptimize: boxes.length > 100,
      barnesHutTheta: 0.8,
      gravity: fixed.size > 0 ? 0 : 0.05,
      strongGravityMode: true,
      scalingRatio: 10,
      slowDown: 1 + Math.log(boxes.length),
    },
  });
  return new Map(Object.entries(found));
}

function scaled({ x, y }: Position, factor: number): Position {
  return { x: x * factor, y: y * factor };
}

// Whether more lie on each other than could be moved a little aside.
function crowded(boxes: readonly Box[], places: ReadonlyMap<string, Position>, factor: number): boolean {
  const ground = new Ground();
  let lying = 0;
  for (const box of boxes) {
    const placed = { ...box, at: scaled(places.get(box.id)!, factor) };
    if (!ground.isFree(placed)) lying++;
    ground.put(placed);
  }
  return lying > boxes.length * mostLying;
}

function onDisc(index: number, apart: number): Position {
  const away = apart * Math.sqrt(index + 1);
  return { x: away * Math.cos(index * 2.399963), y: away * Math.sin(index * 2.399963) };
}

function medianLength(neighbours: Neighbours, places: ReadonlyMap<string, Position>): number {
  const lengths = [...places].flatMap(([id, { x, y }]) =>
    neighbours.get(id)!.map((other) => {
      const there = places.get(other)!;
      return Math.hypot(x - there.x, y - there.y);
    }),
  );
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] || 1;
}
