/** How do thousands come onto the canvas without the page standing still? In slices, between which the page goes on. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Core } from 'cytoscape';
import type { Arrangement } from './arrangement.ts';
import type { Composition } from './compose.ts';
import { keepOnly } from './showing.ts';
import { atOnce, inSlices, measure } from './slices.ts';

export class Growing {
  /** Whether something is still to be added. */
  readonly busy: ReadonlySignal<boolean>;
  /** Whether all stands where it starts, until the layout has found better places. */
  readonly sketched: ReadonlySignal<boolean>;

  readonly #busy = signal(false);
  readonly #sketched = signal(false);
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
      const isOver = () => turn !== this.#turn;
      await inSlices(this.#graph, elements, (some) => measure(this.#graph.add(some).toArray()), isOver);
      if (turn !== this.#turn) return;
    }
    this.#busy.value = false;
    this.#sketched.value = isSketch;
    await this.#arrangement.arrange();
    if (turn === this.#turn) this.#sketched.value = false;
  }

  end(): void {
    this.#turn++;
  }
}
