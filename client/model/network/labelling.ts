/** Keeps names readable: whenever the drawing has changed, or is seen larger or smaller, and has come to rest, they are written anew. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { textWidth } from '../letters.ts';
import { Classing } from './classing.ts';
import { lettersAt, meet, nameBeside, type Rectangle, sidesOf, signOf } from './naming.ts';
import { wordsOf } from './nameRoom.ts';
import type { Position } from './plan.ts';
import { labelWidth, lineHeight, nameLetters, nodeSize, tieLetters } from './stylesheet.ts';

/** Milliseconds without a change. */
const rest = 120;
const classes = ['above', 'level', 'tucked', 'right', 'left', 'nameless', 'counted'];

/** Returns what ends it. @param isNamed whether there is time for that; asked each time */
export function keepNamed(graph: Core, isNamed: () => boolean): () => void {
  let named = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const settle = () => {
    waiting = again ? setTimeout(settle, rest) : undefined;
    if (again || graph.destroyed()) return void (again = false);
    if (isNamed()) writeNames(graph);
    else if (named) forgetNames(graph);
    named = isNamed();
  };
  const changed = () => {
    if (waiting === undefined) waiting = setTimeout(settle, rest);
    else again = true;
  };
  const events = 'add remove position zoom';
  graph.on(events, changed);
  changed();
  return () => {
    clearTimeout(waiting);
    graph.off(events, changed);
  };
}

/** Each as large as can be read at the size in which the drawing is seen, on the side where fewest lines pass, or not at all. */
export function writeNames(graph: Core): void {
  const letters = lettersAt(graph.zoom());
  const nodes = graph.nodes().toArray() as NodeSingular[];
  const edges = graph.edges().toArray() as EdgeSingular[];
  const named = nodes.map((node) => ({
    at: node.position(),
    words: wordsOf(node.data('label') as string),
    ties: node.degree(false),
  }));
  const taken = named.map(signOf);
  const classing = new Classing(graph, classes);
  for (const [index, side] of sidesOf(named, edges.map(endsOf), letters).entries()) {
    if (side) taken.push(nameBeside(named[index]!, side, letters));
    classing.give(graph.getElementById(nodes[index]!.id()), ...(side?.classes ?? ['nameless']));
  }
  const tied = Math.max(tieLetters, (tieLetters * letters) / nameLetters);
  for (const edge of edges)
    if (isCounted(edge, tied, taken)) classing.give(graph.getElementById(edge.id()), 'counted');
  graph.batch(() => {
    classing.apply();
    const wide = (1.5 * labelWidth * letters) / nameLetters;
    for (const [index, node] of nodes.entries())
      write(node, { letters, wide, written: named[index]!.words.lines.join('\n') });
    for (const edge of edges) write(edge, { letters: tied, wide: Math.max(leastWords, roomAlong(edge)) });
  });
}

function forgetNames(graph: Core): void {
  graph.batch(() => {
    graph.elements('[letters]').removeData('letters wide written');
    new Classing(graph, classes).apply();
  });
}

/** Whether a line says for how many ties it stands: where that covers nobody. */
function isCounted(edge: EdgeSingular, letters: number, taken: readonly Rectangle[]): boolean {
  if (((edge.data('count') as number | undefined) ?? 1) === 1) return false;
  const [from, to] = endsOf(edge);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [cos, sin] = [Math.abs(to.x - from.x) / length, Math.abs(to.y - from.y) / length];
  const [along, across] = [(textWidth(edge.data('label') as string) * letters) / 2, lineHeight / 2];
  const words = {
    at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
    wide: along * cos + across * sin,
    high: along * sin + across * cos,
  };
  return roomAlong(edge) > 2 * along && !taken.some((one) => meet(words, one));
}

function endsOf(edge: EdgeSingular): [Position, Position] {
  return [edge.source().position(), edge.target().position()];
}

/** How long words along it may be without lying on the signs at its ends; longer ones take several lines. */
function roomAlong(edge: EdgeSingular): number {
  const [from, to] = endsOf(edge);
  return Math.round(Math.hypot(to.x - from.x, to.y - from.y) - 1.5 * nodeSize);
}

const leastWords = 60;

function write(element: NodeSingular | EdgeSingular, data: Record<string, number | string>): void {
  if (Object.entries(data).some(([key, value]) => element.data(key) !== value)) element.data(data);
}
