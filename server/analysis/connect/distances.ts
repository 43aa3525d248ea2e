// How many ties lie between one of the chosen and everybody else, by ties of a band or better?
import type { GraphView } from '../graph.ts';
import { closed, passagesOf } from '../passing.ts';

/** Farther than was looked. */
export const far = 255;

/** By entity. Nobody is passed whom paths do not pass; of such only `ends` are reached. */
export function distancesFrom(
  { view, adjacency, clock }: GraphView,
  from: number,
  ends: readonly number[],
  band: number,
  most: number,
): Uint8Array {
  const { starts, others, bands } = passagesOf(view, adjacency);
  const distances = new Uint8Array(starts.length - 1).fill(far);
  distances[from] = 0;
  let frontier = [from];
  for (let distance = 1; distance <= most && frontier.length > 0; distance++) {
    const next: number[] = [];
    for (const one of frontier)
      for (let at = starts[one]!; at < starts[one + 1]! && (bands[at]! & ~closed) <= band; at++) {
        clock.tick();
        const other = others[at]!;
        if (distances[other] !== far) continue;
        const isOpen = (bands[at]! & closed) === 0;
        if (!isOpen && !ends.includes(other)) continue;
        distances[other] = distance;
        if (isOpen) next.push(other);
      }
    frontier = next;
  }
  return distances;
}
