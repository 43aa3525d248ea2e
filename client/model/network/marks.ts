/** What is pointed at, picked, or on the path at hand: classes on what is drawn, and nothing moves. */
import type { CollectionReturnValue, Core, EdgeSingular } from 'cytoscape';
import { Classing } from './classing.ts';
import type { Composition } from './compose.ts';
import { edgeId, edgeOf, nodeId, nodeOf, type Parts } from './elements.ts';
import { sizeWords } from './labelling.ts';
import type { Position } from './plan.ts';

export interface Marks {
  /** What the pointer or the focus is on. */
  pointed: { kind: 'entity' | 'tie'; id: string } | null;
  picked: { kind: string; id: string } | null;
  /** The path at hand: its entities in order. */
  path: readonly string[];
  /** What connects them, as far as it is known. */
  pathTies: readonly string[];
  /** The ends that paths are asked between. */
  ends: readonly string[];
  /** What no layout moves. */
  pinned: readonly string[];
  selected: readonly string[];
}

/** Where entities and ties stand that do not stand by themselves. */
type Stand = Pick<Composition, 'bunchOf' | 'lineOf'>;

const classes = ['pointed', 'picked', 'on-path', 'aside', 'end', 'worded-now', 'pinned', 'selected'];
/** More words than these around one entity nobody can read. */
const wordedUpTo = 8;

export function mark(graph: Core, marks: Marks, stand: Stand): void {
  const node = (id: string) => graph.getElementById(nodeId(stand.bunchOf.get(id) ?? id));
  const edge = (id: string) => graph.getElementById(edgeId(stand.lineOf.get(id) ?? id));
  const { pointed, picked, path, pathTies } = marks;
  const classing = new Classing(graph, classes);
  for (const name of ['pinned', 'selected'] as const)
    for (const id of marks[name]) classing.give(node(id), name);
  for (const id of marks.ends) classing.give(node(id), 'end');
  if (path.length > 0) markPath(graph, classing, path.map(node), pathTies.map(edge));
  for (const [thing, name] of [[pointed, 'pointed'] as const, [picked, 'picked'] as const]) {
    if (!thing) continue;
    const isTie = thing.kind === 'tie' || thing.kind === 'between';
    const element = isTie ? edge(thing.id) : node(thing.id);
    classing.give(element, name);
    if (isTie) {
      classing.give(element, 'worded-now');
      continue;
    }
    const edges = element.connectedEdges();
    classing.give(edges, 'pointed');
    if (edges.length <= wordedUpTo) classing.give(edges, 'worded-now');
  }
  classing.apply();
  sizeWords(graph, graph.edges('.worded-now').toArray() as EdgeSingular[]);
}

function markPath(
  graph: Core,
  classing: Classing,
  nodes: CollectionReturnValue[],
  ties: CollectionReturnValue[],
): void {
  const on = graph.collection();
  for (const node of nodes) on.merge(node);
  for (const tie of ties) on.merge(tie);
  for (let at = 1; ties.length === 0 && at < nodes.length; at++)
    on.merge(nodes[at - 1]!.edgesWith(nodes[at]!));
  classing.give(graph.elements().difference(on), 'aside');
  classing.give(on, 'on-path');
  classing.give(on.edges(), 'worded-now');
}

/** Draws lightly what of a path is not drawn yet. */
export function showGhosts(graph: Core, { entities, ties }: Parts): void {
  const missing = entities.filter(({ id }) => graph.getElementById(nodeId(id)).empty());
  const places = ghostPlaces(
    entities.map(({ id }) => {
      const node = graph.getElementById(nodeId(id));
      return node.empty() ? null : { ...node.position() };
    }),
    middleOf(graph),
  );
  graph.batch(() => {
    for (const entity of missing) {
      const position = places[entities.indexOf(entity)]!;
      graph.add({ ...nodeOf(entity), position, classes: 'ghost' });
    }
    for (const tie of ties) {
      if (graph.getElementById(edgeId(tie.id)).empty()) graph.add({ ...edgeOf(tie), classes: 'ghost' });
    }
  });
}

export function removeGhosts(graph: Core): void {
  graph.elements('.ghost').remove();
}

/**
 * A path alone goes up and down, so that the names below do not meet; and over a low arch, so that a tie between any two of them
 * passes nobody who stands between them.
 */
const stride = 150;
const rise = 180;
const arch = 45;

/** Where the entities of a path stand: what is missing between two lies between them, what leads out goes on, and a path alone is a row. */
export function ghostPlaces(known: readonly (Position | null)[], middle: Position): Position[] {
  const first = known.findIndex((place) => place !== null);
  if (first < 0) {
    const half = (known.length - 1) / 2;
    return known.map((_, at) => ({
      x: middle.x + (at - half) * stride,
      y: middle.y + ((at % 2) - 0.5) * rise - arch * Math.sin((Math.PI * at) / Math.max(1, 2 * half)),
    }));
  }
  const last = known.findLastIndex((place) => place !== null);
  return known.map((place, at) => {
    if (place) return place;
    if (at < first) return outward(known[first]!, middle, first - at);
    if (at > last) return outward(known[last]!, middle, at - last);
    let before = at;
    while (!known[before]) before--;
    let after = at;
    while (!known[after]) after++;
    const bow = bowOf(known[before]!, known[after]!, { steps: after - before, middle });
    return bow((at - before) / (after - before));
  });
}

function outward(from: Position, middle: Position, steps: number): Position {
  const away = Math.hypot(from.x - middle.x, from.y - middle.y) || 1;
  const [x, y] = [(from.x - middle.x) / away || 1, (from.y - middle.y) / away];
  return { x: from.x + x * stride * steps, y: from.y + y * stride * steps };
}

/** How far a bow leads aside at the least, so that a tie that is drawn already is not covered. */
const leastAside = 60;

// A bow away from the middle of all, so wide that who stands on it stands apart, however near its ends are.
function bowOf(
  one: Position,
  other: Position,
  { steps, middle }: { steps: number; middle: Position },
): (share: number) => Position {
  const length = Math.hypot(other.x - one.x, other.y - one.y);
  const [x, y] = length === 0 ? [1, 0] : [(other.x - one.x) / length, (other.y - one.y) / length];
  const centre = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  const outward = (centre.x - middle.x) * -y + (centre.y - middle.y) * x < 0 ? -1 : 1;
  const wanted = steps * stride;
  const wide = Math.max(length, 0.6 * wanted);
  // As long as wanted: what a shallow bow's length hangs on.
  const high = outward * Math.max(leastAside, Math.sqrt(Math.max(0, (wanted ** 2 - length ** 2) * (3 / 16))));
  return (share) => {
    const [along, aside] = [(share - 0.5) * wide, high * Math.sin(Math.PI * share)];
    return { x: centre.x + along * x - aside * y, y: centre.y + along * y + aside * x };
  };
}

function middleOf(graph: Core): Position {
  const places = graph.nodes().map((node) => node.position());
  if (places.length === 0) return { x: 0, y: 0 };
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
}
