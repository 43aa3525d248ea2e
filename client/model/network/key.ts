/** What the key to a drawing holds: the kinds that are drawn, and what its lines mean. */
import type { EntityType } from '../../../generated/client.ts';
import { allEntityTypes } from '../vocabulary.ts';
import { opacityOf, widthOf } from './elements.ts';

export interface KeyLine {
  width: number;
  opacity: number;
  contested: boolean;
  /** What stands behind it. */
  words: string;
}

/** Those that are drawn, in the order of the vocabulary, each by its plural. */
export function keyKinds(drawn: ReadonlySet<EntityType>): { type: EntityType; words: string }[] {
  return allEntityTypes
    .map(({ name, plural }) => ({ type: name as EntityType, words: plural }))
    .filter(({ type }) => drawn.has(type));
}

const line = { width: 2.5, opacity: 1, contested: false };

const grades: readonly KeyLine[] = [
  { ...line, opacity: opacityOf('A1'), words: 'grade A1' },
  { ...line, opacity: opacityOf(null), words: 'no grade' },
];

export const keyLines: readonly KeyLine[] = [
  { ...line, width: widthOf(1), words: '1 source' },
  { ...line, width: widthOf(4), words: '4' },
  { ...line, width: widthOf(8), words: '8 or more' },
  { ...line, contested: true, words: 'contested' },
  ...grades,
];

export const gradeLines: ReadonlySet<KeyLine> = new Set(grades);
