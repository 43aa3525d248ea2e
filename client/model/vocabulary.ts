/** The words of the graph as the page uses them: names, colours, and how a tie reads. */
import vocabulary from '../../generated/vocabulary.json' with { type: 'json' };
import type { EntityType, LegalStage, SourceKind, TieType } from '../../generated/client.ts';
import type {
  EntityTypeWord,
  PropertyWord,
  SourceKindWord,
  StageWord,
  TieTypeWord,
} from '../../server/vocabulary/word-forms.ts';

interface Words {
  entityTypes: EntityTypeWord[];
  tieTypes: TieTypeWord[];
  properties: PropertyWord[];
  stages: StageWord[];
  sourceKinds: SourceKindWord[];
}

/** As the server has checked it. */
const words = vocabulary as unknown as Words;

const entityTypes = byName(words.entityTypes);
const tieTypes = byName(words.tieTypes);
const properties = byName(words.properties);
const stages = byName(words.stages);
const sourceKinds = byName(words.sourceKinds);

/** In the order of the vocabulary. */
export const allEntityTypes: readonly EntityTypeWord[] = words.entityTypes;

/** Undefined for a word that came into the schema after this page was built. */
export function entityType(type: EntityType): EntityTypeWord | undefined {
  return entityTypes.get(type);
}

export function tieType(type: TieType): TieTypeWord | undefined {
  return tieTypes.get(type);
}

export function stage(name: LegalStage): StageWord | undefined {
  return stages.get(name);
}

/** "State institution" */
export function entityTypeLabel(type: EntityType): string {
  const label = entityType(type)?.label ?? plain(type);
  return label.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** "protects", or from the other end "protected by". */
export function tieLabel(type: TieType, outgoing: boolean | null): string {
  const word = tieType(type);
  return (outgoing === false ? word?.inverse : word?.label) ?? plain(type);
}

export function sourceKindLabel(kind: SourceKind): string {
  return sourceKinds.get(kind)?.label ?? plain(kind);
}

/** "birthDate" reads "birth date". */
export function propertyLabel(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What form the values of this property have on entities of this type; text where the vocabulary does not say. */
export function valueType(property: string, entity: EntityType): string {
  const rows = properties.get(property)?.on;
  const row = rows?.find(({ types }) => types === 'all' || types.includes(entity));
  return (row ?? rows?.[0])?.type ?? 'text';
}

/** The kinds that the vocabulary names for a type; none where it has none. */
export function kindsOf(type: EntityType): string[] {
  const rows = properties.get('kind')?.on ?? [];
  const row = rows.find(({ types }) => types !== 'all' && types.includes(type));
  return Object.keys(row?.codes ?? {});
}

/** "armed_group" reads "armed group". */
export function plain(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

function byName<Word extends { name: string }>(list: Word[]): Map<string, Word> {
  return new Map(list.map((word) => [word.name, word]));
}
