/** Around one entity: rings by the number of ties away, what is not connected with it apart. */
import { hierarchy, tree } from 'd3-hierarchy';
import type { Box, Outcome, Plan, Position } from '../plan.ts';
import { Ground, outwardFrom, placesOf } from '../room.ts';
import { placeApart } from './apart.ts';
import { byDegree, type Neighbours, neighboursOf, pieces, type Reached, reachedFrom } from './neighbours.ts';
import { ringPlaces } from './rings.ts';

type At = Box & { at: Position };

export function radial(plan: Plan): Outcome {
  const neighbours = neighboursOf(plan);
  const boxes = new Map(plan.boxes.map((box) => [box.id, box]));
  const centre = centreOf(plan, neighbours);
  const connected = reachedFrom(centre, neighbours);
  const known = new Set(connected.map(({ id }) => id));
  const apart = pieces(neighbours)
    .flat()
    .flatMap(({ id }) => (known.has(id) ? [] : [boxes.get(id)!]));
  const staying = plan.boxes.filter((box): box is At => box.stays && box.at !== null);
  const middle = boxes.get(centre)!;
  const grows = !plan.afresh && middle.stays && staying.length > 1;
  return grows ? grown(plan, connected, apart, staying) : drawn(plan, connected, apart, staying);
}

function centreOf({ boxes, centre }: Plan, neighbours: Neighbours): string {
  if (centre !== null && neighbours.has(centre)) return centre;
  return byDegree(
    boxes.map(({ id }) => id),
    neighbours,
  )[0]!;
}

// All rings at once, by a tree that is turned round its root.
function drawn(plan: Plan, connected: readonly Reached[], apart: readonly Box[], staying: At[]): Outcome {
  const boxes = new Map(plan.boxes.map((box) => [box.id, box]));
  const ground = new Ground();
  ground.put(...staying);
  const root = boxes.get(connected[0]!.id)!;
  const middle = { ...root, at: (root.stays && root.at) || { x: 0, y: 0 } };
  if (!root.stays) ground.put(middle);
  const angles = anglesOf(connected);
  const rings = Map.groupBy(connected.slice(1), ({ away }) => away);
  const placed: At[] = [middle];
  let radius = 0;
  for (const ring of rings.values()) {
    const coming = ring
      .map(({ id }) => ({ ...boxes.get(id)!, angle: angles.get(id)! }))
      .filter(({ stays }) => !stays)
      .sort((a, b) => a.angle - b.angle);
    const { places, outer } = ringPlaces(coming, middle.at, radius, ground);
    placed.push(...coming.map((box, index) => ({ ...box, at: places[index]! })));
    radius = outer;
  }
  const round = { at: middle.at, width: 2 * radius + middle.width, height: 2 * radius + middle.height };
  const outside = placeApart(
    apart.filter(({ stays }) => !stays),
    [round, ...staying],
  );
  return placesOf([...placed, ...outside]);
}

function anglesOf(connected: readonly Reached[]): Map<string, number> {
  const below = Map.groupBy(connected, ({ by }) => by);
  const root = hierarchy(connected[0]!, ({ id }) => below.get(id));
  const arranged = tree<Reached>()
    .size([2 * Math.PI, 1])
    .separation((one, other) => (one.parent === other.parent ? 1 : 1.5))(root);
  return new Map(arranged.descendants().map(({ data, x }) => [data.id, x - Math.PI / 2]));
}

// What stays makes the rings; who comes stands on theirs, as near to whoever they hang on as there is room.
function grown(plan: Plan, connected: readonly Reached[], apart: readonly Box[], staying: At[]): Outcome {
  const boxes = new Map(plan.boxes.map((box) => [box.id, box]));
  const ground = new Ground();
  ground.put(...staying);
  const middle = boxes.get(connected[0]!.id)!.at!;
  const places = new Map(staying.map(({ id, at }) => [id, at]));
  const placed: At[] = [];
  let radius = 0;
  for (const ring of Map.groupBy(connected, ({ away }) => away).values()) {
    const there = ring.flatMap(({ id }) => places.get(id) ?? []).map((at) => distance(at, middle));
    const nearest = there.length > 0 ? Math.min(...there) : radius + ringGap;
    for (const { id, by } of ring) {
      const box = boxes.get(id)!;
      if (box.stays && box.at) continue;
      const from = angleOf(places.get(by!)!, middle, placed.length);
      const at = ground.firstFree(box, alongRing(middle, Math.max(nearest, radius + 1), from));
      const found = { ...box, at };
      ground.put(found);
      places.set(id, at);
      placed.push(found);
      there.push(distance(at, middle));
    }
    radius = Math.max(radius, ...there);
  }
  const outside = placeApart(
    apart.filter(({ stays }) => !stays),
    [...staying, ...placed],
  ).map((box) => {
    const at = ground.firstFree(box, outwardFrom(box.at));
    ground.put({ ...box, at });
    return { ...box, at };
  });
  return placesOf([...placed, ...outside]);
}

const ringGap = 150;

// To both sides by turns, then further out.
function* alongRing(middle: Position, nearest: number, from: number): Generator<Position> {
  for (let radius = nearest; radius < nearest + 40 * ringGap; radius += ringGap / 3) {
    const step = 24 / radius;
    for (let turn = 0; turn * step <= Math.PI; turn++)
      for (const side of turn === 0 ? [1] : [1, -1]) {
        const angle = from + side * turn * step;
        yield { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      }
  }
}

function distance(one: Position, other: Position): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

// Whoever hangs on the middle itself begins a golden angle further each time.
function angleOf(at: Position, middle: Position, turn: number): number {
  return distance(at, middle) < 1 ? turn * 2.399963 : Math.atan2(at.y - middle.y, at.x - middle.x);
}
