/** What is drawn, as a Cytoscape graph without a page: what a layout is asked of it, and where that puts it. */
import cytoscape, { type Core, type NodeSingular } from 'cytoscape';
import { textWidth } from '../letters.ts';
import { nodeId } from './elements.ts';
import type { Lane, Standing } from './lanes.ts';
import type { Box, Places, Plan, Position } from './plan.ts';
import { nameRoom } from './nameRoom.ts';
import { labelWidth, nodeSize, tieLetters } from './stylesheet.ts';

export function emptyGraph(): Core {
  return cytoscape({
    headless: true,
    autounselectify: true,
    boxSelectionEnabled: true,
    // Thousands are as wide as eight windows.
    minZoom: 0.04,
    maxZoom: 3,
  });
}

/** With more than these drawn, names show where one looks closer: signs alone take room. */
const roomForNamesUpTo = 500;

export interface Asking extends Pick<Plan, 'layout' | 'afresh'> {
  /** The entity in the middle, where the layout has one. */
  centre: string | null;
  /** By entity, where it is or goes, which may not be where it is seen just now. */
  places: ReadonlyMap<string, Position>;
  stays: (entity: string) => boolean;
}

/** What the layout is asked. */
export function planOf(graph: Core, { layout, afresh, centre, places, stays }: Asking): Plan {
  const { nodes, edges } = drawnOf(graph);
  const named = nodes.length <= roomForNamesUpTo;
  return {
    layout,
    afresh,
    centre: centre === null ? null : nodeId(centre),
    boxes: nodes.map((node): Box => {
      const { width, height } = named ? roomOf(node) : { width: nodeSize, height: nodeSize };
      const { x, y } = places.get(entityOf(node)) ?? node.position();
      return {
        id: node.id(),
        width,
        height,
        at: { x, y: y + (height - nodeSize) / 2 },
        stays: stays(entityOf(node)),
        lane: node.data('lane') as Lane,
      };
    }),
    ties: edges.map((edge) => ({
      from: edge.source().id(),
      to: edge.target().id(),
      ...(edge.hasClass('worded') && { words: textWidth(edge.data('label') as string) * tieLetters }),
    })),
  };
}

/** What is drawn as the lanes take it; without what has no place yet. */
export function standingOf(graph: Core, places: ReadonlyMap<string, Position>): Standing[] {
  return [...drawnOf(graph).nodes].flatMap((node) => {
    const place = places.get(entityOf(node));
    return place ? [{ lane: node.data('lane') as Lane, x: place.x, width: labelWidth }] : [];
  });
}

/** Where the nodes themselves go, of which the places are those of the whole boxes. */
export function nodePlaces(graph: Core, places: Places): [NodeSingular, Position][] {
  const named = drawnOf(graph).nodes.length <= roomForNamesUpTo;
  return Object.entries(places).flatMap(([id, { x, y }]): [NodeSingular, Position][] => {
    const node = graph.getElementById(id);
    return node.empty() ? [] : [[node, { x, y: named ? y - (roomOf(node).height - nodeSize) / 2 : y }]];
  });
}

export function entityOf(node: NodeSingular): string {
  return node.data('entity') as string;
}

function drawnOf(graph: Core) {
  const drawn = graph.elements().not('.ghost');
  return { nodes: drawn.nodes(), edges: drawn.edges() };
}

// The sign, and its name below it.
function roomOf(node: NodeSingular): { width: number; height: number } {
  const { width, height } = nameRoom(node.data('label') as string);
  return { width: Math.max(nodeSize, width), height: nodeSize + 6 + height };
}
