/** What is drawn, as a Cytoscape graph without a page: entities and ties come and go, places are kept. */
import cytoscape, { type Core, type NodeSingular } from 'cytoscape';
import { edgeId, edgeOf, labelsOf, nodeId, nodeOf, type Parts } from './elements.ts';
import type { Box, Places, Plan, Position } from './plan.ts';
import { labelWidth, lineHeight, nodeSize } from './stylesheet.ts';

/** With so few ties drawn, each says what it is. */
const wordedUpTo = 14;

export function emptyGraph(): Core {
  return cytoscape({
    headless: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    minZoom: 0.15,
    maxZoom: 3,
  });
}

interface Standing {
  places: ReadonlyMap<string, Position>;
  starts: ReadonlyMap<string, Position>;
}

/** Draws exactly these. What has no place yet starts beside what it is tied to, and is `coming` until it is arranged. */
export function show(graph: Core, { entities, ties }: Parts, { places, starts }: Standing): void {
  const nodes = new Map(entities.map((entity) => [nodeId(entity.id), entity]));
  const edges = new Map(
    ties
      .filter(({ from, to }) => nodes.has(nodeId(from.id)) && nodes.has(nodeId(to.id)))
      .map((tie) => [edgeId(tie.id), tie]),
  );
  const labels = labelsOf(entities.map(({ name }) => name));
  graph.batch(() => {
    graph.elements('.ghost').remove();
    graph
      .elements()
      .filter((element) => !nodes.has(element.id()) && !edges.has(element.id()))
      .remove();
    const fresh: NodeSingular[] = [];
    for (const [index, entity] of entities.entries()) {
      const id = nodeId(entity.id);
      const definition = nodeOf(entity, labels[index]);
      const node = graph.getElementById(id);
      if (node.nonempty()) node.data(definition.data);
      else {
        const place = places.get(entity.id);
        if (place) graph.add({ ...definition, position: { ...place } });
        else fresh.push(graph.add({ ...definition, classes: 'coming' }).nodes()[0]!);
      }
    }
    for (const [id, tie] of edges) {
      const definition = edgeOf(tie);
      const edge = graph.getElementById(id);
      if (edge.nonempty()) edge.data(definition.data);
      else graph.add(definition);
    }
    graph.edges().toggleClass('worded', edges.size <= wordedUpTo);
    for (const [index, node] of fresh.entries()) {
      node.position({ ...(starts.get(entityOf(node)) ?? startBeside(graph, node, index)) });
    }
  });
}

/** What hangs on this entity alone: the entities that folding it takes away. */
export function leavesOf(graph: Core, entity: string): string[] {
  const node = graph.getElementById(nodeId(entity));
  return drawnNeighbours(node)
    .filter((other) => drawnNeighbours(other).every((one) => one.id() === node.id()))
    .map(entityOf);
}

export function neighboursOf(graph: Core, entity: string): string[] {
  return drawnNeighbours(graph.getElementById(nodeId(entity))).map(entityOf);
}

/** By entity, how many of these ties are its. */
export function degreesOf(ties: Parts['ties']): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of ties)
    for (const id of new Set([from.id, to.id])) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/** What the layout is asked. */
export function planOf(graph: Core, stays: (node: NodeSingular) => boolean): Plan {
  const [nodes, edges] = [graph.nodes().not('.ghost').nodes(), graph.edges().not('.ghost').edges()];
  return {
    boxes: nodes.map((node): Box => {
      const height = heightOf(node);
      const { x, y } = node.position();
      return {
        id: node.id(),
        width: labelWidth,
        height,
        at: { x, y: y + (height - nodeSize) / 2 },
        stays: stays(node),
      };
    }),
    ties: edges.map((edge) => ({ from: edge.source().id(), to: edge.target().id() })),
  };
}

/** Where the nodes themselves go, of which the places are those of the whole boxes. */
export function nodePlaces(graph: Core, places: Places): [NodeSingular, Position][] {
  return Object.entries(places).flatMap(([id, { x, y }]): [NodeSingular, Position][] => {
    const node = graph.getElementById(id);
    return node.empty() ? [] : [[node, { x, y: y - (heightOf(node) - nodeSize) / 2 }]];
  });
}

export function entityOf(node: NodeSingular): string {
  return node.data('entity') as string;
}

// A name takes about as many lines as its letters need; the renderer, which could measure, is not here.
function heightOf(node: NodeSingular): number {
  const lines = Math.ceil((node.data('label') as string).length / 17);
  return nodeSize + 6 + lines * lineHeight;
}

function drawnNeighbours(node: NodeSingular): NodeSingular[] {
  return node
    .neighborhood()
    .nodes()
    .filter((other) => !other.hasClass('ghost') && other.id() !== node.id())
    .toArray() as NodeSingular[];
}

// Around its neighbours' middle, each a golden angle further, so that no two begin at one point.
function startBeside(graph: Core, node: NodeSingular, index: number): Position {
  const placed = drawnNeighbours(node).filter((other) => !other.hasClass('coming'));
  const around = placed.length > 0 ? placed : graph.nodes().not('.coming').not('.ghost').toArray();
  const middle = { x: 0, y: 0 };
  for (const other of around as NodeSingular[]) {
    middle.x += other.position().x / around.length;
    middle.y += other.position().y / around.length;
  }
  const angle = index * 2.399963;
  const away = 90 + 6 * index;
  return { x: middle.x + away * Math.cos(angle), y: middle.y + away * Math.sin(angle) };
}
