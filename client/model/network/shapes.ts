/** The outlines of entities: a second sign beside the colour, for whoever cannot tell seventeen colours apart. */
import type { EntityType } from '../../../generated/client.ts';

/** Corners from -1 to 1, x before y, as Cytoscape takes them; null: a circle. */
export const outlines = {
  circle: null,
  square: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
  hexagon: [-0.5, -0.9, 0.5, -0.9, 1, 0, 0.5, 0.9, -0.5, 0.9, -1, 0],
  diamond: [0, -1, 1, 0, 0, 1, -1, 0],
  triangle: [0, -1, 1, 0.85, -1, 0.85],
  page: [-0.8, -1, 0.3, -1, 0.8, -0.5, 0.8, 1, -0.8, 1],
  star: [
    0, -1, 0.27, -0.35, 0.95, -0.31, 0.43, 0.13, 0.59, 0.81, 0, 0.45, -0.59, 0.81, -0.43, 0.13, -0.95, -0.31,
    -0.27, -0.35,
  ],
} as const satisfies Record<string, readonly number[] | null>;

export type Outline = keyof typeof outlines;

/** By what sort of thing it is: people, bodies, posts, goods and money, places, papers, happenings. */
const byType: Record<EntityType, Outline> = {
  PERSON: 'circle',
  ORGANIZATION: 'square',
  STATE_INSTITUTION: 'square',
  MISSION: 'square',
  OFFICE: 'hexagon',
  FLOW: 'diamond',
  ASSET: 'diamond',
  COMMODITY: 'diamond',
  MARKET: 'diamond',
  PLACE: 'triangle',
  ROUTE: 'triangle',
  INSTRUMENT: 'page',
  LISTING: 'page',
  PROCEEDING: 'page',
  FINDING: 'page',
  EVENT: 'star',
  ACTIVITY: 'star',
};

/** A circle for a type that came into the schema after this page was built. */
export function outlineOf(type: EntityType): Outline {
  return byType[type] ?? 'circle';
}
