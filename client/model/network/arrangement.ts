/** Where everything stands: what was placed or moved by hand stays, what is new is given a place. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Core, NodeSingular } from 'cytoscape';
import { nodeId } from './elements.ts';
import { entityOf, nodePlaces, planOf } from './graph.ts';
import type { Arrange, Position } from './plan.ts';
import { onGrain } from './standing.ts';

const glide = 320;

export interface Arranged {
  /** How often something found its place. */
  turn: number;
  /** Whether there was nothing in place before. */
  anew: boolean;
}

export class Arrangement {
  /** By entity; kept when one is not drawn for a while, so that it comes back to where it was. */
  readonly places = new Map<string, Position>();
  /** Where something stood before it was drawn: it starts from there. */
  readonly starts = new Map<string, Position>();
  /** Rises when something has found its place. */
  readonly arranged: ReadonlySignal<Arranged>;
  /** Rises too when something was moved by hand. */
  readonly settled: ReadonlySignal<number>;
  readonly busy: ReadonlySignal<boolean>;
  /** Hears that something is about to have been moved by hand. */
  onMove: () => void = () => undefined;

  readonly #arranged = signal<Arranged>({ turn: 0, anew: true });
  readonly #settled = signal(0);
  readonly #busy = signal(false);
  readonly #graph: Core;
  readonly #arrange: Arrange;
  readonly #motion: boolean;
  #turn = 0;

  constructor(graph: Core, arrange: Arrange, motion: boolean) {
    this.#graph = graph;
    this.#arrange = arrange;
    this.#motion = motion;
    this.arranged = this.#arranged;
    this.settled = this.#settled;
    this.busy = this.#busy;
    graph.on('dragfree', 'node', ({ target }) => {
      this.onMove();
      this.places.set(entityOf(target), onGrain(target.position()));
      this.#settled.value += 1;
    });
  }

  /** Finds places for what has none. What was placed stays. */
  async arrange(): Promise<void> {
    const turn = ++this.#turn;
    const graph = this.#graph;
    const plan = planOf(graph, (node) => this.places.has(entityOf(node)));
    if (plan.boxes.length === 0) return;
    const anew = this.#arranged.peek().turn === 0 || plan.boxes.every(({ stays }) => !stays);
    if (plan.boxes.every(({ stays }) => stays)) {
      // The address gave everything its place.
      if (anew) this.#settle(anew);
      return;
    }
    this.#busy.value = true;
    const places = this.#asItStarted() ?? nodePlaces(graph, await this.#arrange(plan));
    // Something else was drawn meanwhile: that will be arranged.
    if (turn !== this.#turn) return;
    this.#busy.value = false;
    for (const [node, found] of places) {
      const place = onGrain(found);
      this.places.set(entityOf(node), place);
      node.removeClass('coming');
      node.connectedEdges().removeClass('coming');
      this.#move(node, place, this.#motion && !anew);
    }
    this.#settle(anew);
  }

  // A path that is drawn before anything else stands as it was shown.
  #asItStarted(): [NodeSingular, Position][] | null {
    const nodes = this.#graph.nodes().not('.ghost').nodes().toArray() as NodeSingular[];
    const starts = nodes.map((node) => this.starts.get(entityOf(node)));
    if (this.places.size > 0 || starts.includes(undefined)) return null;
    return nodes.map((node, index) => [node, starts[index]!]);
  }

  #settle(anew: boolean): void {
    this.#arranged.value = { turn: this.#arranged.peek().turn + 1, anew };
    this.#settled.value += 1;
  }

  /** Puts everything back where it stood. */
  restore(places: ReadonlyMap<string, Position>): void {
    for (const [id, place] of places) {
      this.places.set(id, place);
      const node = this.#graph.getElementById(nodeId(id));
      if (node.nonempty()) this.#move(node, place, this.#motion);
    }
  }

  #move(node: NodeSingular, place: Position, seen: boolean): void {
    if (seen) node.animate({ position: place }, { duration: glide });
    else node.position({ ...place });
  }

  /** Arranges everything as if nothing had a place. */
  async afresh(): Promise<void> {
    this.places.clear();
    this.starts.clear();
    await this.arrange();
  }

  end(): void {
    this.#turn++;
  }
}
