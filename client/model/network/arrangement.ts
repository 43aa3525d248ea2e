/** Where everything stands: what was placed or moved by hand stays, what is new is given a place. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Core, NodeSingular } from 'cytoscape';
import type { LayoutName } from './drawing.ts';
import { nodeId } from './elements.ts';
import { asStarted, type Found, foundPlaces } from './foundPlaces.ts';
import { entityOf, standingOf } from './graph.ts';
import { type Lane, laneRanges, type LaneRange, withinLane } from './lanes.ts';
import type { Arrange, Position } from './plan.ts';
import { atOnce, inSlices, measure } from './slices.ts';
import { onGrain } from './standing.ts';
import { labelWidth } from './stylesheet.ts';

const glide = 320;
/** More than these are not seen going: a small machine would stop and start. */
const glideUpTo = 300;

export interface Arranged {
  /** How often something found its place. */
  turn: number;
  /** Whether everything did. */
  anew: boolean;
}

interface Choices {
  /** Whether what finds its place may be seen going there. */
  motion: boolean;
  /** Whether this entity was pinned to its place. */
  isPinned?: (entity: string) => boolean;
}

export class Arrangement {
  /** By entity; kept when one is not drawn for a while, so that it comes back to where it was. */
  readonly places = new Map<string, Position>();
  /** Where something stood before it was drawn: it starts from there. */
  readonly starts = new Map<string, Position>();
  /** Rises when something has found its place, and is there. */
  readonly arranged: ReadonlySignal<Arranged>;
  /** Rises when a place is known, also of what was moved by hand. */
  readonly settled: ReadonlySignal<number>;
  readonly busy: ReadonlySignal<boolean>;
  /** Why the layout that was chosen is not used, in words; null: it is. */
  readonly problem: ReadonlySignal<string | null>;
  /** Where the lanes lie, while there are any. */
  readonly lanes: ReadonlySignal<readonly LaneRange[]>;

  /** Hears that something is about to have been moved by hand. */
  onMove: () => void = () => undefined;

  readonly #arranged = signal<Arranged>({ turn: 0, anew: true });
  readonly #settled = signal(0);
  readonly #busy = signal(false);
  readonly #problem = signal<string | null>(null);
  readonly #lanes = signal<readonly LaneRange[]>([]);
  readonly #graph: Core;
  readonly #arrange: Arrange;
  readonly #motion: boolean;
  readonly #isPinned: (entity: string) => boolean;
  #layout: LayoutName = 'force';
  #centre: string | null = null;
  /** Whether everything is to have a new place: what is drawn meanwhile does not undo that. */
  #afresh = false;
  #turn = 0;

  constructor(graph: Core, arrange: Arrange, { motion, isPinned = () => false }: Choices) {
    this.#graph = graph;
    this.#arrange = arrange;
    this.#motion = motion;
    this.#isPinned = (entity) => this.places.has(entity) && isPinned(entity);
    this.arranged = this.#arranged;
    this.settled = this.#settled;
    this.busy = this.#busy;
    this.problem = this.#problem;
    this.lanes = this.#lanes;
    graph.on('dragfree', 'node', ({ target }) => this.#moved(target as NodeSingular));
  }

  /**
   * Uses this layout from now on, around this entity if it has a middle. What stood in another is given a new place; unless it is `kept`,
   * as after going back, when the places are those of this layout already.
   */
  async use(layout: LayoutName, centre: string | null, { kept = false } = {}): Promise<void> {
    if (layout === this.#layout && centre === this.#centre) return;
    [this.#layout, this.#centre] = [layout, centre];
    this.#problem.value = null;
    // Before anything was placed nothing can stand wrong.
    if (!kept && this.#arranged.peek().turn > 0) return this.afresh();
    if (kept) {
      // Whatever was being arranged is not to move what is put back.
      this.#turn++;
      this.#afresh = false;
      this.#busy.value = false;
    }
    this.#findLanes();
  }

  /** Finds places for what has none. What was placed stays. */
  async arrange(): Promise<void> {
    const turn = ++this.#turn;
    const drawn = this.#graph.nodes().not('.ghost').nodes().toArray() as NodeSingular[];
    // A layout that refused is asked again: there may be less to draw now.
    const afresh = this.#afresh || this.#problem.peek() !== null || this.#mostIsNew(drawn);
    const stays = afresh ? this.#isPinned : (entity: string) => this.places.has(entity);
    const first = this.#arranged.peek().turn === 0;
    if (drawn.every((node) => stays(entityOf(node)))) {
      this.#busy.value = false;
      // What was still coming when its place became known, as after going back, is there now.
      for (const node of drawn)
        if (!node.animated() && !node.grabbed()) this.#move(node, this.places.get(entityOf(node))!, false);
      this.#come();
      this.#findLanes();
      // The address gave everything its place.
      if (first && drawn.length > 0) this.#settle(true);
      return;
    }
    this.#busy.value = true;
    const asking = { layout: this.#layout, afresh, centre: this.#centre, places: this.places, stays };
    const found = this.#asStarted(drawn) ?? (await foundPlaces(this.#graph, this.#arrange, asking));
    // Something else was drawn meanwhile: that will be arranged.
    if (turn !== this.#turn || !found) return;
    this.#busy.value = false;
    this.#afresh = false;
    this.#problem.value = found.problem;
    const anew = found.places.length === drawn.length || (afresh && found.problem === null);
    if (afresh && found.problem === null)
      for (const entity of this.places.keys()) if (!stays(entity)) this.places.delete(entity);
    await this.#go(found.places, this.#motion && !first && drawn.length <= glideUpTo);
    // Unless something that came meanwhile is being arranged: then that is when all stand.
    if (!this.#busy.peek()) this.#settle(anew);
  }

  /** Puts everything back where it stood. */
  restore(places: ReadonlyMap<string, Position>): void {
    this.#graph.batch(() => {
      for (const [id, place] of places) {
        this.places.set(id, place);
        const node = this.#graph.getElementById(nodeId(id));
        if (node.nonempty()) this.#move(node, place, this.#motion);
      }
    });
    this.#findLanes();
  }

  /** Arranges everything that is not pinned as if it had no place. */
  async afresh(): Promise<void> {
    this.#afresh = true;
    this.starts.clear();
    await this.arrange();
  }

  end(): void {
    this.#turn++;
  }

  // Rings, layers and lanes are as wide as what stood in them: where more comes than was there, they are drawn anew.
  #mostIsNew(drawn: readonly NodeSingular[]): boolean {
    const placed = drawn.filter((node) => this.places.has(entityOf(node))).length;
    return this.#layout !== 'force' && placed < drawn.length / 2;
  }

  #asStarted(drawn: readonly NodeSingular[]): Found | null {
    return this.#layout === 'force' && this.places.size === 0 ? asStarted(drawn, this.starts) : null;
  }

  async #go(found: Found['places'], seen: boolean): Promise<void> {
    for (const [node, wanted] of found) this.places.set(entityOf(node), onGrain(wanted));
    const move = (some: Found['places']) => {
      for (const [node] of some) this.#move(node, this.places.get(entityOf(node))!, seen);
    };
    if (found.length <= atOnce) this.#graph.batch(() => move(found));
    else {
      await inSlices(this.#graph, found, move);
      // Where ties lead is known only when both their ends stand.
      await inSlices(this.#graph, this.#graph.elements().toArray(), measure);
    }
    if (this.#graph.destroyed()) return;
    this.#come();
    this.#findLanes();
    this.#settled.value += 1;
    if (seen) await new Promise((resolve) => setTimeout(resolve, glide));
  }

  #move(node: NodeSingular, place: Position, seen: boolean): void {
    if (seen) node.animate({ position: place }, { duration: glide });
    else if (node.position('x') !== place.x || node.position('y') !== place.y) node.position({ ...place });
  }

  // What was not there yet, or only sketched, is.
  #come(): void {
    this.#graph.elements('.coming').removeClass('coming');
  }

  // In a lane it stays, wherever it was let go: elsewhere it would seem to be what nobody claims.
  #moved(node: NodeSingular): void {
    this.onMove();
    const { x, y } = node.position();
    const standing = { lane: node.data('lane') as Lane, x, width: labelWidth };
    const place = onGrain({ x: withinLane(this.#lanes.peek(), standing), y });
    node.position(place);
    this.places.set(entityOf(node), place);
    this.#findLanes();
    this.#settled.value += 1;
  }

  #findLanes(): void {
    this.#lanes.value = this.#layout === 'lanes' ? laneRanges(standingOf(this.#graph, this.places)) : [];
  }

  #settle(anew: boolean): void {
    this.#arranged.value = { turn: this.#arranged.peek().turn + 1, anew };
    this.#settled.value += 1;
  }
}
