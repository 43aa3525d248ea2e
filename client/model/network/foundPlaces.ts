/** Where the layout puts what has no place; and where that goes if the layout cannot be used. */
import type { Core, NodeSingular } from 'cytoscape';
import { type Asking, entityOf, nodePlaces, planOf } from './graph.ts';
import type { Arrange, Outcome, Position } from './plan.ts';

export interface Found {
  places: [NodeSingular, Position][];
  /** Why it was not placed as it was asked; null: it was. */
  problem: string | null;
}

/** Null: something newer is asked, which will be answered. What cannot be placed as asked is placed by force, about what stood before. */
export async function foundPlaces(graph: Core, arrange: Arrange, asking: Asking): Promise<Found | null> {
  const asked = await placesIn(graph, arrange, asking);
  if (!asked || 'places' in asked) return asked && { places: asked.places, problem: null };
  const { problem } = asked;
  const { places } = asking;
  const stays = (entity: string) => places.has(entity);
  const byForce = await placesIn(graph, arrange, { ...asking, layout: 'force', afresh: false, stays });
  if (!byForce || 'places' in byForce) return byForce && { places: byForce.places, problem };
  // Where it begins it can be seen at least.
  const left = graph
    .nodes()
    .not('.ghost')
    .filter((node) => !stays(entityOf(node as NodeSingular)))
    .toArray() as NodeSingular[];
  return { places: left.map((node) => [node, { ...node.position() }]), problem };
}

type Answer = Pick<Found, 'places'> | Extract<Outcome, { problem: string }> | null;

async function placesIn(graph: Core, arrange: Arrange, asking: Asking): Promise<Answer> {
  const outcome = await arrange(planOf(graph, asking));
  if (!outcome || graph.destroyed()) return null;
  return 'places' in outcome ? { places: nodePlaces(graph, outcome.places) } : outcome;
}

/** Where everything that is drawn starts, if all of it does: a path that is drawn before anything else stands as it was shown. */
export function asStarted(
  drawn: readonly NodeSingular[],
  starts: ReadonlyMap<string, Position>,
): Found | null {
  const places = drawn.flatMap((node): [NodeSingular, Position][] => {
    const start = starts.get(entityOf(node));
    return start ? [[node, start]] : [];
  });
  return places.length === drawn.length ? { places, problem: null } : null;
}
