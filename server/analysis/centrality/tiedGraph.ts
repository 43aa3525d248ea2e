// Who is tied to whom, as measures see it: entities that paths may pass, joined where paths may pass a chosen tie between them.
import type { Columns } from '../columns.ts';
import type { GraphView } from '../graph.ts';
import { passableIn, way, waysOf } from '../passing.ts';
import { traitsOf } from '../traits.ts';
import type { View } from '../view.ts';

/**
 * Each entity with a tie has a place: those with most neighbours first, which keeps what is looked at most often together, then by id.
 * So the order hangs on nothing else that the columns hold, and sums of fractions come out the same.
 */
export interface TiedGraph {
  /** The entity at each place. */
  readonly entities: Int32Array;
  /** The place of each entity; -1 for one that is not here. */
  readonly places: Int32Array;
  /** All places, in order of their entities' ids. */
  readonly byId: Int32Array;
  /** Where the neighbours of each place begin in `others`, and one end more. */
  readonly starts: Int32Array;
  /** The places of the neighbours, rising: each once, however many ties lead there, and never the place itself. */
  readonly others: Int32Array;
}

const kept = new WeakMap<View, TiedGraph>();

/** The graph of a view's measures. Made once for each view. */
export function tiedGraphOf(graph: GraphView): TiedGraph {
  const known = kept.get(graph.view) ?? tie(graph);
  kept.set(graph.view, known);
  return known;
}

function tie(graph: GraphView): TiedGraph {
  const neighbours = new Neighbours(graph);
  const { degrees } = neighbours;
  const inOrder = inOrderOfIds(graph.columns).filter((entity) => degrees[entity]! > 0);
  const entities = inOrder.toSorted((a, b) => degrees[b]! - degrees[a]!);
  const places = new Int32Array(degrees.length).fill(-1);
  const starts = new Int32Array(entities.length + 1);
  for (let place = 0; place < entities.length; place++) {
    places[entities[place]!] = place;
    starts[place + 1] = starts[place]! + degrees[entities[place]!]!;
  }
  const others = new Int32Array(starts[entities.length]!);
  const next = starts.slice(0, entities.length);
  // Whoever is a neighbour has one: writing each place to its neighbours, in order, leaves all lists in order.
  for (let place = 0; place < entities.length; place++) {
    const count = neighbours.of(entities[place]!);
    for (let i = 0; i < count; i++) others[next[places[neighbours.found[i]!]!]!++] = place;
  }
  return { entities, places, byId: inOrder.map((entity) => places[entity]!), starts, others };
}

/** The distinct neighbours of an entity. */
class Neighbours {
  readonly degrees: Int32Array;
  /** The neighbours of the entity that was asked for last. */
  readonly found: Int32Array;
  readonly #graph: GraphView;
  readonly #ways: Uint8Array;
  readonly #passable: Uint8Array;
  readonly #seen: Int32Array;
  #round = 0;

  constructor(graph: GraphView) {
    this.#graph = graph;
    const count = graph.adjacency.starts.length - 1;
    const traits = traitsOf(graph.view.claims);
    this.#ways = waysOf(graph.view);
    this.#passable = passableIn(traits, count);
    this.#seen = new Int32Array(count);
    this.found = new Int32Array(count);
    this.degrees = new Int32Array(count);
    for (let entity = 0; entity < count; entity++) this.degrees[entity] = this.of(entity);
  }

  /** How many there are; they stand in `found`. */
  of(entity: number): number {
    const { adjacency, clock } = this.#graph;
    const { starts, ties, others } = adjacency;
    if (this.#passable[entity] === 0) return 0;
    const round = ++this.#round;
    this.#seen[entity] = round;
    let count = 0;
    for (let at = starts[entity]!; at < starts[entity + 1]!; at++) {
      clock.tick();
      const other = others[at]!;
      if (this.#seen[other] === round || this.#passable[other] === 0) continue;
      if ((this.#ways[ties[at]!]! & way.either) === 0) continue;
      this.#seen[other] = round;
      this.found[count++] = other;
    }
    return count;
  }
}

const orders = new WeakMap<Columns, Int32Array>();

function inOrderOfIds(columns: Columns): Int32Array {
  const { entityIds } = columns;
  const known =
    orders.get(columns) ??
    Int32Array.from({ length: entityIds.length }, (_, entity) => entity).sort((a, b) =>
      entityIds.compare(a, b),
    );
  orders.set(columns, known);
  return known;
}
