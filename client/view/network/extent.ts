/** How far does what is drawn reach? */
import type { BoundingBox12, Core } from 'cytoscape';
import { below, lettersAt, nameBeside } from '../../model/network/naming.ts';
import { wordsOf } from '../../model/network/nameRoom.ts';
import { labelWidth, lineHeight, nodeSize } from '../../model/network/stylesheet.ts';

/** Of more than these, to measure every name and line takes longer than to draw them. */
const measuredUpTo = 500;
/** Of more than these names are not written anew at each size. */
const namedUpTo = 300;
/** What stands around a place: the sign, and below it a name. */
const around = { beside: labelWidth / 2, above: nodeSize, below: nodeSize + 3 * lineHeight };

/** With names and lines: as they are, or where there are many, with as much room as they take at most. */
export function extentOf(graph: Core): BoundingBox12 {
  if (graph.elements().length <= measuredUpTo) return graph.elements().boundingBox();
  const { x1, y1, x2, y2 } = placesOf(graph);
  return {
    x1: x1 - around.beside,
    x2: x2 + around.beside,
    y1: y1 - around.above,
    y2: y2 + around.below,
  };
}

/** As it is when it is seen at another size, at which names are larger or smaller beside their signs. */
export function extentAt(graph: Core): (zoom: number) => BoundingBox12 {
  if (graph.nodes().length > namedUpTo) {
    const extent = extentOf(graph);
    return () => extent;
  }
  const bare = graph.elements().boundingBox({ includeLabels: false });
  const named = graph.nodes().map((node) => ({
    at: node.position(),
    words: wordsOf(node.data('label') as string),
  }));
  return (zoom) => {
    const { x1, y1, x2, y2 } = bare;
    const box = { x1, y1, x2, y2 };
    for (const one of named) {
      const { at, wide, high } = nameBeside(one, below, lettersAt(zoom));
      box.x1 = Math.min(box.x1, at.x - wide);
      box.x2 = Math.max(box.x2, at.x + wide);
      box.y2 = Math.max(box.y2, at.y + high);
    }
    return box;
  };
}

/** By the nodes' places alone. */
export function placesOf(graph: Core): BoundingBox12 {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const node of graph.nodes().toArray()) {
    const { x, y } = node.position();
    box.x1 = Math.min(box.x1, x);
    box.x2 = Math.max(box.x2, x);
    box.y1 = Math.min(box.y1, y);
    box.y2 = Math.max(box.y2, y);
  }
  return box;
}
