// Where the layouts put things: for any drawing, what may be relied on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange } from '../../client/model/network/arrange.ts';
import { layouts } from '../../client/model/network/drawing.ts';
import {
  between,
  boxOf,
  grownBy,
  lyingOnEachOther,
  placed,
  placesOf,
  planOf,
  somePlan,
  tiesAway,
} from './drawnPlans.ts';

describe.each(layouts)('the layout "%s"', (layout) => {
  test('puts everything somewhere, and nothing on anything else', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan(layout), async (plan) => {
        const places = placesOf(await arrange(plan));
        expect(Object.keys(places).sort()).toEqual(plan.boxes.map(({ id }) => id).sort());
        expect(lyingOnEachOther(placed(plan, places))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('gives the same plan the same places', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan(layout), async (plan) => {
        expect(placesOf(await arrange(plan))).toEqual(placesOf(await arrange(structuredClone(plan))));
      }),
      { numRuns: 15 },
    );
  });

  test('leaves what stays where it is, and puts who comes on nobody', async () => {
    await fc.assert(
      fc.asyncProperty(
        somePlan(layout, 30),
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        async (plan, hangOn) => {
          const before = placesOf(await arrange(plan));
          const { boxes } = plan;
          const more = hangOn.map((at, index) =>
            boxOf(`new ${index}`, { lane: boxes[at % boxes.length]!.lane }),
          );
          const ties = hangOn.map((at, index) => ({
            from: boxes[at % boxes.length]!.id,
            to: `new ${index}`,
          }));
          const grown = grownBy(plan, before, more, ties);
          const places = placesOf(await arrange(grown));
          expect(Object.keys(places).sort()).toEqual(more.map(({ id }) => id).sort());
          expect(lyingOnEachOther(placed(grown, places))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('has nothing to do where everything stays', async () => {
    const boxes = [boxOf('a', { at: { x: 0, y: 0 }, stays: true })];
    expect(await arrange(planOf(layout, boxes, []))).toEqual({ places: {} });
  });
});

test('around one entity, who is more ties away stands further from it, and who is not connected furthest', async () => {
  await fc.assert(
    fc.asyncProperty(somePlan('radial'), fc.nat(), async (plan, which) => {
      const centre = plan.boxes[which % plan.boxes.length]!.id;
      const places = placesOf(await arrange({ ...plan, centre }));
      const away = tiesAway(plan, centre);
      const far = plan.boxes
        .map(({ id }) => ({ away: away.get(id) ?? Infinity, far: between(places[id]!, places[centre]!) }))
        .sort((one, other) => one.away - other.away);
      for (const { away: ties, far: here } of far)
        for (const other of far) if (other.away > ties) expect(other.far).toBeGreaterThan(here);
    }),
  );
});

test('without anybody named, the one with most neighbours stands in the middle', async () => {
  const boxes = ['a', 'b', 'c', 'd'].map((id) => boxOf(id));
  const ties = ['a', 'b', 'd'].map((from) => ({ from, to: 'c' }));
  const places = placesOf(await arrange(planOf('radial', boxes, ties)));
  const far = ['a', 'b', 'd'].map((id) => between(places[id]!, places['c']!));
  expect(Math.max(...far) - Math.min(...far)).toBeLessThan(1);
});

test('in layers every tie goes forward, where there is no circle', async () => {
  await fc.assert(
    fc.asyncProperty(somePlan('layered', 40), async (any) => {
      const ties = any.ties
        .filter(({ from, to }) => from !== to)
        .map(({ from, to }) => (Number(from) < Number(to) ? { from, to } : { from: to, to: from }));
      const plan = { ...any, ties };
      const places = placesOf(await arrange(plan));
      const forward = (of: 'x' | 'y') => ties.every(({ from, to }) => places[from]![of] < places[to]![of]);
      expect(forward('x') || forward('y')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('layers refuse more than can be read, and say what to do', async () => {
  const boxes = Array.from({ length: 301 }, (_, index) => boxOf(`${index}`));
  expect(await arrange(planOf('layered', boxes, []))).toEqual({
    problem:
      'Layers can be drawn of at most 300 entities, and here are 301. Remove some, or choose another layout.',
  });
  expect(Object.keys(placesOf(await arrange(planOf('layered', boxes.slice(1), [])))).length).toBe(300);
});

/** Groups of twenty with three ties inside for each, and a tenth of ties anywhere. */
function planted(count: number) {
  const boxes = Array.from({ length: count }, (_, index) => boxOf(`${index}`, { width: 28, height: 28 }));
  const groups = count / 20;
  const ties = boxes.flatMap((_, index) =>
    [1, 3, 7].map((step) => ({ from: `${index}`, to: `${(index + step * groups) % count}` })),
  );
  const far = boxes.flatMap((_, index) =>
    index % 4 === 0 ? [{ from: `${index}`, to: `${(index * 37 + 11) % count}` }] : [],
  );
  return { groups, plan: planOf('force', boxes, [...ties, ...far]) };
}

test('of two thousand, those of one group stand much nearer to each other, and no sign lies on another', async () => {
  const { plan, groups } = planted(2_000);
  const boxes = placed(plan, placesOf(await arrange(plan)));
  const mean = (pairs: number[]) => pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
  const same: number[] = [];
  const other: number[] = [];
  for (let one = 0; one < boxes.length; one += 9)
    for (let two = one + 1; two < boxes.length; two++)
      (one % groups === two % groups ? same : other).push(between(boxes[one]!.at, boxes[two]!.at));
  expect(mean(same)).toBeLessThan(mean(other) / 2);
  expect(lyingOnEachOther(boxes)).toEqual([]);
});

test('who joins thousands stands beside those they are tied to, and nobody else moves', async () => {
  const { plan } = planted(1_000);
  const places = placesOf(await arrange(plan));
  const grown = grownBy(plan, places, [boxOf('new', { width: 28, height: 28 })], [{ from: 'new', to: '5' }]);
  const more = placesOf(await arrange(grown));
  expect(Object.keys(more)).toEqual(['new']);
  expect(between(more['new']!, places['5']!)).toBeLessThan(300);
});

test('a few lie side by side, and the words of a tie have room between two names', async () => {
  for (let count = 2; count <= 5; count++) {
    const boxes = Array.from({ length: count }, (_, index) => boxOf(`${index}`));
    const ties = boxes.slice(1).map(({ id }, index) => ({ from: `${index}`, to: id }));
    const plan = planOf('force', boxes, ties);
    const at = placed(plan, placesOf(await arrange(plan))).map((box) => box.at);
    const across = (of: 'x' | 'y') =>
      Math.max(...at.map((one) => one[of])) - Math.min(...at.map((one) => one[of]));
    expect(across('x'), `${count}`).toBeGreaterThan(across('y'));
    if (count === 2) expect(across('x')).toBeGreaterThan(200);
  }
});
