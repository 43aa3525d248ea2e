/** Where something starts before a layout is asked: a path alone as a row, a bunch amid those who stand in it. */
import type { Composition } from './compose.ts';
import { ghostPlaces } from './marks.ts';
import type { Position } from './plan.ts';
import { middleOf } from './starts.ts';

interface Placing {
  places: ReadonlyMap<string, Position>;
  starts: Map<string, Position>;
}

/** A path that is drawn before anything else starts as a row. */
export function startPath(path: readonly string[], { places, starts }: Placing): void {
  if (places.size > 0) return;
  const row = ghostPlaces(
    path.map(() => null),
    { x: 0, y: 0 },
  );
  for (const [index, id] of path.entries()) if (!starts.has(id)) starts.set(id, row[index]!);
}

export function startBunches({ bunches }: Composition, { places, starts }: Placing): void {
  for (const { key, members } of bunches) {
    const known = members.flatMap(({ id }) => places.get(id) ?? []);
    if (known.length > 0) starts.set(key, middleOf(known));
  }
}
