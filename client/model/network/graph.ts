/** What is drawn, as a Cytoscape graph without a page: entities and ties come and go, places are kept. */
import cytoscape, {
  type CollectionReturnValue,
  type Core,
  type ElementDefinition,
  type NodeSingular,
} from 'cytoscape';
import type { Composition } from './compose.ts';
import { edgeOfLine, labelsOf, nodeId, nodeOf, nodeOfBunch } from './elements.ts';
import type { Lane, Standing } from './lanes.ts';
import type { Box, Places, Plan, Position } from './plan.ts';
import { labelWidth, lineHeight, nodeSize } from './stylesheet.ts';

/** With so few ties drawn, each says what it is. */
const wordedUpTo = 14;

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

interface Placing {
  places: ReadonlyMap<string, Position>;
  starts: ReadonlyMap<string, Position>;
}

/** Draws exactly these. What has no place yet starts beside what it is tied to, and is `coming` until it is arranged. */
export function show(
  graph: Core,
  { entities, bunches, lines }: Composition,
  { places, starts }: Placing,
): void {
  const labels = labelsOf(entities.map(({ name }) => name));
  const nodes = [...entities.map((entity, at) => nodeOf(entity, labels[at])), ...bunches.map(nodeOfBunch)];
  const elements = [...nodes, ...lines.map(edgeOfLine)];
  const ids = new Set(elements.map(({ data }) => data.id));
  graph.batch(() => {
    graph.elements('.ghost').remove();
    graph
      .elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    const added: ElementDefinition[] = [];
    for (const definition of elements) {
      const element = graph.getElementById(definition.data.id!);
      // An edge cannot be given other ends.
      if (element.nonempty() && isBetween(element, definition)) element.data(definition.data);
      else {
        element.remove();
        const place = places.get(definition.data['entity'] as string);
        if (definition.group === 'edges') added.push(definition);
        else
          added.push(
            place ? { ...definition, position: { ...place } } : { ...definition, classes: 'coming' },
          );
      }
    }
    const fresh = graph.add(added).nodes('.coming');
    // A tie to what has no place yet would lead anywhere.
    fresh.connectedEdges().addClass('coming');
    graph.edges().toggleClass('worded', lines.length <= wordedUpTo);
    fresh.forEach((node, index) => {
      node.position({ ...(starts.get(entityOf(node)) ?? startBeside(graph, node, index)) });
    });
  });
}

function isBetween(element: CollectionReturnValue, { group, data }: ElementDefinition): boolean {
  if (group === 'nodes') return true;
  return element.data('source') === data['source'] && element.data('target') === data['target'];
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
      const height = named ? heightOf(node) : nodeSize;
      const { x, y } = places.get(entityOf(node)) ?? node.position();
      return {
        id: node.id(),
        width: named ? labelWidth : nodeSize,
        height,
        at: { x, y: y + (height - nodeSize) / 2 },
        stays: stays(entityOf(node)),
        lane: node.data('lane') as Lane,
      };
    }),
    ties: edges.map((edge) => ({ from: edge.source().id(), to: edge.target().id() })),
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
    return node.empty() ? [] : [[node, { x, y: named ? y - (heightOf(node) - nodeSize) / 2 : y }]];
  });
}

export function entityOf(node: NodeSingular): string {
  return node.data('entity') as string;
}

function drawnOf(graph: Core) {
  const drawn = graph.elements().not('.ghost');
  return { nodes: drawn.nodes(), edges: drawn.edges() };
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
