// The words of the graph, read once at start from the YAML files beside this one.
import { join } from 'node:path';
import { z } from 'zod';
import { checkVocabulary } from './check-vocabulary.ts';
import { joins, rowOn } from './joining.ts';
import { readWord, readWords } from './read-words.ts';
import {
  entityTypeForm,
  propertyForm,
  sourceKindForm,
  stageForm,
  tieTypeForm,
  type EntityTypeWord,
  type PropertyRow,
  type PropertyWord,
  type SourceKindWord,
  type StageWord,
  type TieTypeWord,
} from './word-forms.ts';

export type * from './word-forms.ts';

export interface Vocabulary {
  readonly entityTypes: readonly EntityTypeWord[];
  readonly tieTypes: readonly TieTypeWord[];
  readonly properties: readonly PropertyWord[];
  readonly stages: readonly StageWord[];
  readonly sourceKinds: readonly SourceKindWord[];
}

/** Reads and checks a vocabulary folder. Throws a VocabularyError that names file and field. */
export function readVocabulary(folder: string): Vocabulary {
  const vocabulary: Vocabulary = {
    entityTypes: readWords(join(folder, 'entity-types'), entityTypeForm),
    tieTypes: readWords(join(folder, 'tie-types'), tieTypeForm),
    properties: readWords(join(folder, 'properties'), propertyForm),
    stages: readWord(join(folder, 'stages.yaml'), z.array(stageForm)),
    sourceKinds: readWord(join(folder, 'source-kinds.yaml'), z.array(sourceKindForm)),
  };
  checkVocabulary(folder, vocabulary);
  return vocabulary;
}

/**
 * Entity types, tie types and properties by name; stages in legal order (STATED is 0, DELISTED 14: others store
 * that index); source kinds from official to informal.
 */
export const { entityTypes, tieTypes, properties, stages, sourceKinds } = readVocabulary(import.meta.dirname);

/** The kinds of Organization that are illicit by themselves: the first set of nexus betweenness unless another is given. */
export const illicitKinds: readonly string[] = properties.flatMap((word) =>
  word.name === 'kind'
    ? word.on.flatMap((row) =>
        Object.entries(row.codes ?? {}).flatMap(([code, { illicit }]) => (illicit ? [code] : [])),
      )
    : [],
);

const entityTypeByName = new Map(entityTypes.map((word) => [word.name, word]));
const tieTypeByName = new Map(tieTypes.map((word) => [word.name, word]));
const propertyByName = new Map(properties.map((word) => [word.name, word]));
const stageByName = new Map(stages.map((word) => [word.name, word]));

export function entityType(name: string): EntityTypeWord | undefined {
  return entityTypeByName.get(name);
}

export function tieType(name: string): TieTypeWord | undefined {
  return tieTypeByName.get(name);
}

export function stage(name: string): StageWord | undefined {
  return stageByName.get(name);
}

/** The word of a property, whatever it is a property of. */
export function propertyNamed(name: string): PropertyWord | undefined {
  return propertyByName.get(name);
}

/** What a property means on one entity type. */
export type PropertyOf = PropertyRow & Pick<PropertyWord, 'name' | 'description' | 'cardinality'>;

/** Undefined where entities of this type have no such property. */
export function property(name: string, entityTypeName: string): PropertyOf | undefined {
  const word = propertyByName.get(name);
  const row = word && rowOn(word, entityTypeName);
  if (!word || !row) return undefined;
  return { name: word.name, description: word.description, cardinality: word.cardinality, ...row };
}

/** Whether the vocabulary lets a tie of this type run between these two; types without direction take either order. */
export function canJoin(tieTypeName: string, fromType: string, toType: string): boolean {
  const word = tieType(tieTypeName);
  if (!word || !entityType(fromType) || !entityType(toType)) return false;
  return joins(word, fromType, toType);
}
