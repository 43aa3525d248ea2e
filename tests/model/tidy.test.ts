// Where lines run once pull and push have placed everybody: past others, not through them, and in no more room than is needed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange } from '../../client/model/network/arrange.ts';
import { passes } from '../../client/model/network/layouts/lines.ts';
import { tidy } from '../../client/model/network/layouts/tidy.ts';
import { wordsOf } from '../../client/model/network/nameRoom.ts';
import { lettersAt, sidesOf } from '../../client/model/network/naming.ts';
import { labelWidth, lineHeight, nameLetters, nodeSize } from '../../client/model/network/stylesheet.ts';
import {
  boxOf,
  grownBy,
  lyingOnEachOther,
  type Placed,
  placed,
  placesOf,
  planOf,
  somePlan,
} from './drawnPlans.ts';

/** The middle of its sign, which stands above its name. */
const signOf = ({ at, height }: Placed) => ({ x: at.x, y: at.y - (height - nodeSize) / 2 });

/** Who stands on a tie of others, by both. */
function throughOthers(boxes: readonly Placed[], ties: readonly { from: string; to: string }[]): string[] {
  const signs = new Map(boxes.map((box) => [box.id, signOf(box)]));
  return ties.flatMap(({ from, to }) =>
    boxes
      .filter(({ id }) => id !== from && id !== to)
      .filter(({ id }) =>
        passes(signs.get(from)!, signs.get(to)!, signs.get(id)!, nodeSize / 2, nodeSize / 2),
      )
      .map(({ id }) => `${from} to ${to} through ${id}`),
  );
}

/** Each hangs on one before it. */
const someTree = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })), { minLength: 6, maxLength: 24 })
  .map((hangs) => {
    const boxes = hangs.map(([, lines], at) => boxOf(`${at}`, { width: 84, height: 34 + 15 * lines }));
    const ties = hangs.slice(1).map(([on], at) => ({ from: `${on % (at + 1)}`, to: `${at + 1}` }));
    return planOf('force', boxes, ties);
  });

test('no tie of a small tree passes through anybody', async () => {
  await fc.assert(
    fc.asyncProperty(someTree, async (plan) => {
      const boxes = placed(plan, placesOf(await arrange(plan)));
      expect(throughOthers(boxes, plan.ties)).toEqual([]);
      expect(lyingOnEachOther(boxes)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('whoever joins a small tree is passed by no tie that comes, and who stands there never moves', async () => {
  await fc.assert(
    fc.asyncProperty(someTree, fc.nat(), async (plan, hangsOn) => {
      const before = placesOf(await arrange(plan));
      const ties = [{ from: plan.boxes[hangsOn % plan.boxes.length]!.id, to: 'new' }];
      const grown = grownBy(plan, before, [boxOf('new', { width: 84 })], ties);
      const places = placesOf(await arrange(grown));
      expect(Object.keys(places)).toEqual(['new']);
      const through = throughOthers(placed(grown, places), grown.ties);
      expect(through.filter((one) => one.endsWith('through new'))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('what stays is never moved, whatever lies on it, and the rest is put on nobody', () => {
  fc.assert(
    fc.property(somePlan('force', 40), fc.infiniteStream(fc.boolean()), (plan, staying) => {
      const boxes = plan.boxes.map((box, at) => ({
        ...box,
        at: { x: (at % 7) * 200, y: Math.floor(at / 7) * 120 },
        stays: staying.next().value === true,
      }));
      const better = tidy(boxes, plan.ties);
      expect(better.filter(({ stays }) => stays)).toEqual(boxes.filter(({ stays }) => stays));
      expect(lyingOnEachOther(better)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('two who stay on one place hold nobody else up', () => {
  const there = { at: { x: 0, y: 0 }, stays: true };
  const boxes = [boxOf('a', there), boxOf('b', there), boxOf('c', { at: { x: 3000, y: 0 } })];
  const at = tidy(boxes as Placed[], [{ from: 'a', to: 'c' }]).at(-1)!.at;
  expect(Math.hypot(at.x, at.y)).toBeLessThan(600);
});

test('of thirty every name is read, where both columns stand beside the canvas', async () => {
  const names = ['Ridge Brigade', 'Ministry of Transport', 'Ilka Morne', 'Harbour Master', 'Ard corridor'];
  const words = Array.from({ length: 30 }, (_, at) => wordsOf(names[at % names.length]!));
  const boxes = words.map(({ lines, width }, at) =>
    boxOf(`${at}`, { width: width * nameLetters, height: nodeSize + 6 + lines.length * lineHeight }),
  );
  const ties = boxes.slice(1).map((_, at) => ({ from: `${Math.floor(at / 4)}`, to: `${at + 1}` }));
  const plan = planOf('force', boxes, ties);
  const all = placed(plan, placesOf(await arrange(plan)));
  const reach = (of: 'x' | 'y') =>
    Math.max(...all.map(({ at }) => at[of])) - Math.min(...all.map(({ at }) => at[of]));
  const zoom = Math.min(536 / (reach('x') + labelWidth), 375 / (reach('y') + 2 * nodeSize));
  const nodes = all.map((box, at) => ({ at: signOf(box), words: words[at]!, ties: 1 }));
  expect(sidesOf(nodes, { lines: [], words: [] }, lettersAt(zoom)).filter((side) => side === null)).toEqual(
    [],
  );
});
