/** The entities that are drawn as rows: what they are, how well they are evidenced, and how they stand on the canvas. */
import type { DrawnEntityFragment } from '../../../generated/client.ts';
import { bands } from '../grades.ts';
import type { Composition } from '../network/compose.ts';
import type { Drawing } from '../network/drawing.ts';
import { countryName } from '../values.ts';
import { entityTypeLabel } from '../vocabulary.ts';
import type { Column, Row } from './columns.ts';

export interface EntityRow extends Row {
  entity: DrawnEntityFragment;
  /** How many of its ties are drawn. */
  ties: number;
  hidden: boolean;
  pinned: boolean;
  bunched: boolean;
}

interface Standing {
  degrees: ReadonlyMap<string, number>;
  drawing: Pick<Drawing, 'hidden' | 'pinned'>;
  composition: Pick<Composition, 'bunchOf'>;
}

export function entityRows(
  entities: readonly DrawnEntityFragment[],
  { degrees, drawing, composition }: Standing,
): EntityRow[] {
  const [hidden, pinned] = [new Set(drawing.hidden), new Set(drawing.pinned)];
  return entities.map((entity) => ({
    key: entity.id,
    kind: entity.type,
    kindWords: entityTypeLabel(entity.type),
    entity,
    ties: degrees.get(entity.id) ?? 0,
    hidden: hidden.has(entity.id),
    pinned: pinned.has(entity.id),
    bunched: composition.bunchOf.has(entity.id),
  }));
}

/** "hidden", "pinned", "in a bunch" */
export function stateWords({ hidden, pinned, bunched }: EntityRow): string {
  return [hidden && 'hidden', pinned && 'pinned', bunched && 'in a bunch'].filter(Boolean).join(', ');
}

export const entityColumns: readonly Column<EntityRow>[] = [
  { name: 'name', label: 'Name', width: 152, always: true, text: ({ entity }) => entity.name },
  { name: 'kind', label: 'Kind', width: 112, always: true, text: ({ kindWords }) => kindWords },
  {
    name: 'countries',
    label: 'Countries',
    width: 80,
    text: ({ entity }) => entity.countries.map(countryName).join(', '),
  },
  {
    name: 'ties',
    label: 'Ties',
    title: 'How many of its ties are drawn',
    width: 56,
    fixed: true,
    numeric: true,
    text: ({ ties }) => String(ties),
    value: ({ ties }) => ties,
  },
  {
    name: 'sources',
    label: 'Sources',
    title: 'Independent sources',
    width: 72,
    fixed: true,
    numeric: true,
    text: ({ entity }) => String(entity.evidence.sources),
    value: ({ entity }) => entity.evidence.sources,
  },
  {
    name: 'grade',
    label: 'Grade',
    width: 64,
    fixed: true,
    always: true,
    text: ({ entity }) => entity.evidence.grade ?? '',
    value: ({ entity: { evidence } }) => (evidence.grade ? bands.indexOf(evidence.grade) : null),
  },
  {
    name: 'state',
    label: 'On the canvas',
    title: 'Hidden, pinned, or in a bunch',
    width: 112,
    text: stateWords,
  },
];
