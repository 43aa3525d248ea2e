// What a path can do next: the entities that it may step to, and by which ties.
import type { Period } from './timing.ts';

/** A tie, in one of its strands, as a step takes it. */
export interface Option extends Period {
  tie: number;
  type: number;
  /** The place of its band, A1 first; the last for none. */
  band: number;
  sources: number;
  /** Whether the step leaves the object of the tie, and whether it comes to the object. A tie without direction has two. */
  leavesObject: boolean;
  entersObject: boolean;
}

export interface Step {
  to: number;
  options: readonly Option[];
}

/** A tie by which a path may leave an entity, and where it comes to. */
export interface WayOn {
  tie: number;
  to: number;
}

export interface Steps {
  /** The steps of a path that has come to this entity, along the ways on that may bring it to its end. */
  of(entity: number, near: { waysOn(entity: number): WayOn[] }): readonly Step[];
  /** Whether a path may meet at this entity: come by a tie of this type as its object, and leave by another. */
  meets(type: number, entity: number): boolean;
  /** Orders ties by their ids. */
  compareTies(a: number, b: number): number;
  /** Orders entities by their ids. */
  compareEntities(a: number, b: number): number;
}

/** Whether a path that came to an entity by one tie may leave it by another. */
export function mayMeet(steps: Steps, entity: number, came: Option, leaves: Option): boolean {
  const atObject = came.type === leaves.type && came.entersObject && leaves.leavesObject;
  return !atObject || steps.meets(came.type, entity);
}

/**
 * Of parallel options that nothing but their evidence tells apart, those that can be the best of a path: of the best band, and each
 * with more sources than those whose ids come before it.
 */
export function worthwhile<O extends Pick<Option, 'tie' | 'band' | 'sources'>>(
  options: readonly O[],
  compareTies: Steps['compareTies'],
): O[] {
  const best = Math.min(...options.map(({ band }) => band));
  const kept: O[] = [];
  for (const option of options.filter(({ band }) => band === best).sort((a, b) => compareTies(a.tie, b.tie)))
    if (option.sources > (kept.at(-1)?.sources ?? -1)) kept.push(option);
  return kept;
}
