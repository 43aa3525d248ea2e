// Which proceedings against the network were ended without a conviction, and is whoever ended them within reach of it?
import { tieTypeCode } from '../../vocabulary/codes.ts';
import type { GraphView } from '../graph.ts';
import { traitsOf } from '../traits.ts';
import { verdict } from '../view.ts';
import { accusedBy } from './accused.ts';
import { byIds, type Finding, nearer, type Scene } from './scene.ts';
import { roleOf, told } from './told.ts';

/** Somebody who ended a proceeding. */
export interface Ending {
  proceeding: number;
  decider: number;
  role: string;
  /** The least of a person who decided; null where none is in reach. */
  distance: number | null;
  /** In order of ids. */
  subjects: number[];
  ties: () => number[];
}

const ends: readonly string[] = ['discontinues', 'acquits'];

/** The network and whoever belongs to it or leads it, with the ties that say so. */
function circleOf({ graph, network }: Scene): Map<number, number[]> {
  const circle = new Map<number, number[]>([...network].map((entity) => [entity, []]));
  for (const entity of network)
    for (const tie of told(graph, entity, 'to', 'MEMBER_OF', 'LEADS')) {
      const member = graph.from[tie]!;
      if (network.has(member)) continue;
      circle.set(member, [...(circle.get(member) ?? []), tie]);
    }
  return circle;
}

/** By proceeding in order of ids; of each the deciders nearest to the network first, then by id and role. */
export function endingsIn(scene: Scene): Ending[] {
  const { graph } = scene;
  const { columns, from } = graph;
  const { entityIds } = columns;
  const circle = circleOf(scene);
  return byIds(graph, proceedingsOf(graph, circle.keys())).flatMap((proceeding) => {
    const against = told(graph, proceeding, 'to', 'SUBJECT_OF').filter(
      (tie) => circle.has(from[tie]!) && isAgainst(graph, tie),
    );
    const decisions = Map.groupBy(
      told(graph, proceeding, 'to', 'DECIDES').filter((tie) => ends.includes(roleOf(columns, tie) ?? '')),
      (tie) => `${entityIds.text(from[tie]!)} ${roleOf(columns, tie)}`,
    );
    const subjects = byIds(graph, new Set(against.map((tie) => from[tie]!)));
    const behind = [...against, ...subjects.flatMap((subject) => circle.get(subject)!)];
    return [...decisions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, ties]) => endingBy(scene, proceeding, subjects, ties, behind))
      .sort((a, b) => nearer(a.distance, b.distance));
  });
}

function endingBy(
  scene: Scene,
  proceeding: number,
  subjects: number[],
  ties: number[],
  behind: readonly number[],
): Ending {
  const { graph, reach } = scene;
  const { entityIds } = graph.columns;
  const decider = graph.from[ties[0]!]!;
  const [nearest] = peopleOf(scene, decider)
    .filter(({ person }) => reach.distanceOf(person) !== null)
    .sort(
      (a, b) =>
        reach.distanceOf(a.person)! - reach.distanceOf(b.person)! || entityIds.compare(a.person, b.person),
    );
  return {
    proceeding,
    decider,
    role: roleOf(graph.columns, ties[0]!)!,
    distance: nearest ? reach.distanceOf(nearest.person) : null,
    subjects,
    ties: () => [...behind, ...ties, ...(nearest ? [...nearest.ties, ...reach.wayTo(nearest.person)] : [])],
  };
}

// Who decides where a body does: those who hold its offices.
function peopleOf({ graph, posts }: Scene, decider: number) {
  switch (traitsOf(graph.view.claims).typeOf(decider)) {
    case 'OFFICE':
      return posts.holdersOfOffice(decider);
    case 'STATE_INSTITUTION':
      return posts.holdersOf(decider);
    default:
      return [{ person: decider, ties: [] }];
  }
}

function proceedingsOf(graph: GraphView, circle: Iterable<number>): Set<number> {
  const traits = traitsOf(graph.view.claims);
  const found = new Set<number>();
  for (const entity of circle)
    for (const tie of told(graph, entity, 'from', 'SUBJECT_OF'))
      if (traits.typeOf(graph.to[tie]!) === 'PROCEEDING' && isAgainst(graph, tie)) found.add(graph.to[tie]!);
  return found;
}

// Whoever brought a case is its subject too.
function isAgainst({ columns }: GraphView, tie: number): boolean {
  return roleOf(columns, tie) !== 'claimant';
}

export function proceedingsIn(scene: Scene): Finding {
  const endings = [...Map.groupBy(endingsIn(scene), ({ proceeding }) => proceeding).values()];
  const near = endings.filter((some) => some.some(({ distance }) => distance !== null));
  return {
    count: near.length,
    of: endings.length,
    ties: () => near.flat().flatMap(({ distance, ties }) => (distance === null ? [] : ties())),
  };
}

/** Of the network, and of those who belong to it or lead it, who is accused, and subject of no proceeding; in order of ids. */
export function unopenedIn(scene: Scene): number[] {
  const { graph } = scene;
  const { view, columns, adjacency, from, to } = graph;
  const traits = traitsOf(view.claims);
  const isInCourt = (entity: number) =>
    [...adjacency.of(entity)].some(
      // Whatever the filter takes: that a case is named is enough.
      (tie) =>
        view.verdicts[tie] !== verdict.unknown &&
        from[tie] === entity &&
        traits.typeOf(to[tie]!) === 'PROCEEDING' &&
        columns.ties.columns.type[tie] === tieTypeCode['SUBJECT_OF'] &&
        isAgainst(graph, tie),
    );
  const accused = accusedBy(graph);
  return byIds(graph, circleOf(scene).keys()).filter((entity) => accused(entity) && !isInCourt(entity));
}
