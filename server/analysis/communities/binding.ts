// What binds the members of a community: of which types are the ties between them, and on how many sources do they rest?
import { tieTypeNames } from '../../vocabulary/codes.ts';
import { noBand } from '../../vocabulary/scales.ts';
import type { TiedGraph } from '../centrality/tiedGraph.ts';
import type { GraphView } from '../graph.ts';
import { way, waysOf } from '../passing.ts';
import { bandOrNull } from '../view.ts';

export interface Binding {
  type: string;
  ties: number;
  share: number;
  usualShare: number;
  sources: number;
  grade: number | null;
}

export interface Bound {
  binds: Binding[];
  ties: number;
  sources: number;
}

export class Binder {
  readonly #graph: GraphView;
  readonly #tied: TiedGraph;
  readonly #of: Int32Array;
  readonly #ways: Uint8Array;
  /** How many ties of each type the whole graph has. */
  readonly #usual = new Map<number, number>();
  #all = 0;

  /** `of` says in which community each place is. */
  constructor(graph: GraphView, tied: TiedGraph, of: Int32Array) {
    this.#graph = graph;
    this.#tied = tied;
    this.#of = of;
    this.#ways = waysOf(graph.view);
    const { type } = graph.columns.ties.columns;
    for (const place of tied.entities.keys())
      for (const [tie] of this.#tiesFrom(place)) {
        this.#usual.set(type[tie]!, (this.#usual.get(type[tie]!) ?? 0) + 1);
        this.#all++;
      }
  }

  /** What binds these places, which are all of one community. */
  bound(members: readonly number[]): Bound {
    const { columns } = this.#graph;
    const { type } = columns.ties.columns;
    const inside = members.flatMap((place) =>
      [...this.#tiesFrom(place)].flatMap(([tie, other]) =>
        this.#of[other] === this.#of[place] ? [tie] : [],
      ),
    );
    const binds = [...Map.groupBy(inside, (tie) => type[tie]!)].map(([code, ties]) => ({
      type: tieTypeNames[code]!,
      ties: ties.length,
      share: ties.length / inside.length,
      usualShare: this.#usual.get(code)! / this.#all,
      sources: this.#sources(ties),
      grade: bandOrNull(ties.reduce((best, tie) => Math.min(best, this.#graph.view.grades[tie]!), noBand)),
    }));
    return {
      binds: binds.sort((a, b) => b.ties - a.ties || (a.type < b.type ? -1 : 1)),
      ties: inside.length,
      sources: this.#sources(inside),
    };
  }

  // Each tie that paths may pass, at the end that it comes from, with the place of the other.
  *#tiesFrom(place: number): Iterable<[tie: number, other: number]> {
    const { adjacency, from, clock } = this.#graph;
    const entity = this.#tied.entities[place]!;
    for (let at = adjacency.starts[entity]!; at < adjacency.starts[entity + 1]!; at++) {
      clock.tick();
      const tie = adjacency.ties[at]!;
      if (from[tie] !== entity || adjacency.others[at] === entity || (this.#ways[tie]! & way.either) === 0)
        continue;
      const other = this.#tied.places[adjacency.others[at]!]!;
      if (other !== -1) yield [tie, other];
    }
  }

  // Whatever is asked, as for every tie: all claims count that assert it.
  #sources(ties: readonly number[]): number {
    const { view, columns, clock } = this.#graph;
    const { origin } = columns.claims.columns;
    const roots = new Set<number>();
    for (const tie of ties) {
      clock.tick();
      view.judge.judge(tie);
      for (const claim of view.judge.asserting.subarray(0, view.judge.asserted))
        roots.add(view.claims.root[origin[claim]!]!);
    }
    return view.claims.independence.count(Int32Array.from(roots), roots.size);
  }
}
