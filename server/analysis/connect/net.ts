// Over what can the chosen entities be joined? Whoever is near enough to all of them, and the ties between those, the best first.
import { tieTypes } from '../../vocabulary/vocabulary.ts';
import type { GraphView } from '../graph.ts';
import { closed, passableIn, passagesOf } from '../passing.ts';
import { PassableSteps } from '../paths/passable.ts';
import { traitsOf } from '../traits.ts';
import { distancesFrom, far } from './distances.ts';

/**
 * Places of entities in order of ids, and ways between them. At a place some types of ties may stand once and not twice (two offices of
 * one ministry): each has a bit there, and a place with so many of them has that many bits.
 */
export interface Net {
  entities: number[];
  /** The places of the chosen. */
  chosen: number[];
  /** Whether a place may stand between others. */
  passable: Uint8Array;
  bits: Uint8Array;
  /** The ways on from place p: from starts[p] to starts[p + 1]. */
  starts: Int32Array;
  others: Int32Array;
  ties: Int32Array;
  bands: Uint8Array;
  /** The bit that a way takes where it begins, and where it ends; 0 for none. */
  bitsHere: Uint16Array;
  bitsThere: Uint16Array;
  /** By the chosen, then by place: at least so many ties lie between. */
  distances: Uint8Array[];
}

/** Beyond, a place is left out: it would have too many states. */
const mostBits = 10;

/** Those near enough, by ties of this band or better; null where that does not even join the chosen in threes. */
export function netOf(
  graph: GraphView,
  chosen: readonly number[],
  { band, most, without }: { band: number; most: number; without: ReadonlySet<number> },
): Net | null {
  const reach = chosen.map((one) => distancesFrom(graph, one, chosen, band, most));
  const between = chosen.map((one) => reach.map((distances) => distances[one]!));
  if (between.flat().some((distance) => distance > most)) return null;
  const passable = passableIn(traitsOf(graph.view.claims), graph.adjacency.starts.length - 1);
  const isChosen = new Set(chosen);
  const near: number[] = [];
  for (let entity = 0; entity < passable.length; entity++) {
    graph.clock.tick();
    if (reach[0]![entity] === far || (passable[entity] === 0 && !isChosen.has(entity))) continue;
    if (isNear(entity, reach, between, most)) near.push(entity);
  }
  // Three of the chosen can be farther apart than each two of them.
  if (chosen.some((one) => !isNear(one, reach, between, most))) return null;
  const { entityIds } = graph.columns;
  near.sort((a, b) => entityIds.compare(a, b));
  const places = new Map(near.map((entity, place) => [entity, place]));
  return {
    entities: near,
    chosen: chosen.map((one) => places.get(one)!),
    passable: Uint8Array.from(near, (entity) => passable[entity]!),
    distances: reach.map((distances) => Uint8Array.from(near, (entity) => distances[entity]!)),
    ...waysOn(graph, near, places, band, without),
  };
}

// Whoever joins two others takes at least half of all the distances between the three.
function isNear(
  entity: number,
  reach: readonly Uint8Array[],
  between: readonly number[][],
  most: number,
): boolean {
  for (const [one, distances] of reach.entries())
    for (const [other, others] of reach.entries())
      if (distances[entity]! + others[entity]! + between[one]![other]! > 2 * most) return false;
  return true;
}

interface Way {
  other: number;
  tie: number;
  band: number;
  typeHere: number;
  typeThere: number;
}

const none = -1;

function waysOn(
  graph: GraphView,
  near: readonly number[],
  places: ReadonlyMap<number, number>,
  band: number,
  without: ReadonlySet<number>,
): Omit<Net, 'entities' | 'chosen' | 'passable' | 'distances'> {
  const { view, adjacency, columns, to, clock } = graph;
  const passages = passagesOf(view, adjacency);
  const { type } = columns.ties.columns;
  const steps = new PassableSteps(graph, 'ANY');
  const meetsNotAt = (tie: number, entity: number, object: number): number => {
    const isObject = object === entity || tieTypes[type[tie]!]!.symmetric;
    return isObject && !steps.meets(type[tie]!, entity) ? type[tie]! : none;
  };
  const typesAt = near.map(() => new Map<number, number>());
  const ways = near.map((entity) => {
    const best = new Map<string, Way>();
    for (let at = passages.starts[entity]!; at < passages.starts[entity + 1]!; at++) {
      clock.tick();
      const [tie, end] = [passages.ties[at]!, passages.others[at]!];
      const other = places.get(end);
      const tieBand = passages.bands[at]! & ~closed;
      if (tieBand > band) break;
      if (other === undefined || end === entity || without.has(tie)) continue;
      const [typeHere, typeThere] = [meetsNotAt(tie, entity, to[tie]!), meetsNotAt(tie, end, to[tie]!)];
      const key = `${other} ${typeHere} ${typeThere}`;
      const before = best.get(key);
      // Of parallel ties that nothing else tells apart, the first in the order of ties.
      if (before && (before.band < tieBand || view.inOrder(before.tie, tie) < 0)) continue;
      best.set(key, { other, tie, band: tieBand, typeHere, typeThere });
    }
    return [...best.values()].sort(
      (a, b) => a.other - b.other || a.band - b.band || columns.tieIds.compare(a.tie, b.tie),
    );
  });
  for (const [place, some] of ways.entries())
    for (const { other, typeHere, typeThere } of some)
      for (const [where, what] of [
        [place, typeHere],
        [other, typeThere],
      ] as const)
        if (what !== none && !typesAt[where]!.has(what) && typesAt[where]!.size < mostBits)
          typesAt[where]!.set(what, 1 << typesAt[where]!.size);
  const all = ways.flat();
  const bitOf = (place: number, what: number) => (what === none ? 0 : (typesAt[place]!.get(what) ?? 0));
  const starts = new Int32Array(near.length + 1);
  for (const [place, some] of ways.entries()) starts[place + 1] = starts[place]! + some.length;
  return {
    starts,
    others: Int32Array.from(all, ({ other }) => other),
    ties: Int32Array.from(all, ({ tie }) => tie),
    bands: Uint8Array.from(all, (way) => way.band),
    bits: Uint8Array.from(typesAt, ({ size }) => size),
    bitsHere: Uint16Array.from(
      ways.flatMap((some, place) => some.map(({ typeHere }) => bitOf(place, typeHere))),
    ),
    bitsThere: Uint16Array.from(all, ({ other, typeThere }) => bitOf(other, typeThere)),
  };
}
