/** In which lane an entity stands, by what it is said to be; and where the lanes lie, and what is written above them. */
import type { EntityType } from '../../../generated/client.ts';
import { isIllicitKind } from '../vocabulary.ts';

/** From left to right. */
export const laneNames = ['illicit', 'between', 'state', 'money'] as const;

export type Lane = (typeof laneNames)[number];

/** As it stands above each lane: it says what is claimed of organizations, and accuses nobody. */
export const laneTitles: Record<Lane, string> = {
  illicit: 'Armed and illicit groups, as claimed',
  between: 'Go-betweens and others',
  state: 'State institutions and missions',
  money: 'Money and goods',
};

/**
 * By type alone, but for organizations. People stand in the middle whatever is alleged of them, and nobody changes lanes by a tie. So
 * do papers (listings, proceedings, instruments): they act for nobody, and beside an institution or money they would seem to be one.
 */
const laneOfType: Record<EntityType, Lane> = {
  STATE_INSTITUTION: 'state',
  OFFICE: 'state',
  MISSION: 'state',
  FLOW: 'money',
  ASSET: 'money',
  COMMODITY: 'money',
  MARKET: 'money',
  ORGANIZATION: 'between',
  PERSON: 'between',
  PLACE: 'between',
  ROUTE: 'between',
  EVENT: 'between',
  ACTIVITY: 'between',
  INSTRUMENT: 'between',
  LISTING: 'between',
  PROCEEDING: 'between',
  FINDING: 'between',
};

/** @param kinds as claimed of it */
export function laneOf(type: EntityType, kinds: readonly string[]): Lane {
  if (kinds.some((kind) => isIllicitKind(type, kind))) return 'illicit';
  // A type that came into the schema after this page was built.
  return laneOfType[type] ?? 'between';
}

export interface LaneRange {
  lane: Lane;
  title: string;
  /** From left to right. */
  from: number;
  to: number;
}

/** What stands in a lane, by its middle and its width. */
export interface Standing {
  lane: Lane;
  x: number;
  width: number;
}

/** As wide as a name with a little air: what a lane takes in which nothing stands. */
export const narrowest = 160;

/**
 * Where the lanes lie between which these stand: side by side, without gaps. None where something stands among those of another lane,
 * since a title above it would then say what nobody claims.
 */
export function laneRanges(standing: readonly Standing[]): LaneRange[] {
  const extents = extentsOf(standing);
  const taken = extents.filter((extent) => extent !== null);
  if (taken.length === 0) return [];
  for (const [index, { to }] of taken.entries()) if (to > (taken[index + 1]?.from ?? Infinity)) return [];
  const edges = edgesOf(extents);
  return laneNames.map((lane, index) => ({
    lane,
    title: laneTitles[lane],
    from: edges[index]!,
    to: edges[index + 1]!,
  }));
}

/** Where something of this lane may be put that was to go to `x`: the first and the last lane are open to their outer side. */
export function withinLane(ranges: readonly LaneRange[], { lane, x, width }: Standing): number {
  const index = ranges.findIndex((range) => range.lane === lane);
  const range = ranges[index];
  if (!range) return x;
  const first = index === 0 ? -Infinity : range.from + width / 2;
  const last = index === ranges.length - 1 ? Infinity : range.to - width / 2;
  return first > last ? (range.from + range.to) / 2 : Math.min(last, Math.max(first, x));
}

type Extent = { from: number; to: number } | null;

function extentsOf(standing: readonly Standing[]): Extent[] {
  const lanes = Map.groupBy(standing, ({ lane }) => lane);
  return laneNames.map((lane) => {
    const there = lanes.get(lane);
    if (!there) return null;
    return {
      from: Math.min(...there.map(({ x, width }) => x - width / 2)),
      to: Math.max(...there.map(({ x, width }) => x + width / 2)),
    };
  });
}

const margin = 12;

// Five edges of four lanes. Those between two lanes share what lies between them with the empty lanes there.
function edgesOf(extents: readonly Extent[]): number[] {
  const taken = extents.flatMap((extent, index) => (extent ? [{ ...extent, index }] : []));
  const [first, last] = [taken[0]!, taken.at(-1)!];
  const edges: number[] = [];
  for (let edge = 0; edge <= first.index; edge++)
    edges[edge] = first.from - margin - (first.index - edge) * narrowest;
  for (let edge = last.index + 1; edge <= extents.length; edge++)
    edges[edge] = last.to + margin + (edge - last.index - 1) * narrowest;
  for (const [at, left] of taken.slice(0, -1).entries()) {
    const right = taken[at + 1]!;
    const between = right.index - left.index - 1;
    const room = right.from - left.to;
    const air = between === 0 ? room / 2 : Math.min(margin, room / 3);
    for (let edge = 0; edge <= between; edge++)
      edges[left.index + 1 + edge] = left.to + air + (between && (edge * (room - 2 * air)) / between);
  }
  return edges;
}
