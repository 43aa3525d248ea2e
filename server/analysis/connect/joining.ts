// The ties that best join the chosen, the weakest deciding: ties of a worse band are looked at only where those of better ones do not do.
import { tieTypes } from '../../vocabulary/vocabulary.ts';
import { noBand } from '../../vocabulary/scales.ts';
import type { GraphView } from '../graph.ts';
import { isPassable } from '../passing.ts';
import { PassableSteps } from '../paths/passable.ts';
import { traitsOf } from '../traits.ts';
import { Best } from './best.ts';
import { netOf } from './net.ts';

export interface Joined {
  /** Null where nothing was found. */
  ties: number[] | null;
  /** Whether not everything was tried. */
  isCut: boolean;
}

/** How often a search begins anew, each time without a tie, where what it found meets where it may not. */
const mostTries = 64;

export function join(graph: GraphView, chosen: readonly number[], most: number): Joined {
  let isCut = false;
  for (let band = 0; band <= noBand; band++) {
    const found = joinBy(graph, chosen, most, band);
    isCut ||= found.isCut;
    if (found.ties) return { ties: found.ties, isCut };
  }
  return { ties: null, isCut };
}

function joinBy(graph: GraphView, chosen: readonly number[], most: number, band: number): Joined {
  let best: { cost: number; ties: number[] } | null = null;
  const open: number[][] = [[]];
  for (let tries = 0; open.length > 0; tries++) {
    if (tries === mostTries) return { ties: best?.ties ?? null, isCut: true };
    const without = open.pop()!;
    const net = netOf(graph, chosen, { band, most, without: new Set(without) });
    const tree = net && new Best(net, most, graph.clock).tree;
    if (!tree || (best && best.cost <= tree.cost)) continue;
    const clash = clashIn(graph, tree.ties);
    if (clash) open.push(...clash.map((tie) => [...without, tie]));
    else best = tree;
  }
  return { ties: best?.ties ?? null, isCut: false };
}

/** Two ties that may not both stand at an entity: parts that were found apart can meet where nobody looked. */
function clashIn(graph: GraphView, ties: readonly number[]): [number, number] | null {
  const { columns, from, to, view } = graph;
  const { type } = columns.ties.columns;
  const traits = traitsOf(view.claims);
  const steps = new PassableSteps(graph, 'ANY');
  const at = new Map<number, number[]>();
  for (const tie of ties)
    for (const end of [from[tie]!, to[tie]!]) at.set(end, [...(at.get(end) ?? []), tie]);
  for (const [entity, here] of at)
    for (const [index, one] of here.entries())
      for (const other of here.slice(index + 1)) {
        const areObject = [one, other].every((tie) => to[tie] === entity || tieTypes[type[tie]!]!.symmetric);
        const mayMeet = type[one] !== type[other] || !areObject || steps.meets(type[one]!, entity);
        if (!mayMeet || !isPassable(traits, entity)) return [one, other];
      }
  // What costs least has no circle: without one of its ties it would cost less.
  if (at.size !== ties.length + 1) throw new Error('what was found is no tree');
  return null;
}
