// Of how many state institutions is somebody who holds an office within reach of the network?
import { traitsOf } from '../traits.ts';
import type { Holder } from './posts.ts';
import { byIds, type Finding, nearer, type Scene } from './scene.ts';

export interface ReachedInstitution {
  institution: string;
  holder: string;
  distance: number;
}

export interface BranchReach {
  branch: string | null;
  level: string | null;
  reached: number;
  of: number;
  institutions: ReachedInstitution[];
}

/** The most that are listed of a branch. */
export const mostInstitutions = 500;

interface Institution {
  entity: number;
  /** Those in reach, the nearest first, then by id. */
  inReach: Holder[];
}

/** Those of which an office-holder is known, in order of ids. A class of institutions is none in particular. */
function institutionsOf({ graph, posts, reach }: Scene): Institution[] {
  const traits = traitsOf(graph.view.claims);
  const { entityIds } = graph.columns;
  return byIds(graph, posts.institutions).flatMap((entity) => {
    const holders = traits.isGeneric(entity) ? [] : posts.holdersOf(entity);
    if (holders.length === 0) return [];
    const inReach = holders
      .filter(({ person }) => reach.distanceOf(person) !== null)
      .sort(
        (a, b) =>
          nearer(reach.distanceOf(a.person), reach.distanceOf(b.person)) ||
          entityIds.compare(a.person, b.person),
      );
    return [{ entity, inReach }];
  });
}

export function institutionsIn(scene: Scene): Finding {
  const all = institutionsOf(scene);
  const reached = all.filter(({ inReach }) => inReach.length > 0);
  return {
    count: reached.length,
    of: all.length,
    ties: () =>
      reached.flatMap(({ inReach }) =>
        inReach.flatMap(({ person, ties }) => [...scene.reach.wayTo(person), ...ties]),
      ),
  };
}

/** The same by branch and level: in the order of their names, what nobody claims last. */
export function branchesIn(scene: Scene): BranchReach[] {
  const { graph, reach } = scene;
  const traits = traitsOf(graph.view.claims);
  const { entityIds } = graph.columns;
  const rows = new Map<string, BranchReach>();
  for (const { entity, inReach } of institutionsOf(scene)) {
    const [branch, level] = [traits.valueOf(entity, 'branch'), traits.valueOf(entity, 'level')];
    const key = `${branch} ${level}`;
    const row = rows.get(key) ?? { branch, level, reached: 0, of: 0, institutions: [] };
    rows.set(key, row);
    row.of++;
    const [nearest] = inReach;
    if (!nearest) continue;
    row.reached++;
    row.institutions.push({
      institution: entityIds.text(entity),
      holder: entityIds.text(nearest.person),
      distance: reach.distanceOf(nearest.person)!,
    });
  }
  for (const row of rows.values())
    row.institutions = row.institutions.sort((a, b) => a.distance - b.distance).slice(0, mostInstitutions);
  return [...rows.values()].sort((a, b) => nullLast(a.branch, b.branch) || nullLast(a.level, b.level));
}

function nullLast(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
