// Where does what is missing of a path stand, before it is drawn?
import { expect, test } from 'vitest';
import { ghostPlaces } from '../../client/model/network/marks.ts';

test('what is missing between two places lies between them, what leads out goes on', () => {
  const [, middle, , out] = ghostPlaces([{ x: 0, y: 0 }, null, { x: 100, y: 0 }, null], { x: 0, y: 0 });
  expect(middle!.x).toBeCloseTo(50);
  expect(out!.x).toBeGreaterThan(150);
  const alone = ghostPlaces([null, null, null], { x: 0, y: 0 });
  expect(new Set(alone.map(({ x }) => x)).size).toBe(3);
});

test('however near two stand, what is missing between them stands apart', () => {
  for (let missing = 1; missing <= 4; missing++)
    for (const length of [0, 20, 150, 400, 900]) {
      const ends = [{ x: 300, y: 200 }, ...Array<null>(missing).fill(null), { x: 300 + length, y: 200 }];
      const places = ghostPlaces(ends, { x: 0, y: 0 });
      for (const [at, place] of places.entries())
        for (const other of places.slice(at + 1))
          if (place !== places[0] || other !== places.at(-1))
            expect(Math.hypot(place.x - other.x, place.y - other.y), `${missing}, ${length}`).toBeGreaterThan(
              70,
            );
    }
});

test('in a path that stands alone no tie between two of them passes a third', () => {
  for (let length = 3; length <= 6; length++) {
    const row = ghostPlaces(Array<null>(length).fill(null), { x: 0, y: 0 });
    for (const [a, b, c] of triples(length)) {
      const [one, two, third] = [row[a]!, row[c]!, row[b]!];
      const share = (third.x - one.x) / (two.x - one.x);
      const height = one.y + share * (two.y - one.y);
      expect(Math.abs(third.y - height), `${length}: ${a}, ${b}, ${c}`).toBeGreaterThan(20);
    }
  }
});

function triples(length: number): [number, number, number][] {
  const all = Array.from({ length }, (_, at) => at);
  return all.flatMap((a) =>
    all.flatMap((b) => all.flatMap((c): [number, number, number][] => (a < b && b < c ? [[a, b, c]] : []))),
  );
}
