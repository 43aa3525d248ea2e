// The vocabulary's words as the small numbers that are stored and computed with: the place of each on its scale.
import { markings, stances } from './scales.ts';
import { entityTypes, stages, tieTypes } from './vocabulary.ts';

type Codes<Name extends string> = Readonly<Record<Name, number>>;

function codesOf<Name extends string>(words: readonly { name: string }[]): Codes<Name> {
  // Without a prototype: "toString" is no word of any scale.
  const codes: object = Object.setPrototypeOf(
    Object.fromEntries(words.map((word, index) => [word.name, index])),
    null,
  );
  return codes as Codes<Name>;
}

export const marking = codesOf<'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER_STRICT' | 'RED'>(markings);
export const stance = codesOf<'ASSERTS' | 'DENIES' | 'QUESTIONS' | 'WITHDRAWN'>(stances);
export const stage = codesOf<
  'STATED' | 'MENTIONED' | 'INVESTIGATED' | 'PARDONED' | 'ACQUITTED' | 'DISCONTINUED' | 'OVERTURNED'
>(stages);
export const tieTypeCode = codesOf<string>(tieTypes);
export const entityTypeCode = codesOf<string>(entityTypes);
export const tieTypeNames = tieTypes.map((word) => word.name);
export const stageNames = stages.map((word) => word.name);
export const entityTypeNames = entityTypes.map((word) => word.name);
/** The clearances, CLEAR to RED: everything fused exists once for each. */
export const clearances: readonly number[] = markings.map((_, clearance) => clearance);
