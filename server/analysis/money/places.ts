// In which countries was a flow of money? In those that are claimed of itself; else in those of the places where it was.
import { tieTypeCode } from '../../vocabulary/codes.ts';
import type { GraphView } from '../graph.ts';
import { type Traits, traitsOf } from '../traits.ts';
import type { Flow } from './flows.ts';

const reaches = new Set(['VIA', 'LOCATED_IN', 'PART_OF'].map((name) => tieTypeCode[name]!));

export class Countries {
  readonly #graph: GraphView;
  readonly #traits: Traits;

  constructor(graph: GraphView) {
    this.#graph = graph;
    this.#traits = traitsOf(graph.view.claims);
  }

  /** The codes, in order; none where nothing says it. */
  of({ entity }: Flow): string[] {
    const found = new Set<string>();
    const seen = new Set([entity]);
    // What has a country of its own is in no other.
    for (const one of seen) {
      const own = this.#traits.valuesOf(one, 'country');
      for (const country of own) found.add(country);
      if (own.length === 0) for (const place of this.#placesOf(one)) seen.add(place);
    }
    return [...found].sort();
  }

  #placesOf(entity: number): number[] {
    const { adjacency, clock, columns, from, to, view } = this.#graph;
    const { type } = columns.ties.columns;
    return [...adjacency.of(entity)].flatMap((tie) => {
      clock.tick();
      const leads =
        from[tie] === entity && reaches.has(type[tie]!) && this.#traits.typeOf(to[tie]!) === 'PLACE';
      return leads && view.isChosen(tie) && view.sources[tie]! > 0 ? [to[tie]!] : [];
    });
  }
}
