/** Side by side: each in the lane of what it is said to be, and as near as may be to those it is tied to. */
import { type Lane, laneNames, laneRanges, type LaneRange, narrowest } from '../lanes.ts';
import type { Box, Outcome, Plan, Position } from '../plan.ts';
import { gap, Ground, placesOf } from '../room.ts';
import { reach } from './apart.ts';
import { seated } from './laneOrder.ts';
import { neighboursOf } from './neighbours.ts';

type At = Box & { at: Position };

/** Where nobody has said what something is, it stands with the others. */
export const laneOfBox = ({ lane }: Pick<Box, 'lane'>): Lane => lane ?? 'between';

/** Between one lane and the next. */
const aisle = 56;
/** As wide as what is left of a window when the titles stand above the lanes. */
const shape = 1.6;

export function lanes(plan: Plan): Outcome {
  const staying = plan.boxes.filter((box): box is At => box.stays && box.at !== null);
  const coming = plan.boxes.filter((box) => !(box.stays && box.at !== null));
  if (!plan.afresh && staying.length > 0) {
    const ranges = rangesOf(staying);
    if (ranges.length > 0 && coming.every((box) => fits(box, ranges))) {
      return placesOf(joined(plan, staying, besideNeighbours(plan, staying, coming), ranges));
    }
  }
  const fresh = anew(plan.boxes);
  const placed = toPinned(inLine(seated(fresh, plan.ties)), staying);
  const ranges = rangesOf(placed);
  // A lane says what something is: no pin holds against that.
  const held = staying.filter((box) => fits(box, ranges, box.at.x));
  const holding = new Set(held.map(({ id }) => id));
  const free = placed.filter(({ id }) => !holding.has(id)).map((box) => ({ ...box, stays: false }));
  return placesOf(held.length > 0 ? joined(plan, held, free, ranges) : free);
}

// Columns in their lanes, as many as make the whole the shape of a window; in each its places, spread over the height.
function anew(boxes: readonly Box[]): At[][] {
  const wide = Math.max(narrowest, ...boxes.map(({ width }) => width + 3 * gap));
  const high = Math.max(...boxes.map(({ height }) => height)) + 2 * gap;
  const inLane = Map.groupBy(boxes, laneOfBox);
  const counts = laneNames.map((lane) => inLane.get(lane)?.length ?? 0);
  const rows = rowsFor(counts, wide, high);
  let left = 0;
  return laneNames.map((lane, index) => {
    const columns = Math.max(1, Math.ceil(counts[index]! / rows));
    const places = placesInLane(counts[index]!, columns, rows * high).map(({ column, y }) => ({
      x: left + (column + 0.5) * wide,
      y,
    }));
    left += columns * wide + aisle;
    return (inLane.get(lane) ?? []).map((box, at) => ({ ...box, at: places[at]! }));
  });
}

function rowsFor(counts: readonly number[], wide: number, high: number): number {
  const sizeOf = (rows: number) => {
    const columns = counts.map((count) => Math.max(1, Math.ceil(count / rows)));
    return reach(columns.reduce((sum, one) => sum + one, 0) * wide + 3 * aisle, rows * high, shape);
  };
  let best = 1;
  for (let rows = 2; rows <= Math.max(...counts); rows++) if (sizeOf(rows) < sizeOf(best)) best = rows;
  return best;
}

// Columns are a little up and down by turns, so that a tie to the next but one passes between two.
function placesInLane(count: number, columns: number, height: number): { column: number; y: number }[] {
  return Array.from({ length: columns }, (_, column) => {
    const there = Math.floor(count / columns) + (column < count % columns ? 1 : 0);
    const pitch = height / Math.max(1, there);
    const shift = columns === 1 ? 0 : column % 2 === 0 ? -pitch / 4 : pitch / 4;
    return Array.from({ length: there }, (__, row) => ({ column, y: (row + 0.5) * pitch + shift }));
  }).flat();
}

// Names are longer and shorter; the signs above them stand in line.
function inLine(boxes: readonly At[]): At[] {
  const high = Math.max(...boxes.map(({ height }) => height));
  return boxes.map((box) => ({ ...box, at: { x: box.at.x, y: box.at.y + (box.height - high) / 2 } }));
}

function toPinned(boxes: readonly At[], pinned: readonly At[]): At[] {
  const places = new Map(boxes.map(({ id, at }) => [id, at]));
  const shift = { x: 0, y: 0 };
  for (const { id, at } of pinned) {
    shift.x += (at.x - places.get(id)!.x) / pinned.length;
    shift.y += (at.y - places.get(id)!.y) / pinned.length;
  }
  return boxes.map((box) => ({ ...box, at: { x: box.at.x + shift.x, y: box.at.y + shift.y } }));
}

function rangesOf(boxes: readonly At[]): LaneRange[] {
  return laneRanges(boxes.map((box) => ({ lane: laneOfBox(box), x: box.at.x, width: box.width })));
}

function fits(box: Box, ranges: readonly LaneRange[], x?: number): boolean {
  const { from, to } = ranges.find(({ lane }) => lane === laneOfBox(box))!;
  return x === undefined
    ? to - from >= box.width + gap
    : x - box.width / 2 >= from && x + box.width / 2 <= to;
}

// Who is tied to more of those that stand already is placed before others.
function besideNeighbours(plan: Plan, staying: readonly At[], coming: readonly Box[]): At[] {
  const neighbours = neighboursOf(plan);
  const places = new Map(staying.map(({ id, at }) => [id, at]));
  const middle = mean([...places.values()]);
  const placedOf = ({ id }: Box) => neighbours.get(id)!.flatMap((one) => places.get(one) ?? []);
  return coming
    .map((box) => ({ ...box, beside: placedOf(box) }))
    .sort((one, other) => other.beside.length - one.beside.length)
    .map(({ beside, ...box }) => ({ ...box, at: beside.length > 0 ? mean(beside) : middle }));
}

function mean(places: readonly Position[]): Position {
  const sum = { x: 0, y: 0 };
  for (const { x, y } of places) {
    sum.x += x / places.length;
    sum.y += y / places.length;
  }
  return sum;
}

// Each at the free place of their lane that is nearest to where they would stand.
function joined(
  plan: Plan,
  staying: readonly At[],
  coming: readonly At[],
  ranges: readonly LaneRange[],
): At[] {
  const wide = Math.max(narrowest, ...plan.boxes.map(({ width }) => width + 3 * gap));
  const ground = new Ground();
  ground.put(...staying);
  return coming.map((box) => {
    const range = ranges.find(({ lane }) => lane === laneOfBox(box))!;
    const placed = { ...box, at: ground.firstFree(box, withinLane(box, range, wide)) };
    ground.put(placed);
    return placed;
  });
}

function* withinLane({ at, width }: At, { from, to }: LaneRange, wide: number): Generator<Position> {
  const columns = Math.max(1, Math.floor((to - from) / wide));
  const [first, last] = [from + (width + gap) / 2, to - (width + gap) / 2];
  const tried = Array.from(
    { length: columns },
    (_, column) => from + ((column + 0.5) * (to - from)) / columns,
  );
  if (at.x >= first && at.x <= last) tried.unshift(at.x);
  tried.sort((one, other) => Math.abs(one - at.x) - Math.abs(other - at.x));
  for (let turn = 0; turn < 2_000; turn++) {
    const y = at.y + (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * 12;
    for (const x of tried) yield { x, y };
  }
}
