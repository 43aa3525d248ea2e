/** Who takes which place of their lane, so that ties are short, cross little, and pass through nobody. */
import type { Box, Plan, Position } from '../plan.ts';
import { neighboursOf, pieces, reachedFrom } from './neighbours.ts';

type At = Box & { at: Position };

const sweeps = 8;
/** How much longer a tie may be rather than pass through somebody's sign. */
const detour = 240;
/** Half the width of a sign, with air. */
const near = 22;
/** Beyond this many places ties are only kept short, and that from one beginning. */
const carefulUpTo = 400;
/** As many exchanges are tried as take a second or two, each time. */
const mostTried = 2_000_000;

/** The same boxes, each at one of the places of its lane. */
export function seated(lanes: readonly (readonly At[])[], ties: Plan['ties']): At[] {
  const boxes = lanes.flat();
  const neighbours = neighboursOf({ boxes, ties });
  const indexOf = new Map(boxes.map(({ id }, index) => [id, index]));
  const tied = boxes.map(({ id }) => neighbours.get(id)!.map((other) => indexOf.get(other)!));
  const seats = boxes.map(({ at }) => at);
  const members = lanes.map((lane) => lane.map(({ id }) => indexOf.get(id)!));
  const cost = costs(seats);
  // What is a chain is best begun at an end, what hangs on one at that one: both are tried.
  const outward = pieces(neighbours);
  const along = outward.map((piece) => reachedFrom(piece.at(-1)!.id, neighbours));
  const found = (boxes.length > carefulUpTo ? [outward] : [outward, along]).map((order) => {
    const turns = order.flat().map(({ id }) => indexOf.get(id)!);
    return settled(turns, { members, tied, seats, cost });
  });
  const best = found.reduce((one, other) => (other.total < one.total ? other : one));
  return boxes.map((box, index) => ({ ...box, at: { ...seats[best.seatOf[index]!]! } }));
}

interface Room {
  /** Of each lane, who stands in it. */
  members: readonly (readonly number[])[];
  /** Of each, whom they are tied to. */
  tied: readonly (readonly number[])[];
  seats: readonly Position[];
  cost: (one: number, other: number) => number;
}

interface Settled {
  /** Which seat each has. */
  seatOf: number[];
  total: number;
}

function settled(turns: readonly number[], room: Room): Settled {
  const { members, tied, seats, cost } = room;
  const seatOf = turns.map((_, index) => index);
  const turnOf: number[] = [];
  for (const [turn, one] of turns.entries()) turnOf[one] = turn;
  for (const lane of members) {
    const free = byHeight(lane, seats);
    const inTurn = [...lane].sort((a, b) => turnOf[a]! - turnOf[b]!);
    for (const [at, one] of inTurn.entries()) seatOf[one] = free[at]!;
  }
  const totalOf = (seating: readonly number[]) =>
    tied
      .flatMap((others, one) => others.map((other) => cost(seating[one]!, seating[other]!)))
      .reduce((sum, one) => sum + one, 0);
  let best = { total: totalOf(seatOf), seatOf: [...seatOf] };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const lane of members) toMiddles(lane, tied, seatOf, seats);
    const total = totalOf(seatOf);
    if (total < best.total) best = { total, seatOf: [...seatOf] };
  }
  exchange(members, tied, best.seatOf, cost);
  return { seatOf: best.seatOf, total: totalOf(best.seatOf) };
}

function byHeight(seatsOfLane: readonly number[], seats: readonly Position[]): number[] {
  return [...seatsOfLane].sort((a, b) => seats[a]!.y - seats[b]!.y || seats[a]!.x - seats[b]!.x);
}

// Everybody of a lane to the height of the middle of those they are tied to; of those side by side each to the side of theirs.
function toMiddles(
  lane: readonly number[],
  tied: readonly (readonly number[])[],
  seatOf: number[],
  seats: readonly Position[],
): void {
  const columns = new Set(lane.map((seat) => seats[seat]!.x)).size;
  const free = byHeight(lane, seats);
  const middle = (one: number, of: 'x' | 'y') => {
    const others = tied[one]!;
    if (others.length === 0) return seats[seatOf[one]!]![of];
    return others.reduce((sum, other) => sum + seats[seatOf[other]!]![of], 0) / others.length;
  };
  const middles = new Map(lane.map((one) => [one, { x: middle(one, 'x'), y: middle(one, 'y') }]));
  const order = [...lane].sort((a, b) => middles.get(a)!.y - middles.get(b)!.y || a - b);
  for (let start = 0; start < order.length; start += columns) {
    const row = order.slice(start, start + columns).sort((a, b) => middles.get(a)!.x - middles.get(b)!.x);
    const places = free.slice(start, start + columns).sort((a, b) => seats[a]!.x - seats[b]!.x);
    for (const [at, one] of row.entries()) seatOf[one] = places[at]!;
  }
}

// Two of a lane change places wherever that is better, until it is nowhere.
function exchange(
  members: readonly (readonly number[])[],
  tied: readonly (readonly number[])[],
  seatOf: number[],
  cost: (one: number, other: number) => number,
): void {
  const costOf = (one: number) =>
    tied[one]!.reduce((sum, other) => sum + cost(seatOf[one]!, seatOf[other]!), 0);
  const swap = (one: number, other: number) => {
    [seatOf[one], seatOf[other]] = [seatOf[other]!, seatOf[one]!];
  };
  let tried = 0;
  for (let better = true; better && tried < mostTried;) {
    better = false;
    for (const lane of members)
      for (let at = 0; at < lane.length; at++)
        for (let further = at + 1; further < lane.length; further++) {
          if (++tried > mostTried) return;
          const [one, other] = [lane[at]!, lane[further]!];
          const before = costOf(one) + costOf(other);
          swap(one, other);
          if (costOf(one) + costOf(other) < before - 1e-6) better = true;
          else swap(one, other);
        }
  }
}

// What a tie from one place to another costs: its length, and a detour for everybody whose sign it passes through.
function costs(seats: readonly Position[]): (one: number, other: number) => number {
  const count = seats.length;
  const lengthOf = (one: number, other: number) =>
    Math.hypot(seats[one]!.x - seats[other]!.x, seats[one]!.y - seats[other]!.y);
  if (count > carefulUpTo) return lengthOf;
  const known = new Float64Array(count * count).fill(-1);
  return (one, other) => {
    const at = Math.min(one, other) * count + Math.max(one, other);
    if (known[at]! < 0) {
      const passed = seats.filter((seat) => isPassed(seat, seats[one]!, seats[other]!)).length;
      known[at] = lengthOf(one, other) + detour * passed;
    }
    return known[at]!;
  };
}

function isPassed(seat: Position, from: Position, to: Position): boolean {
  if (seat === from || seat === to) return false;
  const [x, y] = [to.x - from.x, to.y - from.y];
  const share = ((seat.x - from.x) * x + (seat.y - from.y) * y) / (x * x + y * y);
  if (!(share > 0 && share < 1)) return false;
  return Math.hypot(from.x + share * x - seat.x, from.y + share * y - seat.y) < near;
}
