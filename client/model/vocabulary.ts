/** The words of the graph as the page uses them: names, colours, and how a tie reads. */
import vocabulary from '../../generated/vocabulary.json' with { type: 'json' };
import type { EntityType, LegalStage, SourceKind, TieType } from '../../generated/client.ts';
import { rowOn } from '../../server/vocabulary/joining.ts';
import type {
  EntityTypeWord,
  PropertyRow,
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
const stageRanks = new Map<string, number>(words.stages.map(({ name }, rank) => [name, rank]));

/** In the order of the vocabulary. */
export const allEntityTypes: readonly EntityTypeWord[] = words.entityTypes;
export const allTieTypes: readonly TieTypeWord[] = words.tieTypes;
export const allProperties: readonly PropertyWord[] = words.properties;
/** In legal order. */
export const allStages: readonly StageWord[] = words.stages;
/** From official to informal. */
export const allSourceKinds: readonly SourceKindWord[] = words.sourceKinds;

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

/** The property as entities of this type have it; undefined where they have none of this name. */
export function propertyOf(name: string, entity: EntityType): PropertyRow | undefined {
  const word = properties.get(name);
  return word && rowOn(word, entity);
}

/** What the vocabulary says of a property, whatever it is a property of. */
export function propertyMeans(name: string): string | undefined {
  return properties.get(name)?.description;
}

/** From what is merely stated to what a court or a list has said, in the order of the vocabulary; null for a newer stage. */
export function stageRank(name: LegalStage): number | null {
  return stageRanks.get(name) ?? null;
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

/** "birthDate" reads "birth date", unless the vocabulary has other words for it. */
export function propertyLabel(name: string): string {
  return properties.get(name)?.label ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What form the values of this property have on entities of this type; text where the vocabulary does not say. */
export function valueType(property: string, entity: EntityType): string {
  const rows = properties.get(property)?.on;
  return (propertyOf(property, entity) ?? rows?.[0])?.type ?? 'text';
}

/** The kinds that the vocabulary names for a type; none where it has none. */
export function kindsOf(type: EntityType): string[] {
  return Object.keys(kindCodes(type));
}

/** Whether what is of this kind is illicit by that alone, as the vocabulary has it. */
export function isIllicitKind(type: EntityType, kind: string): boolean {
  const codes = kindCodes(type);
  return Object.hasOwn(codes, kind) && codes[kind]!.illicit;
}

function kindCodes(type: EntityType): NonNullable<PropertyWord['on'][number]['codes']> {
  const rows = properties.get('kind')?.on ?? [];
  return rows.find(({ types }) => types !== 'all' && types.includes(type))?.codes ?? {};
}

/** A description of the vocabulary without its capitals: "Where there is one, HOLDS an OFFICE" has “holds” and office. */
export function inPlainWords(description: string): string {
  return description.replace(/\b[A-Z][A-Z_]+[A-Z]\b/g, (word) => {
    const tie = tieTypes.get(word)?.label;
    if (tie !== undefined) return `“${tie}”`;
    const known = entityTypes.has(word) ? entityTypeLabel(word as EntityType) : stages.get(word)?.label;
    return known?.toLowerCase() ?? word;
  });
}

/** "armed_group" reads "armed group". */
export function plain(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

function byName<Word extends { name: string }>(list: Word[]): Map<string, Word> {
  return new Map(list.map((word) => [word.name, word]));
}
