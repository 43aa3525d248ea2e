// The network as the project draws it: its own graph, look, layout thread and marks.
import { signal } from '@preact/signals';
import { Arrangement } from '../../../../client/model/network/arrangement.ts';
import { compose } from '../../../../client/model/network/compose.ts';
import { nodeId, type Parts } from '../../../../client/model/network/elements.ts';
import { detailOf } from '../../../../client/model/network/detail.ts';
import { emptyGraph, entityOf } from '../../../../client/model/network/graph.ts';
import { Growing } from '../../../../client/model/network/growing.ts';
import { mark, type Marks } from '../../../../client/model/network/marks.ts';
import { openLayoutThread } from '../../../../client/view/network/layoutThread.ts';
import { mountGraph } from '../../../../client/view/network/mounting.ts';
import { reveal, seeAll } from '../../../../client/view/network/viewport.ts';
import type { Drawer } from './page.ts';
import { startOf } from './start.ts';

/** A layout that takes longer is given up; everything then stays where it was. */
const patience = 30_000;

const nothing: Marks = {
  pointed: null,
  picked: null,
  path: [],
  pathTies: [],
  ends: [],
  pinned: [],
  selected: [],
};

export function ours(place: HTMLElement, parts: Parts): Drawer {
  const graph = emptyGraph();
  const detail = detailOf(parts.entities.length, parts.ties.length);
  const composition = compose(parts, { hidden: [], folded: [], apart: [], bundled: false, most: Infinity });
  const thread = openLayoutThread();
  const arrangement = new Arrangement(graph, thread.arrange, { motion: false });
  const growing = new Growing(graph, arrangement);
  for (const [at, { id }] of parts.entities.entries()) arrangement.places.set(id, startOf(at));
  return {
    open: async () => {
      mountGraph(graph, place, { detail: signal(detail), leading: signal(new Map()), badges: signal([]) });
      await growing.show(composition);
      // Beyond that the page names what is pointed at above the drawing.
      if (detail === 'all') {
        graph.on('mouseover', 'node', ({ target }) => {
          mark(graph, { ...nothing, pointed: { kind: 'entity', id: entityOf(target) } }, composition);
        });
        graph.on('mouseout', 'node', () => mark(graph, nothing, composition));
      }
      seeAll(graph);
    },
    arrange: async () => {
      await Promise.race([arrangement.afresh(), new Promise((resolve) => setTimeout(resolve, patience))]);
      thread.end();
      seeAll(graph);
    },
    find: (entity) => {
      const { id } = parts.entities[entity]!;
      graph.zoom(1);
      reveal(graph, nodeId(id));
      mark(graph, { ...nothing, picked: { kind: 'entity', id } }, composition);
    },
  };
}
