/** Keeps names readable: whenever the drawing has changed, or is seen larger or smaller, and has come to rest, they are written anew. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { textWidth } from '../letters.ts';
import { type Badge, badgesOf } from './badges.ts';
import { Classing } from './classing.ts';
import { entityOf } from './graph.ts';
import { lettersAt, nameBeside, type Rectangle, sidesOf, signOf } from './naming.ts';
import { wordsOf } from './nameRoom.ts';
import type { Position } from './plan.ts';
import { labelWidth, nameLetters, tieLetters } from './stylesheet.ts';
import { calledOn, covering, covers, roomAlong, wordsAlong } from './tieWords.ts';

/** Milliseconds without a change. */
const rest = 120;
const classes = ['above', 'level', 'tucked', 'right', 'left', 'nameless', 'counted', 'covering'];

export interface Labelling {
  /** Whether there is time for names; asked each time. */
  isNamed: () => boolean;
  /** By entity, how many of its ties lead on. */
  leading: () => ReadonlyMap<string, number>;
  /** Hears which badges stand where; none while the drawing is moved. */
  onBadges: (badges: readonly Badge[]) => void;
}

/** Returns what ends it. */
export function keepNamed(graph: Core, { isNamed, leading, onBadges }: Labelling): () => void {
  let named = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const settle = () => {
    waiting = again ? setTimeout(settle, rest) : undefined;
    if (again || graph.destroyed()) return void (again = false);
    if (isNamed()) onBadges(writeNames(graph, leading()));
    else if (named) forgetNames(graph);
    named = isNamed();
  };
  const changed = () => {
    again = waiting !== undefined;
    if (again) return;
    onBadges([]);
    waiting = setTimeout(settle, rest);
  };
  graph.on(changes, changed);
  changed();
  return () => {
    clearTimeout(waiting);
    graph.off(changes, changed);
  };
}

/** Of the last, who knows of more that leads on tells. */
const changes = 'add remove position viewport leading';

/** Each as large as can be read at the size in which the drawing is seen, on the side where fewest lines pass, or not at all. */
export function writeNames(graph: Core, leading: ReadonlyMap<string, number> = new Map()): Badge[] {
  const letters = lettersAt(graph.zoom());
  const tied = tieLettersAt(letters);
  const nodes = graph.nodes().toArray() as NodeSingular[];
  const edges = graph.edges().toArray() as EdgeSingular[];
  const named = nodes.map((node) => ({
    id: entityOf(node),
    at: node.position(),
    words: wordsOf(node.data('label') as string),
    ties: node.degree(false),
    more: leading.get(entityOf(node)) ?? 0,
  }));
  const worded = edges.filter((edge) => edge.hasClass('worded') || edge.hasClass('worded-now'));
  const passing = { lines: edges.map(lineOf), words: worded.map((edge) => wordsAlong(calledOn(edge), tied)) };
  const taken = named.map(signOf);
  const classing = new Classing(graph, classes);
  for (const [index, side] of sidesOf(named, passing, letters).entries()) {
    if (side) taken.push(nameBeside(named[index]!, side, letters));
    classing.give(graph.getElementById(nodes[index]!.id()), ...(side?.classes ?? ['nameless']));
  }
  for (const edge of edges)
    if (isCounted(edge, tied, taken)) classing.give(graph.getElementById(edge.id()), 'counted');
  const must = (edge: EdgeSingular) => edge.hasClass('worded-now');
  for (const edge of covering(worded, { letters: tied, taken, must }))
    classing.give(graph.getElementById(edge.id()), 'covering');
  graph.batch(() => {
    classing.apply();
    const wide = (1.5 * labelWidth * letters) / nameLetters;
    for (const [index, node] of nodes.entries())
      write(node, { letters, wide, written: named[index]!.words.lines.join('\n') });
    sizeWords(graph, edges.filter(isWorded));
  });
  return badgesOf(named, taken, letters);
}

/** As large as they can be read, and in lines as long as their tie: of those alone that have words now, for it takes time. */
export function sizeWords(graph: Core, edges: readonly EdgeSingular[]): void {
  const letters = tieLettersAt(lettersAt(graph.zoom()));
  for (const edge of edges) write(edge, { letters, wide: roomAlong(calledOn(edge)) });
}

function tieLettersAt(letters: number): number {
  return Math.max(tieLetters, (tieLetters * letters) / nameLetters);
}

function isWorded(edge: EdgeSingular): boolean {
  return edge.hasClass('worded') || edge.hasClass('worded-now') || edge.hasClass('counted');
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
  const called = calledOn(edge);
  const fits = roomAlong(called) > textWidth(called.label) * letters;
  return fits && !covers(wordsAlong(called, letters), taken);
}

function lineOf(edge: EdgeSingular): [Position, Position] {
  const { from, to } = calledOn(edge);
  return [from, to];
}

function write(element: NodeSingular | EdgeSingular, data: Record<string, number | string>): void {
  if (Object.entries(data).some(([key, value]) => element.data(key) !== value)) element.data(data);
}
