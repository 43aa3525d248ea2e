// Which places can be reached from each other?
import type { Clock } from '../clock.ts';
import type { TiedGraph } from './tiedGraph.ts';

export interface Components {
  /** The number of each place's component. */
  of: Int32Array;
  /** How many places each has. */
  sizes: number[];
  /** The steps of a search through each: its places, and its ties from both ends. */
  steps: number[];
}

export function componentsOf({ entities, starts, others }: TiedGraph, clock: Clock): Components {
  const of = new Int32Array(entities.length).fill(-1);
  const queue = new Int32Array(entities.length);
  const sizes: number[] = [];
  const steps: number[] = [];
  for (let first = 0; first < of.length; first++) {
    if (of[first] !== -1) continue;
    const component = sizes.length;
    of[first] = component;
    queue[0] = first;
    let [size, ends] = [1, 0];
    for (let i = 0; i < size; i++) {
      clock.tick();
      const place = queue[i]!;
      ends += starts[place + 1]! - starts[place]!;
      for (let at = starts[place]!; at < starts[place + 1]!; at++) {
        const other = others[at]!;
        if (of[other] !== -1) continue;
        of[other] = component;
        queue[size++] = other;
      }
    }
    sizes.push(size);
    steps.push(size + ends);
  }
  return { of, sizes, steps };
}
