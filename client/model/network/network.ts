/** The network that one reader draws: what the address says, asked of the server, as a graph that keeps its places. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Core } from 'cytoscape';
import {
  type FoundPathFragment,
  type NexusPathsQuery,
  type NexusPathsQueryVariables,
  NexusPathsDocument,
  SubgraphDocument,
  type SubgraphQuery,
  type SubgraphQueryVariables,
  SurroundingsDocument,
  type SurroundingsQuery,
  type SurroundingsQueryVariables,
  type TieType,
} from '../../../generated/client.ts';
import { Question } from '../question.ts';
import type { Reader } from '../reader.ts';
import { Arrangement } from './arrangement.ts';
import { variablesOf } from './asked.ts';
import { type Drawing, nothingDrawn, withDrawn, withoutDrawn } from './drawing.ts';
import { degreesOf, emptyGraph, entityOf, leavesOf, neighboursOf, show } from './graph.ts';
import { ghostPlaces, mark, removeGhosts, showGhosts } from './marks.ts';
import { entitiesOf, isSamePath } from './paths.ts';
import type { Arrange } from './plan.ts';
import { readStanding, writeStanding } from './standing.ts';

/** So many more come at once: as many as one can still look at. */
const comeAtOnce = 30;
const pathsShown = 8;

export interface Pointed {
  kind: 'entity' | 'tie';
  id: string;
}

export class Network {
  readonly graph: Core = emptyGraph();
  readonly drawing: ReadonlySignal<Drawing>;
  readonly subgraph: Question<SubgraphQuery, SubgraphQueryVariables>;
  readonly surroundings: Question<SurroundingsQuery, SurroundingsQueryVariables>;
  readonly paths: Question<NexusPathsQuery, NexusPathsQueryVariables>;
  /** What is drawn, as it was answered; nothing before. */
  readonly entities: ReadonlySignal<SubgraphQuery['subgraph']['entities']>;
  readonly ties: ReadonlySignal<SubgraphQuery['subgraph']['ties']>;
  /** By entity, how many of its ties are drawn. */
  readonly degrees: ReadonlySignal<ReadonlyMap<string, number>>;
  /** What the address draws and this reader does not see. */
  readonly missing: ReadonlySignal<string[]>;
  /** What the pointer or the focus is on, on the canvas or in a list beside it. */
  readonly pointed = signal<Pointed | null>(null);
  /** The found path that is looked at. */
  readonly regarded = signal<FoundPathFragment | null>(null);
  /** The found path that was chosen. */
  readonly chosen: ReadonlySignal<FoundPathFragment | null>;
  readonly arrangement: Arrangement;

  readonly #reader: Reader;
  readonly #stops: (() => void)[];

  /** @param motion whether what finds its place may be seen going there */
  constructor(reader: Reader, arrange: Arrange, { motion }: { motion: boolean }) {
    const { asker } = reader;
    this.#reader = reader;
    this.arrangement = new Arrangement(this.graph, arrange, motion);
    this.drawing = computed(() => {
      const { place } = reader.address.value;
      return place.at === 'network' ? place.drawing : nothingDrawn;
    });
    this.subgraph = new Question<SubgraphQuery, SubgraphQueryVariables>(
      asker,
      SubgraphDocument,
      () => {
        const { drawn } = this.drawing.value;
        return drawn.length > 0 ? { of: [...drawn], where: reader.where.value } : null;
      },
      { keep: () => 'any' },
    );
    this.surroundings = new Question<SurroundingsQuery, SurroundingsQueryVariables>(
      asker,
      SurroundingsDocument,
      () => {
        const { around: of, along } = this.drawing.value;
        if (!of) return null;
        const where = { ...reader.where.value, ...(along && { types: [along] }) };
        return { of, where, limit: 1 + neighboursOf(this.graph, of).length + comeAtOnce };
      },
    );
    this.paths = new Question<NexusPathsQuery, NexusPathsQueryVariables>(asker, NexusPathsDocument, () => {
      const asked = variablesOf(this.drawing.value);
      if (this.drawing.value.asks !== 'paths' || !asked) return null;
      return { ...asked, where: reader.where.value, first: pathsShown };
    });
    this.entities = computed(() => this.subgraph.answer.value?.subgraph.entities ?? []);
    this.ties = computed(() => this.subgraph.answer.value?.subgraph.ties ?? []);
    this.degrees = computed(() => degreesOf(this.ties.value));
    this.missing = computed(() => {
      if (!this.subgraph.answer.value || this.subgraph.busy.value) return [];
      const seen = new Set(this.entities.value.flatMap(({ id, formerIds }) => [id, ...formerIds]));
      return this.drawing.value.drawn.filter((id) => !seen.has(id));
    });
    this.chosen = computed(() => {
      const { path } = this.drawing.value;
      const found = this.paths.answer.value?.nexusPaths.paths ?? [];
      return (path.length > 0 && found.find((one) => isSamePath(entitiesOf(one), path))) || null;
    });
    this.#stops = [
      effect(() => {
        const found = this.surroundings.answer.value;
        if (found) untracked(() => this.#surrounded(found));
      }),
      effect(() => {
        const parts = { entities: this.entities.value, ties: this.ties.value };
        untracked(() => {
          this.#place();
          show(this.graph, parts, this.arrangement);
          void this.arrangement.arrange();
        });
      }),
      effect(() => this.#writeStanding()),
      effect(() => this.#mark()),
    ];
  }

  /** Draws these; the last of them is picked, so that what can be done with it is at hand. */
  add(ids: readonly string[], { around }: { around: boolean }): void {
    const id = ids.at(-1);
    if (!id) return;
    this.#reader.draw(
      (drawing) => ({ ...withDrawn(drawing, ids), around: around ? id : null, along: null }),
      { picked: { kind: 'entity', id } },
    );
  }

  /** Draws what surrounds it, the best evidenced first; asked again, some more. */
  surround(id: string, along: TieType | null = null): void {
    this.#reader.draw((drawing) => ({ ...withDrawn(drawing, [id]), around: id, along }));
  }

  /** Takes away what hangs on it alone. */
  fold(id: string): void {
    this.remove(leavesOf(this.graph, id));
  }

  remove(ids: readonly string[]): void {
    const { picked } = this.#reader.address.peek();
    const gone = picked?.kind === 'entity' && ids.includes(picked.id);
    this.#reader.draw((drawing) => withoutDrawn(drawing, ids), gone ? { picked: null } : {});
  }

  clear(): void {
    this.remove(this.drawing.peek().drawn);
  }

  /** Adds a path to the drawing and keeps it in view; chosen again, it is let go and what was drawn stays. */
  choose(path: FoundPathFragment): void {
    const ids = entitiesOf(path);
    // What was drawn lightly starts from where it was seen.
    for (const node of this.graph.nodes('.ghost')) {
      this.arrangement.starts.set(entityOf(node), { ...node.position() });
    }
    const again = isSamePath(this.drawing.peek().path, ids);
    this.#reader.draw((drawing) => ({ ...withDrawn(drawing, ids), path: again ? [] : ids }), {
      picked: null,
    });
  }

  end(): void {
    for (const stop of this.#stops) stop();
    for (const question of [this.subgraph, this.surroundings, this.paths]) question.end();
    this.arrangement.end();
    this.graph.destroy();
  }

  #surrounded({ neighbourhood }: SurroundingsQuery): void {
    const ids = neighbourhood.entities.map(({ id }) => id);
    this.#reader.draw((drawing) => ({ ...withDrawn(drawing, ids), around: null, along: null }), {
      how: 'replace',
    });
  }

  // What the address places has its place; a path alone starts as a row.
  #place(): void {
    const { drawn, standing, path } = this.drawing.peek();
    const { places, starts } = this.arrangement;
    for (const [id, place] of readStanding(drawn, standing)) if (!places.has(id)) places.set(id, place);
    if (places.size > 0) return;
    const row = ghostPlaces(
      path.map(() => null),
      { x: 0, y: 0 },
    );
    for (const [index, id] of path.entries()) if (!starts.has(id)) starts.set(id, row[index]!);
  }

  // The address holds where everything stands, as soon as everything does.
  #writeStanding(): void {
    void this.arrangement.settled.value;
    const { drawn } = this.drawing.value;
    const { places } = this.arrangement;
    if (this.entities.value.some(({ id }) => !places.has(id)) || this.entities.value.length === 0) return;
    const standing = writeStanding(drawn, places);
    untracked(() => this.#reader.draw((drawing) => ({ ...drawing, standing }), { how: 'replace' }));
  }

  #mark(): void {
    const { drawing, graph, regarded, chosen } = this;
    const { path, from, to, asks } = drawing.value;
    const { picked } = this.#reader.address.value;
    const pointed = this.pointed.value;
    const looked = regarded.value ?? chosen.value;
    // Read so that it marks anew what has just been drawn.
    void this.subgraph.answer.value;
    untracked(() => {
      removeGhosts(graph);
      if (regarded.value) showGhosts(graph, regarded.value);
      mark(graph, {
        pointed,
        picked: picked && 'id' in picked ? picked : null,
        path: regarded.value ? entitiesOf(regarded.value) : path,
        pathTies: looked?.ties.map(({ id }) => id) ?? [],
        ends: asks === 'paths' ? [...from.ids, ...to.ids] : [],
      });
    });
  }
}
