/** Marks on the canvas what is pointed at, picked, selected, pinned, or on the path at hand, whenever one of them changes. */
import { effect, untracked } from '@preact/signals-core';
import type { Reader } from '../reader.ts';
import { mark, removeGhosts, showGhosts } from './marks.ts';
import type { Network } from './network.ts';
import { entitiesOf } from './paths.ts';

/** Returns what ends it. */
export function keepMarked(network: Network, reader: Reader): () => void {
  const { drawing, graph, regarded, chosen, composition, selection } = network;
  return effect(() => {
    const { path, from, to, asks, pinned } = drawing.value;
    const { picked } = reader.address.value;
    const looked = regarded.value ?? chosen.value;
    const marks = {
      // Where many are drawn, the name of what is pointed at stands above the drawing, which stays as it is.
      pointed: network.detail.value === 'all' ? network.pointed.value : null,
      picked: picked && 'id' in picked ? picked : null,
      path: regarded.value ? entitiesOf(regarded.value) : path,
      pathTies: looked?.ties.map(({ id }) => id) ?? [],
      ends: asks === 'paths' ? [...from.ids, ...to.ids] : [],
      pinned,
      selected: [...selection.ids.value],
    };
    // Read so that it marks anew what has just been drawn.
    const stand = composition.value;
    untracked(() => {
      removeGhosts(graph);
      if (regarded.value) showGhosts(graph, regarded.value);
      mark(graph, marks, stand);
    });
  });
}
