// The same network as sigma.js draws it, as its documentation says: directed, with arrows and labels, ForceAtlas2 for the layout.
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { labelOf, opacityOf, type Parts, widthOf } from '../../../../client/model/network/elements.ts';
import { entityType } from '../../../../client/model/vocabulary.ts';
import type { Drawer } from './page.ts';
import { startOf } from './start.ts';

const iterations = 300;

export function sigma(place: HTMLElement, parts: Parts): Drawer {
  const graph = new MultiDirectedGraph();
  let drawn: Sigma | undefined;
  return {
    open: () => {
      for (const [at, { id, name, type }] of parts.entities.entries())
        graph.addNode(id, {
          ...startOf(at),
          label: labelOf(name, 30),
          size: 7,
          color: entityType(type)?.colour ?? '#888888',
        });
      for (const { id, from, to, evidence } of parts.ties) {
        const grey = Math.round(255 * (1 - opacityOf(evidence.grade)));
        graph.addDirectedEdgeWithKey(id, from.id, to.id, {
          size: widthOf(evidence.sources),
          color: `rgb(${grey}, ${grey}, ${grey})`,
        });
      }
      drawn = new Sigma(graph, place, { defaultEdgeType: 'arrow' });
      drawn.on('enterNode', ({ node }) => graph.setNodeAttribute(node, 'highlighted', true));
      drawn.on('leaveNode', ({ node }) => graph.removeNodeAttribute(node, 'highlighted'));
    },
    arrange: () => {
      forceAtlas2.assign(graph, { iterations, settings: forceAtlas2.inferSettings(graph) });
      return Promise.resolve();
    },
    find: (entity) => {
      const { id } = parts.entities[entity]!;
      graph.setNodeAttribute(id, 'highlighted', true);
      const { x, y } = drawn!.getNodeDisplayData(id)!;
      drawn!.getCamera().setState({ x, y, ratio: 0.2 });
    },
  };
}
