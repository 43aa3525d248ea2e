// Along which chosen ties may a path pass, and through which entities? What the vocabulary says of types, roles and stages.
import { stages as stageWords, tieTypes } from '../vocabulary/vocabulary.ts';
import { noBand } from '../vocabulary/scales.ts';
import type { Adjacency, GraphView } from './graph.ts';
import { type Traits, traitsOf } from './traits.ts';
import { type Asked, reserved, type View } from './view.ts';

/** Ways in which a path may pass a tie, added up: from either end; along influence, from its `from` end or from its `to` end. */
export const way = { either: 1, forward: 2, backward: 4 } as const;

const along = {
  forward: way.either | way.forward,
  backward: way.either | way.backward,
  both: way.either | way.forward | way.backward,
  none: way.either,
} as const;

const kept = new WeakMap<View, Uint8Array>();

/** For each tie the ways in which a path may pass it; 0 where none does. Made once for each view. */
export function waysOf(view: View): Uint8Array {
  const known = kept.get(view);
  if (known) return known;
  const byType = Uint8Array.from(tieTypes, ({ influence }, type) =>
    isPassed(type, view.asked) ? along[influence] : 0,
  );
  const stageIsAsked = asksForStage(view.asked);
  const { type } = view.columns.ties.columns;
  const { joined } = view.claims;
  const ways = new Uint8Array(view.verdicts.length);
  for (let tie = 0; tie < ways.length; tie++) {
    if (!view.isChosen(tie) || view.sources[tie] === 0) continue;
    // What joined two that are one now leads nowhere.
    if (joined && joined.from[tie] === joined.to[tie]) continue;
    const why = view.reserved[tie]!;
    if ((why & reserved.byStage) !== 0 && !stageIsAsked) continue;
    if ((why & reserved.byRole) !== 0 && !view.asked.types?.includes(type[tie]!)) continue;
    ways[tie] = byType[type[tie]!]!;
  }
  kept.set(view, ways);
  return ways;
}

/** Whether a trace of money goes along a tie: one that is chosen, and asserted at a stage that passes. */
export function isTraced(view: View, tie: number): boolean {
  if (!view.isChosen(tie) || view.sources[tie] === 0) return false;
  return (view.reserved[tie]! & reserved.byStage) === 0 || asksForStage(view.asked);
}

function asksForStage({ stages }: Asked): boolean {
  return stages !== null && stages.some((code) => stageWords[code]?.passes === 'asked');
}

function isPassed(type: number, { types }: Asked): boolean {
  const { path } = tieTypes[type]!;
  return path === 'yes' || (path === 'asked' && (types?.includes(type) ?? false));
}

/** For each entity the ties that a path may pass, the best first, as one list with the places where each entity's part begins. */
export interface Passages {
  readonly starts: Int32Array;
  readonly ties: Int32Array;
  /** Parallel to `ties`: who is at the other end. */
  readonly others: Int32Array;
  /** Parallel to `ties`: the place of its band, A1 first; the last for none. With `closed` added where nobody passes the other end. */
  readonly bands: Uint8Array;
}

/** A bit beside the bands: what is looked at together stands together, since memory takes longer than all the rest. */
export const closed = 8;

const passages = new WeakMap<View, Passages>();

/** What of an adjacency paths may pass. Made once for each view: most of what a search would look at leads nowhere. */
export function passagesOf(view: View, adjacency: Adjacency): Passages {
  const known = passages.get(view);
  if (known) return known;
  const ways = waysOf(view);
  const passable = passableIn(traitsOf(view.claims), adjacency.starts.length - 1);
  const starts = new Int32Array(adjacency.starts.length);
  const [ties, others] = [new Int32Array(adjacency.ties.length), new Int32Array(adjacency.ties.length)];
  const bands = new Uint8Array(adjacency.ties.length);
  const places = new Int32Array(noBand + 2);
  let count = 0;
  for (let entity = 0; entity < starts.length - 1; entity++) {
    starts[entity] = count;
    const [begin, end] = [adjacency.starts[entity]!, adjacency.starts[entity + 1]!];
    places.fill(0);
    for (let at = begin; at < end; at++) {
      const tie = adjacency.ties[at]!;
      if (ways[tie] !== 0) places[view.grades[tie]! + 1]!++;
    }
    places[0] = count;
    for (let band = 0; band <= noBand; band++) places[band + 1]! += places[band]!;
    count = places[noBand + 1]!;
    for (let at = begin; at < end; at++) {
      const tie = adjacency.ties[at]!;
      if (ways[tie] === 0) continue;
      const place = places[view.grades[tie]!]!++;
      ties[place] = tie;
      const other = (others[place] = adjacency.others[at]!);
      bands[place] = view.grades[tie]! | (passable[other] === 1 ? 0 : closed);
    }
  }
  starts[starts.length - 1] = count;
  const found = {
    starts,
    ties: ties.slice(0, count),
    others: others.slice(0, count),
    bands: bands.slice(0, count),
  };
  passages.set(view, found);
  return found;
}

const passables = new WeakMap<Traits, Uint8Array>();

/** Which entities a path may pass where no type is bridged: 1 for those. Made once for all views of the same claims. */
export function passableIn(traits: Traits, entities: number): Uint8Array {
  const known = passables.get(traits);
  if (known && known.length >= entities) return known;
  const found = Uint8Array.from({ length: entities }, (_, entity) => (isPassable(traits, entity) ? 1 : 0));
  passables.set(traits, found);
  return found;
}

/** Whether a path may pass an entity on its way: not one that ends paths, unless its type is bridged, and no class of actors. */
export function isPassable(traits: Traits, entity: number, bridging: readonly string[] = []): boolean {
  if (traits.endsPaths(entity) && !bridging.includes(traits.typeOf(entity))) return false;
  return !traits.isGeneric(entity);
}

/** All ties that a path may pass between the two ends of this one, which is among them. */
export function parallelTo(graph: GraphView, tie: number): number[] {
  return tiesBetween(graph, graph.from[tie]!, graph.to[tie]!);
}

/** All ties that a path may pass between two entities. */
export function tiesBetween({ view, adjacency }: GraphView, one: number, other: number): number[] {
  const ways = waysOf(view);
  // Found from the end that has fewer ties.
  const [near, far] = adjacency.of(one).length <= adjacency.of(other).length ? [one, other] : [other, one];
  const found: number[] = [];
  for (let at = adjacency.starts[near]!; at < adjacency.starts[near + 1]!; at++)
    if (adjacency.others[at] === far && ways[adjacency.ties[at]!] !== 0) found.push(adjacency.ties[at]!);
  return found;
}
