// Who is within so many ties of a network, and by which shortest way? Colleagues are not in reach of each other for that alone.
import { type TiedGraph, tiedGraphOf } from '../centrality/tiedGraph.ts';
import type { GraphView } from '../graph.ts';
import { tiesBetween } from '../passing.ts';
import { traitsOf } from '../traits.ts';

/** Whoever is tied to the same of these is not in reach for that alone. */
const endsWays: readonly string[] = ['OFFICE', 'STATE_INSTITUTION', 'PROCEEDING', 'LISTING'];

export class Reach {
  readonly #graph: GraphView;
  readonly #tied: TiedGraph;
  /** By place: how many ties away; -1 where that is more than may be. */
  readonly #distances: Int32Array;
  /** By place: who comes before it on the way, of several the one with the least id. */
  readonly #before: Int32Array;

  constructor(graph: GraphView, network: ReadonlySet<number>, within: number) {
    this.#graph = graph;
    this.#tied = tiedGraphOf(graph);
    const { entities, byId, starts, others } = this.#tied;
    const traits = traitsOf(graph.view.claims);
    const distances = (this.#distances = new Int32Array(entities.length).fill(-1));
    this.#before = new Int32Array(entities.length).fill(-1);
    const order = new Int32Array(entities.length);
    for (const [index, place] of byId.entries()) order[place] = index;
    let level = byId.filter((place) => network.has(entities[place]!));
    for (const place of level) distances[place] = 0;
    for (let distance = 1; distance <= within && level.length > 0; distance++) {
      const next: number[] = [];
      // In order of ids, so that whoever reaches a place first has the least.
      for (const place of level) {
        if (distance > 1 && endsWays.includes(traits.typeOf(entities[place]!))) continue;
        for (let at = starts[place]!; at < starts[place + 1]!; at++) {
          graph.clock.tick();
          const other = others[at]!;
          if (distances[other] !== -1) continue;
          distances[other] = distance;
          this.#before[other] = place;
          next.push(other);
        }
      }
      level = Int32Array.from(next).sort((a, b) => order[a]! - order[b]!);
    }
  }

  /** How many ties away an entity is; null where it is not in reach. */
  distanceOf(entity: number): number | null {
    const distance = this.#distances[this.#tied.places[entity] ?? -1] ?? -1;
    return distance < 0 ? null : distance;
  }

  /** The ties of one shortest way from the network to an entity in reach, with all that are parallel. */
  wayTo(entity: number): number[] {
    const { entities, places } = this.#tied;
    const ties: number[] = [];
    for (let place = places[entity]!, before; (before = this.#before[place]!) !== -1; place = before)
      ties.push(...tiesBetween(this.#graph, entities[before]!, entities[place]!));
    return ties;
  }
}
