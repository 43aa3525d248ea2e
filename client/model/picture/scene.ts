/** What of the graph is in the picture: plain data, read once, in the order in which the canvas draws it. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { EntityType } from '../../../generated/client.ts';
import type { Position } from '../network/plan.ts';
import type { Outline } from '../network/shapes.ts';

/** How it is marked on the canvas. */
export interface Marked {
  picked: boolean;
  onPath: boolean;
  aside: boolean;
}

export interface Sign extends Marked {
  id: string;
  name: string;
  /** The name as short as it stands on the canvas. */
  label: string;
  /** Null for several of different types. */
  type: EntityType | null;
  outline: Outline;
  at: Position;
  /** Between it and others paths are asked. */
  end: boolean;
  /** How many entities it stands for; null: it is one. */
  count: number | null;
}

export interface Line extends Marked {
  id: string;
  from: Sign;
  to: Sign;
  label: string;
  /** Whether the label is drawn. */
  worded: boolean;
  width: number;
  opacity: number;
  contested: boolean;
  directed: boolean;
  /** How many ties it stands for. */
  count: number;
  /** Of so many between the same two it is this one, from 0; those that lie the other way round have the same order. */
  place: number;
  of: number;
  /** Whether it runs against the order in which the two stand in the graph, which is the order of its place. */
  backwards: boolean;
}

export interface Scene {
  signs: Sign[];
  lines: Line[];
  /** Whether it is all that is drawn. */
  whole: boolean;
}

export interface Extent {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** @param within null: all of it; else the entities that stand there, and the ties between them */
export function sceneOf(graph: Core, within: Extent | null): Scene {
  const signs = new Map<string, Sign>();
  const order = new Map<string, number>();
  const nodes = graph.nodes().not('.ghost').toArray() as NodeSingular[];
  for (const node of nodes) {
    order.set(node.id(), order.size);
    const at = node.position();
    if (within && !isWithin(at, within)) continue;
    signs.set(node.id(), signOf(node));
  }
  const edges = graph.edges().not('.ghost').toArray() as EdgeSingular[];
  const bundles = Map.groupBy(edges, (edge) => [edge.source().id(), edge.target().id()].sort().join('\n'));
  const lines: Line[] = [];
  for (const bundle of bundles.values()) {
    for (const [place, edge] of bundle.entries()) {
      const [from, to] = [edge.source().id(), edge.target().id()];
      const [one, other] = [signs.get(from), signs.get(to)];
      if (!one || !other) continue;
      lines.push({
        ...(edge.data() as Pick<Line, 'label' | 'width' | 'opacity' | 'contested' | 'directed'>),
        ...markedOf(edge),
        id: edge.id(),
        count: (edge.data('count') as number | undefined) ?? 1,
        from: one,
        to: other,
        worded: (edge.hasClass('worded') && !edge.hasClass('covering')) || edge.hasClass('worded-now'),
        place,
        of: bundle.length,
        backwards: order.get(from)! > order.get(to)!,
      });
    }
  }
  const whole = signs.size === nodes.length && lines.length === edges.length;
  return { signs: [...signs.values()], lines, whole };
}

function signOf(node: NodeSingular): Sign {
  const { name, label, type, outline, count } = node.data() as Pick<Sign, 'name' | 'label' | 'outline'> & {
    type?: EntityType;
    count?: number;
  };
  return {
    ...markedOf(node),
    id: node.id(),
    name,
    label,
    type: type ?? null,
    outline,
    at: { ...node.position() },
    end: node.hasClass('end'),
    count: count ?? null,
  };
}

function markedOf(element: NodeSingular | EdgeSingular): Marked {
  return {
    picked: element.hasClass('picked'),
    onPath: element.hasClass('on-path'),
    aside: element.hasClass('aside'),
  };
}

function isWithin({ x, y }: Position, { x1, y1, x2, y2 }: Extent): boolean {
  return x >= x1 && x <= x2 && y >= y1 && y <= y2;
}

/** How many are in it, those that stand as one each by themselves. */
export function countsOf({ signs, lines }: Scene): { entities: number; ties: number } {
  return {
    entities: signs.reduce((sum, { count }) => sum + (count ?? 1), 0),
    ties: lines.reduce((sum, { count }) => sum + count, 0),
  };
}
