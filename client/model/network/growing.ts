/** How do thousands come onto the canvas without the page standing still? In slices, between which the page goes on. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape';
import type { Arrangement } from './arrangement.ts';
import type { Composition } from './compose.ts';
import { keepOnly } from './showing.ts';

/** So many come within a frame or two. */
const atOnce = 1_000;
/** Milliseconds of work before others have their turn. */
const slice = 24;
/** How many are added before the clock is looked at. */
const step = 50;

export class Growing {
  /** Whether something is still to be added. */
  readonly busy: ReadonlySignal<boolean>;
  /** Rises when all is seen where it starts, before the layout has found better places. */
  readonly sketched: ReadonlySignal<number>;

  readonly #busy = signal(false);
  readonly #sketched = signal(0);
  readonly #graph: Core;
  readonly #arrangement: Arrangement;
  #turn = 0;

  constructor(graph: Core, arrangement: Arrangement) {
    this.#graph = graph;
    this.#arrangement = arrangement;
    this.busy = this.#busy;
    this.sketched = this.#sketched;
  }

  /** Draws exactly these and has them arranged; of little no time passes before that. */
  async show(composition: Composition): Promise<void> {
    const turn = ++this.#turn;
    const { elements, isSketch } = keepOnly(this.#graph, composition, this.#arrangement);
    if (elements.length <= atOnce) this.#graph.batch(() => this.#graph.add(elements));
    else {
      this.#busy.value = true;
      await this.#inSlices(elements, turn);
      if (turn !== this.#turn) return;
    }
    this.#busy.value = false;
    if (isSketch) this.#sketched.value += 1;
    await this.#arrangement.arrange();
  }

  end(): void {
    this.#turn++;
  }

  // Not drawn before all of it is there, for each drawing takes as long as all before it.
  async #inSlices(elements: readonly ElementDefinition[], turn: number): Promise<void> {
    const graph = this.#graph;
    // While a batch is open the renderer draws nothing.
    graph.startBatch();
    for (let at = 0; at < elements.length;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (graph.destroyed()) return;
      if (turn !== this.#turn) break;
      graph.endBatch();
      for (const until = Date.now() + slice; at < elements.length && Date.now() < until; at += step)
        measure(graph.add(elements.slice(at, at + step)));
      graph.startBatch();
    }
    graph.endBatch();
  }
}

// How it looks is found here and kept, and not for all at once when they are drawn.
function measure(added: CollectionReturnValue): void {
  if (added.cy().container()) added.boundingBox();
}
