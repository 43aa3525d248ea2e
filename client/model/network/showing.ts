/** How does what is composed come onto the canvas? What stays is kept, what is gone goes. */
import type { Core, ElementDefinition } from 'cytoscape';
import type { Composition } from './compose.ts';
import { edgeOfLine, labelsOf, nodeOf, nodeOfBunch } from './elements.ts';
import { type Placing, startsOf } from './starts.ts';

/** With so few ties drawn, each says what it is. */
const wordedUpTo = 14;

/** What is still to be added. */
export interface Coming {
  elements: ElementDefinition[];
  /** Whether nothing is placed yet, and all starts where one may see it. */
  isSketch: boolean;
}

/** Draws exactly these, at once. What has no place yet starts somewhere, and is `coming` until it is arranged. */
export function show(graph: Core, composition: Composition, placing: Placing): void {
  graph.batch(() => graph.add(keepOnly(graph, composition, placing).elements));
}

/** Takes away what is gone, renews what stays, and says what is to come: entities first, for a tie needs both its ends. */
export function keepOnly(graph: Core, composition: Composition, placing: Placing): Coming {
  const { entities, bunches, lines } = composition;
  const labels = labelsOf(entities.map(({ name }) => name));
  const nodes = [...entities.map((entity, at) => nodeOf(entity, labels[at])), ...bunches.map(nodeOfBunch)];
  const edges = lines.map(edgeOfLine);
  const ids = new Set([...nodes, ...edges].map(({ data }) => data.id));
  const worded = lines.length <= wordedUpTo;
  const isNew = ({ data }: ElementDefinition) => graph.getElementById(data.id!).empty();
  const starts = startsOf(composition, placing);
  const classes = starts.isSketch ? '' : 'coming';
  const coming: ElementDefinition[] = [];
  graph.batch(() => {
    graph.elements('.ghost').remove();
    graph
      .elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const edge of edges) removeElsewhere(graph, edge);
    const unplaced = new Set<string>();
    for (const node of nodes) {
      if (!isNew(node)) renew(graph, node);
      else {
        const key = node.data['entity'] as string;
        const place = placing.places.get(key);
        if (!place) unplaced.add(node.data.id!);
        coming.push(
          place
            ? { ...node, position: { ...place } }
            : { ...node, position: { ...starts.places.get(key)! }, classes },
        );
      }
    }
    for (const edge of edges) {
      if (!isNew(edge)) renew(graph, edge);
      else {
        // A tie to what has no place yet would lead anywhere.
        const isComing =
          unplaced.has(edge.data['source'] as string) || unplaced.has(edge.data['target'] as string);
        coming.push({ ...edge, classes: [isComing ? classes : '', worded ? 'worded' : ''].join(' ').trim() });
      }
    }
    graph.edges().toggleClass('worded', worded);
  });
  return { elements: coming, isSketch: starts.isSketch };
}

function renew(graph: Core, { data }: ElementDefinition): void {
  const element = graph.getElementById(data.id!);
  const known = element.data() as Record<string, unknown>;
  const isSame = Object.entries(data).every(([name, value]) => known[name] === value);
  if (!isSame) element.data(data);
}

// An edge cannot be given other ends.
function removeElsewhere(graph: Core, { data }: ElementDefinition): void {
  const edge = graph.getElementById(data.id!);
  if (edge.nonempty() && (edge.data('source') !== data['source'] || edge.data('target') !== data['target']))
    edge.remove();
}
