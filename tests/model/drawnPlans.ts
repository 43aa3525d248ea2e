// Plans for the layouts to place: any, drawn by lot, and such as one can foretell.
import fc from 'fast-check';
import { laneNames } from '../../client/model/network/lanes.ts';
import type { LayoutName } from '../../client/model/network/drawing.ts';
import type { Box, Outcome, Places, Plan, Position } from '../../client/model/network/plan.ts';

export type Placed = Box & { at: Position };

export const boxOf = (id: string, change: Partial<Box> = {}): Box => ({
  id,
  width: 132,
  height: 64,
  at: null,
  stays: false,
  lane: null,
  ...change,
});

export const planOf = (
  layout: LayoutName,
  boxes: Box[],
  ties: Plan['ties'],
  change: Partial<Plan> = {},
): Plan => ({
  layout,
  centre: null,
  afresh: false,
  boxes,
  ties,
  ...change,
});

/** Some boxes with names of one to three lines in any lanes, and any ties between them, also double ones and circles. */
export function somePlan(layout: LayoutName, most = 60): fc.Arbitrary<Plan> {
  const box = fc.record({ lines: fc.integer({ min: 1, max: 3 }), lane: fc.constantFrom(...laneNames) });
  return fc.array(box, { minLength: 1, maxLength: most }).chain((made) => {
    const end = fc.nat({ max: made.length - 1 });
    return fc.array(fc.tuple(end, end), { maxLength: 2 * made.length }).map((pairs) =>
      planOf(
        layout,
        made.map(({ lines, lane }, index) => boxOf(`${index}`, { height: 34 + 15 * lines, lane })),
        pairs.map(([from, to]) => ({ from: `${from}`, to: `${to}` })),
      ),
    );
  });
}

/** The places; a refusal is an error here. */
export function placesOf(outcome: Outcome): Places {
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.places;
}

export function placed({ boxes }: Plan, places: Places): Placed[] {
  return boxes.map((box) => {
    const at = places[box.id] ?? (box.stays ? box.at : null);
    if (!at) throw new Error(`${box.id} has no place`);
    return { ...box, at };
  });
}

/** The same plan after it was placed, with more that hang on what was there. */
export function grownBy(plan: Plan, places: Places, more: Plan['boxes'], ties: Plan['ties']): Plan {
  const staying = placed(plan, places).map((box) => ({ ...box, stays: true }));
  return { ...plan, boxes: [...staying, ...more], ties: [...plan.ties, ...ties] };
}

/** Pairs that lie on each other, by their ids. */
export function lyingOnEachOther(boxes: readonly Placed[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.at.x - other.at.x) < (one.width + other.width) / 2 - 0.01 &&
          Math.abs(one.at.y - other.at.y) < (one.height + other.height) / 2 - 0.01,
      )
      .map((other) => `${one.id} on ${other.id}`),
  );
}

export function between(one: Position, other: Position): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** By the number of its ties away from the first box; what is not connected is missing. */
export function tiesAway({ boxes, ties }: Plan, from: string): Map<string, number> {
  const away = new Map([[from, 0]]);
  for (let turn = 0; turn < boxes.length; turn++)
    for (const tie of ties)
      for (const [one, other] of [
        [tie.from, tie.to],
        [tie.to, tie.from],
      ] as const)
        if (away.has(one)) away.set(other, Math.min(away.get(other) ?? Infinity, away.get(one)! + 1));
  return away;
}
