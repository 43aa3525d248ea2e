// Do ties run on paper as they do on the canvas, from outline to outline?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseOf, meeting } from '../../client/model/picture/course.ts';
import { type Outline, outlines } from '../../client/model/network/shapes.ts';

const radius = 14;
const outline = fc.constantFrom(...(Object.keys(outlines) as Outline[]));
const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
const sign = fc.record({ at: place, outline, radius: fc.constant(radius) });
const apart = fc
  .tuple(sign, sign)
  .filter(([one, other]) => Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y) > 120);
const alone = { place: 0, of: 1, backwards: false, directed: false };

type Sign = Parameters<typeof meeting>[0];

/** How far a point lies from the outline itself. */
function awayFrom({ at, outline: name, radius: size }: Sign, { x, y }: { x: number; y: number }): number {
  const [px, py] = [x - at.x, y - at.y];
  const corners = outlines[name];
  if (!corners) return Math.abs(Math.hypot(px, py) - size);
  let least = Infinity;
  for (let corner = 0; corner < corners.length; corner += 2) {
    const next = (corner + 2) % corners.length;
    const [ax, ay] = [corners[corner]! * size, corners[corner + 1]! * size];
    const [bx, by] = [corners[next]! * size - ax, corners[next + 1]! * size - ay];
    const share = Math.min(1, Math.max(0, ((px - ax) * bx + (py - ay) * by) / (bx * bx + by * by)));
    least = Math.min(least, Math.hypot(px - ax - share * bx, py - ay - share * by));
  }
  return least;
}

test('a tie begins and ends at the outlines of what it ties, however many there are', () => {
  fc.assert(
    fc.property(
      apart,
      fc.integer({ min: 1, max: 5 }),
      fc.nat(),
      fc.boolean(),
      ([from, to], of, nth, back) => {
        const { start, tip } = courseOf(
          { place: nth % of, of, backwards: back, directed: false },
          from,
          to,
          1,
        );
        expect(awayFrom(from, start)).toBeLessThan(0.01);
        expect(awayFrom(to, tip)).toBeLessThan(0.01);
      },
    ),
  );
});

/** Whether a point lies within the outline, by how often a line from it to the right crosses that. */
function isWithin({ at, outline: name, radius: size }: Sign, { x, y }: { x: number; y: number }): boolean {
  const corners = outlines[name] ?? [];
  let within = false;
  for (let corner = 0; corner < corners.length; corner += 2) {
    const next = (corner + 2) % corners.length;
    const [ax, ay] = [at.x + corners[corner]! * size, at.y + corners[corner + 1]! * size];
    const [bx, by] = [at.x + corners[next]! * size, at.y + corners[next + 1]! * size];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within;
  }
  return within;
}

test('what is not round is met where a line first comes to it, between the points of a star too', () => {
  fc.assert(
    fc.property(apart, ([{ at: outside }, to]) => {
      const met = meeting(to, outside);
      for (let share = 0.02; share < 1; share += 0.02) {
        const point = { x: met.x + (outside.x - met.x) * share, y: met.y + (outside.y - met.y) * share };
        expect(isWithin(to, point)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('an arrow stops a little before what it points at', () => {
  fc.assert(
    fc.property(apart, ([from, to]) => {
      const { tip } = courseOf({ ...alone, directed: true }, from, to, 1);
      const line = courseOf(alone, from, to, 1).tip;
      expect(Math.hypot(tip.x - line.x, tip.y - line.y)).toBeCloseTo(2, 5);
    }),
  );
});

test('several ties between the same two lie beside each other, whichever way each runs', () => {
  const [one, other]: Sign[] = [
    { at: { x: 0, y: 0 }, outline: 'circle', radius },
    { at: { x: 300, y: 0 }, outline: 'square', radius },
  ];
  const heights = [0, 1, 2].map((nth) => courseOf({ ...alone, place: nth, of: 3 }, one!, other!, 1).middle.y);
  expect(heights.map(Math.round)).toEqual([-22, 0, 22]);
  // The same tie, told from its other end: it lies where it lay.
  const turned = courseOf({ ...alone, place: 2, of: 3, backwards: true }, other!, one!, 1);
  expect(Math.round(turned.middle.y)).toBe(22);
  const two = [0, 1].map((nth) => courseOf({ ...alone, place: nth, of: 2 }, one!, other!, 1).middle.y);
  expect(two.map(Math.round)).toEqual([-11, 11]);
});

test('what is tied to itself has a loop, and signs that lie on each other have no line without end', () => {
  const one: Sign = { at: { x: 0, y: 0 }, outline: 'star', radius };
  expect(courseOf(alone, one, one, 1).by.length).toBe(2);
  const onIt: Sign = { ...one, at: { x: 0, y: 0 } };
  const { start, tip, heading } = courseOf({ ...alone, directed: true }, one, onIt, 1);
  for (const number of [start.x, start.y, tip.x, tip.y, heading.x, heading.y])
    expect(Number.isFinite(number)).toBe(true);
});
