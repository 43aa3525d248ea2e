/** An entity's ties by type and direction, as they are counted before they are loaded. */
import type { EntityQuery, GradeBand, TieRowFragment, TieType } from '../../generated/client.ts';
import { bands } from './grades.ts';
import { tieType } from './vocabulary.ts';

type Count = NonNullable<EntityQuery['entity']>['tieCounts'][number];

export interface Group {
  type: TieType;
  total: number;
  /** Outgoing before incoming; null: the type has no direction. */
  directions: { outgoing: boolean | null; total: number }[];
  /** From the best grade to none. */
  bands: { grade: GradeBand | null; total: number }[];
  /** Whether it is short enough to be read at once. */
  opensByItself: boolean;
}

/** So many ties are loaded without being asked for. */
const loadedAtOnce = 60;

/** First what a path may pass, then what is rare, so that neither is buried; those that fit open by themselves. */
export function groupsOf(counts: readonly Count[]): Group[] {
  const groups = [...Map.groupBy(counts, ({ type }) => type)].map(([type, rows]) => ({
    type,
    total: sum(rows),
    directions: [true, false, null].flatMap((outgoing) => {
      const total = sum(rows.filter((row) => row.outgoing === outgoing));
      return total > 0 ? [{ outgoing, total }] : [];
    }),
    bands: [...bands, null].flatMap((grade) => {
      const total = sum(rows.filter((row) => row.grade === grade));
      return total > 0 ? [{ grade, total }] : [];
    }),
  }));
  groups.sort((a, b) => weight(a) - weight(b) || a.total - b.total || (a.type < b.type ? -1 : 1));
  let loaded = 0;
  return groups.map((group) => ({ ...group, opensByItself: (loaded += group.total) <= loadedAtOnce }));
}

/** Whether a tie belongs to that direction, seen from this entity. */
export function isOf(tie: TieRowFragment, entity: string, outgoing: boolean | null): boolean {
  return outgoing === null || (tie.from.id === entity) === outgoing;
}

/** How much a type says of power: by whether paths pass it. */
function weight({ type }: { type: TieType }): number {
  return ['yes', 'asked', 'trace', 'never'].indexOf(tieType(type)?.path ?? 'never');
}

function sum(rows: readonly Count[]): number {
  return rows.reduce((all, { total }) => all + total, 0);
}
