/** How is much done to what is drawn without the page standing still? In slices; and none of it is drawn before all is done. */
import type { Core, SingularElementArgument } from 'cytoscape';

/** So much takes a frame or two. */
export const atOnce = 1_000;
/** Milliseconds of work before others have their turn. */
const slice = 24;
/** How many are taken before the clock is looked at. */
const step = 50;

/**
 * Each drawing takes as long as all that is drawn: so there is none between the slices.
 * @param isOver whether something else is to be done by now; what is left is then left
 */
export async function inSlices<Part>(
  graph: Core,
  parts: readonly Part[],
  does: (some: Part[]) => void,
  isOver: () => boolean = () => false,
): Promise<void> {
  // While a batch is open the renderer draws nothing; what is done within one would be found only at its end.
  graph.startBatch();
  for (let at = 0; at < parts.length;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (graph.destroyed()) return;
    if (isOver()) break;
    graph.endBatch();
    for (const until = Date.now() + slice; at < parts.length && Date.now() < until; at += step)
      does(parts.slice(at, at + step));
    graph.startBatch();
  }
  graph.endBatch();
}

/** How they look is found here and kept, and not for all at once when they are drawn. */
export function measure(elements: readonly SingularElementArgument[]): void {
  for (const element of elements) if (element.cy().container()) element.boundingBox();
}
