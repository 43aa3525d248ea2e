/** The network that one reader draws: what the address says, asked of the server, as a graph that keeps its places. */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Core } from 'cytoscape';
import type { FoundPathFragment, SurroundingsQuery, TieType } from '../../../generated/client.ts';
import type { Picked } from '../address.ts';
import type { Reader } from '../reader.ts';
import { hide, withDrawn, withoutDrawn } from './acts.ts';
import { Arrangement } from './arrangement.ts';
import type { Composition } from './compose.ts';
import { type Drawing, type LayoutName, nothingDrawn } from './drawing.ts';
import { emptyGraph, entityOf } from './graph.ts';
import { Growing } from './growing.ts';
import { leadingOn } from './leading.ts';
import { type Listed, Listing } from './listing.ts';
import { keepMarked } from './marking.ts';
import { bestConnected } from './neighbours.ts';
import { entitiesOf, isSamePath } from './paths.ts';
import { startBunches, startPath } from './placing.ts';
import type { Arrange } from './plan.ts';
import { networkQuestions, type NetworkQuestions } from './questions.ts';
import { Selection } from './selection.ts';
import { type Shown, shownOf } from './shown.ts';
import { readStanding, writeStanding } from './standing.ts';
import { Undoing } from './undoing.ts';

export interface Pointed {
  kind: 'entity' | 'tie';
  id: string;
}

export class Network implements Shown {
  readonly graph: Core = emptyGraph();
  readonly drawing: ReadonlySignal<Drawing>;
  readonly questions: NetworkQuestions;
  // As Shown says.
  readonly entities: Shown['entities'];
  readonly ties: Shown['ties'];
  readonly degrees: Shown['degrees'];
  readonly neighbours: Shown['neighbours'];
  readonly composition: Shown['composition'];
  readonly detail: Shown['detail'];
  readonly crowd: Shown['crowd'];
  readonly missing: Shown['missing'];
  /** By entity, how many of its ties lead on to what is not drawn; of more than one can look at, of none. */
  readonly leading: ReadonlySignal<ReadonlyMap<string, number>>;
  /** How what stands where it starts is seen, until the layout has found better places: of many it would be a blot. */
  readonly sketch: ReadonlySignal<'faint' | 'unseen' | null>;
  readonly selection: Selection;
  readonly undoing: Undoing;
  /** What the pointer or the focus is on, on the canvas or in a list beside it. */
  readonly pointed = signal<Pointed | null>(null);
  /** The found paths that are listed. */
  readonly listed: ReadonlySignal<Listed | null>;
  /** The found path that is looked at. */
  readonly regarded: ReadonlySignal<FoundPathFragment | null>;
  /** Its entities in order; set it, and what the lens does not let through any more is not shown. */
  readonly pointedPath = signal<readonly string[]>([]);
  /** The found path that was chosen. */
  readonly chosen: ReadonlySignal<FoundPathFragment | null>;
  readonly arrangement: Arrangement;
  /** How what is composed comes onto the canvas. */
  readonly growing: Growing;

  readonly #reader: Reader;
  readonly #stops: (() => void)[];

  /** @param motion whether what finds its place may be seen going there */
  constructor(reader: Reader, arrange: Arrange, { motion }: { motion: boolean }) {
    this.#reader = reader;
    this.arrangement = new Arrangement(this.graph, arrange, {
      motion,
      isPinned: (id) => this.drawing.peek().pinned.includes(id),
    });
    this.growing = new Growing(this.graph, this.arrangement);
    this.drawing = computed(() => {
      const { place } = reader.address.value;
      return place.at === 'network' ? place.drawing : nothingDrawn;
    });
    this.undoing = new Undoing(reader, this.drawing, ({ drawn, standing, layout, centre }) => {
      // Where nothing says how all stood, the layout does.
      if (standing) void this.arrangement.use(layout, centre, { kept: true });
      this.arrangement.restore(readStanding(drawn, standing));
    });
    this.arrangement.onMove = () => this.undoing.note();
    this.questions = networkQuestions(reader, this.drawing);
    const { subgraph, leading, surroundings, paths } = this.questions;
    const shown = shownOf(this.drawing, subgraph);
    ({
      entities: this.entities,
      ties: this.ties,
      degrees: this.degrees,
      neighbours: this.neighbours,
      composition: this.composition,
      detail: this.detail,
      crowd: this.crowd,
      missing: this.missing,
    } = shown);
    this.leading = computed(() => leadingOn(leading.answer.value, this.degrees.value));
    this.sketch = computed(() => {
      if (!this.growing.sketched.value) return null;
      return this.detail.value === 'all' ? 'faint' : 'unseen';
    });
    this.selection = new Selection(computed(() => this.entities.value.map(({ id }) => id)));
    const listing = new Listing(paths, this.drawing);
    this.listed = listing.listed;
    const listedAs = (ids: readonly string[]) =>
      this.listed.value?.paths.find((one) => isSamePath(entitiesOf(one), ids)) ?? null;
    this.chosen = computed(() => listedAs(this.drawing.value.path));
    this.regarded = computed(() => listedAs(this.pointedPath.value));
    this.#stops = [
      effect(() => {
        const found = surroundings.answer.value;
        if (found) untracked(() => this.#surrounded(found));
      }),
      effect(() => {
        const { layout, centre } = this.drawing.value;
        untracked(() => void this.arrangement.use(layout, centre));
      }),
      effect(() => {
        const composition = this.composition.value;
        untracked(() => this.#show(composition));
      }),
      effect(() => this.#writeStanding()),
      keepMarked(this, reader),
      listing.end,
    ];
  }

  /** Changes what stands on the canvas, as one step that can be taken back. */
  change(change: (drawing: Drawing) => Drawing, also: { picked?: Picked | null } = {}): void {
    this.#reader.draw(change, also);
  }

  /** Draws it, if wanted with what surrounds it, and picks it or what else is given, so that it is at hand. */
  add(id: string, { around, picked = { kind: 'entity', id } }: { around: boolean; picked?: Picked }): void {
    this.change((drawing) => ({ ...withDrawn(drawing, [id]), around: around ? id : null, along: null }), {
      picked,
    });
  }

  /** Draws what surrounds it, the best evidenced first; asked again, some more. */
  surround(id: string, along: TieType | null = null): void {
    this.undoing.asking();
    this.change((drawing) => ({ ...withDrawn(drawing, [id]), around: id, along }));
  }

  remove(ids: readonly string[]): void {
    this.change((drawing) => withoutDrawn(drawing, ids), this.#unless(ids));
  }

  hide(ids: readonly string[]): void {
    this.change(hide(ids), this.#unless(ids));
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
    this.change((drawing) => ({ ...withDrawn(drawing, ids), path: again ? [] : ids }), { picked: null });
  }

  /** Lays all out anew that is not pinned, in this way; rings stand around what is picked, else around the best connected. */
  layOut(layout: LayoutName, around: string | null = null): void {
    const { picked } = this.#reader.address.peek();
    const shown = this.composition.peek().entities.map(({ id }) => id);
    const at = picked?.kind === 'entity' ? picked.id : null;
    const wanted = [around, at].find((id) => id && shown.includes(id));
    const centre = layout === 'radial' ? (wanted ?? bestConnected(shown, this.degrees.peek())) : null;
    const { drawing } = this;
    if (drawing.peek().layout === layout && drawing.peek().centre === centre) this.arrangeAnew();
    else this.change((one) => ({ ...one, layout, centre, standing: '' }));
  }

  /** Gives everything a new place that is not pinned. */
  arrangeAnew(): void {
    this.undoing.note();
    void this.arrangement.afresh();
  }

  end(): void {
    this.growing.end();
    for (const stop of this.#stops) stop();
    this.undoing.end();
    for (const question of Object.values(this.questions)) question.end();
    this.arrangement.end();
    this.graph.destroy();
  }

  // What goes is no longer picked.
  #unless(ids: readonly string[]): { picked?: null } {
    const { picked } = this.#reader.address.peek();
    return picked?.kind === 'entity' && ids.includes(picked.id) ? { picked: null } : {};
  }

  #surrounded({ neighbourhood }: SurroundingsQuery): void {
    const ids = neighbourhood.entities.map(({ id }) => id);
    this.undoing.answered((drawing) => ({ ...withDrawn(drawing, ids), around: null, along: null }));
  }

  #show(composition: Composition): void {
    const { standing, path } = this.drawing.peek();
    const { places } = this.arrangement;
    for (const [id, place] of readStanding(this.#standing(composition), standing))
      if (!places.has(id)) places.set(id, place);
    startPath(path, this.arrangement);
    startBunches(composition, this.arrangement);
    void this.growing.show(composition);
  }

  // The address holds where everything stands, as soon as everything does.
  #writeStanding(): void {
    void this.arrangement.settled.value;
    const { places } = this.arrangement;
    const composition = this.composition.value;
    const shown = [...composition.entities.map(({ id }) => id), ...composition.bunches.map(({ key }) => key)];
    if (shown.length === 0 || shown.some((one) => !places.has(one))) return;
    const standing = writeStanding(this.#standing(composition), places);
    untracked(() => this.undoing.part((drawing) => ({ ...drawing, standing })));
  }

  // Whose places the address holds, in this order.
  #standing({ bunches }: Composition): string[] {
    return [...this.drawing.value.drawn, ...bunches.map(({ key }) => key)];
  }
}
