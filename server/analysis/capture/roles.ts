// Who holds an office, and has a part in the network that is another?
import { tieTypes } from '../../vocabulary/vocabulary.ts';
import { waysOf } from '../passing.ts';
import { byIds, type Finding, type Scene } from './scene.ts';

export interface Double {
  person: number;
  /** HOLDS ties. */
  offices: number[];
  /** Ties to others of the network. */
  parts: number[];
}

/** That somebody has a part: types that accuse, if only on a condition, and those by which people are near without being accused. */
const near: readonly string[] = ['ASSOCIATE_OF', 'REPRESENTS', 'DIRECTS'];
const areParts = tieTypes.map(({ name, accuses }) => accuses !== 'never' || near.includes(name));

/** In order of ids. */
export function doublesIn(scene: Scene): Double[] {
  const { graph, network } = scene;
  const { view, columns, adjacency, clock } = graph;
  const { type } = columns.ties.columns;
  const ways = waysOf(view);
  return byIds(graph, holdersInReach(scene)).flatMap((person) => {
    const parts = [...adjacency.of(person)].filter((tie) => {
      clock.tick();
      const other = graph.otherEnd(tie, person);
      return ways[tie] !== 0 && areParts[type[tie]!] && other !== person && network.has(other);
    });
    if (parts.length === 0) return [];
    const offices = scene.posts.held.get(person)!;
    return [{ person, offices: offices.toSorted(view.inOrder), parts: parts.sort(view.inOrder) }];
  });
}

export function rolesIn(scene: Scene): Finding {
  const doubles = doublesIn(scene);
  return {
    count: doubles.length,
    of: holdersInReach(scene).length,
    ties: () => doubles.flatMap(({ offices, parts }) => [...offices, ...parts]),
  };
}

function holdersInReach({ posts, reach }: Scene): number[] {
  return [...posts.held.keys()].filter((person) => reach.distanceOf(person) !== null);
}
