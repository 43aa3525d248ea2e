// Which lane is whose, and where the lanes lie.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from '../../client/model/network/arrange.ts';
import { laneNames, laneOf, laneRanges, laneTitles, withinLane } from '../../client/model/network/lanes.ts';
import { allEntityTypes, kindsOf } from '../../client/model/vocabulary.ts';
import type { EntityType } from '../../generated/client.ts';
import type { Position } from '../../client/model/network/plan.ts';
import { between, boxOf, placed, placesOf, planOf, somePlan } from './drawnPlans.ts';

const types = allEntityTypes.map(({ name }) => name as EntityType);

test('only organizations of the kinds that are illicit by themselves stand in the first lane', () => {
  const illicit = types.flatMap((type) =>
    [...kindsOf(type), 'unheard_of', 'constructor']
      .filter((kind) => laneOf(type, [kind]) === 'illicit')
      .map((kind) => `${type} ${kind}`),
  );
  expect(illicit.sort()).toEqual(
    ['armed_group', 'criminal_network', 'gang', 'mafia_style_group', 'militia'].map(
      (kind) => `ORGANIZATION ${kind}`,
    ),
  );
  expect(laneOf('ORGANIZATION', ['company', 'gang'])).toBe('illicit');
});

test('people stand in the middle whatever kind anybody gives them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...types.flatMap(kindsOf))), (kinds) => {
      expect(laneOf('PERSON', kinds)).toBe('between');
    }),
  );
});

test('every other type has one lane, whatever its kind', () => {
  const lanes = Object.fromEntries(
    laneNames.map((lane) => [lane, types.filter((type) => laneOf(type, []) === lane)]),
  );
  expect(lanes).toEqual({
    illicit: [],
    between: [
      'ACTIVITY',
      'EVENT',
      'FINDING',
      'INSTRUMENT',
      'LISTING',
      'ORGANIZATION',
      'PERSON',
      'PLACE',
      'PROCEEDING',
      'ROUTE',
    ],
    state: ['MISSION', 'OFFICE', 'STATE_INSTITUTION'],
    money: ['ASSET', 'COMMODITY', 'FLOW', 'MARKET'],
  });
  for (const type of types.filter((one) => one !== 'ORGANIZATION'))
    for (const kind of kindsOf(type)) expect(laneOf(type, [kind])).toBe(laneOf(type, []));
});

test('the title of the first lane says that it is claimed', () => {
  expect(laneTitles.illicit).toBe('Armed and illicit groups, as claimed');
});

test('everything stands in its lane, and lanes lie side by side in their order', async () => {
  await fc.assert(
    fc.asyncProperty(somePlan('lanes'), fc.boolean(), async (plan, pinned) => {
      const first = placesOf(await arrange(plan));
      // The second time one is pinned: that holds as far as its lane does.
      const again = {
        ...plan,
        afresh: true,
        boxes: placed(plan, first).map((box, index) => ({ ...box, stays: pinned && index === 0 })),
      };
      const boxes = placed(again, placesOf(await arrange(again)));
      const ranges = laneRanges(boxes.map(({ lane, at, width }) => ({ lane: lane!, x: at.x, width })));
      expect(ranges.map(({ lane }) => lane)).toEqual(laneNames);
      for (const [index, { to }] of ranges.slice(0, -1).entries()) expect(ranges[index + 1]!.from).toBe(to);
      for (const { lane, at, width } of boxes) {
        const { from, to } = ranges.find((range) => range.lane === lane)!;
        expect(at.x - width / 2).toBeGreaterThanOrEqual(from);
        expect(at.x + width / 2).toBeLessThanOrEqual(to);
      }
    }),
    { numRuns: 60 },
  );
});

test('a lane in which nothing stands has its room all the same', () => {
  const ranges = laneRanges([
    { lane: 'between', x: 0, width: 100 },
    { lane: 'money', x: 600, width: 100 },
  ]);
  expect(ranges.map(({ from, to }) => to - from).every((width) => width >= 100)).toBe(true);
});

test('where something stands among those of another lane, no lane is named', () => {
  const wrong = [
    { lane: 'illicit', x: 300, width: 100 },
    { lane: 'state', x: 0, width: 100 },
  ] as const;
  expect(laneRanges(wrong)).toEqual([]);
  expect(laneRanges([])).toEqual([]);
});

test('what is moved by hand stays in its lane', () => {
  const ranges = laneRanges(laneNames.map((lane, index) => ({ lane, x: index * 200, width: 100 })));
  expect(withinLane(ranges, { lane: 'between', x: -500, width: 100 })).toBe(ranges[1]!.from + 50);
  expect(withinLane(ranges, { lane: 'between', x: 900, width: 100 })).toBe(ranges[1]!.to - 50);
  expect(withinLane(ranges, { lane: 'between', x: 210, width: 100 })).toBe(210);
  expect(withinLane(ranges, { lane: 'illicit', x: -900, width: 100 })).toBe(-900);
  expect(withinLane([], { lane: 'illicit', x: 900, width: 100 })).toBe(900);
});

test('a chain that goes to and fro between two lanes does not cross itself', async () => {
  const count = 12;
  // In an order that says nothing of who is tied to whom.
  const ids = Array.from({ length: count }, (_, index) => (index * 7) % count);
  const boxes = ids.map((index) => boxOf(`${index}`, { lane: index % 2 === 0 ? 'illicit' : 'between' }));
  const ties = ids.slice(1).map((_, index) => ({ from: `${index}`, to: `${index + 1}` }));
  const places = placesOf(await arrange(planOf('lanes', boxes, ties)));
  const side = (a: Position, b: Position, c: Position) =>
    Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  const crossings = ties.flatMap((one, index) =>
    ties.slice(index + 2).filter((other) => {
      const [a, b, c, d] = [one.from, one.to, other.from, other.to].map((id) => places[id]!);
      return side(a!, b!, c!) * side(a!, b!, d!) < 0 && side(c!, d!, a!) * side(c!, d!, b!) < 0;
    }),
  );
  expect(crossings).toEqual([]);
});

test('those of one lane who are tied stand beside each other, so that their tie passes through nobody', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const boxes = [boxOf('hub', { lane: 'illicit' }), ...ids.map((id) => boxOf(id, { lane: 'between' }))];
  const pairs = [
    ['a', 'd'],
    ['b', 'e'],
    ['c', 'f'],
  ] as const;
  const ties = [...ids.map((id) => ({ from: 'hub', to: id })), ...pairs.map(([from, to]) => ({ from, to }))];
  const places = placesOf(await arrange(planOf('lanes', boxes, ties)));
  const passed = ties.flatMap(({ from, to }) => {
    const [start, end] = [places[from]!, places[to]!];
    const [x, y] = [(end.x - start.x) / between(start, end), (end.y - start.y) / between(start, end)];
    return boxes.filter(({ id }) => {
      const [right, down] = [places[id]!.x - start.x, places[id]!.y - start.y];
      const along = right * x + down * y;
      const aside = Math.abs(right * y - down * x);
      return id !== from && id !== to && along > 0 && along < between(start, end) && aside < 14;
    });
  });
  expect(passed).toEqual([]);
});

test('many in one lane stand in several columns, so that all of it has the shape of a window', async () => {
  const boxes = Array.from({ length: 80 }, (_, index) => boxOf(`${index}`, { lane: 'between' }));
  const at = Object.values(placesOf(await arrange(planOf('lanes', boxes, []))));
  const [width, height] = (['x', 'y'] as const).map((of) => {
    const along = at.map((place) => place[of]);
    return Math.max(...along) - Math.min(...along);
  });
  expect(width! / height!).toBeGreaterThan(0.6);
  expect(width! / height!).toBeLessThan(2);
});
