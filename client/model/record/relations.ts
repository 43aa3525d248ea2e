/** What may be said of an entity: the ties that it can have, seen from it, and the properties that it can have. */
import type { EntityType, TieType } from '../../../generated/client.ts';
import { joins } from '../../../server/vocabulary/joining.ts';
import type { StageWord, TieTypeWord } from '../../../server/vocabulary/word-forms.ts';
import { allEntityTypes, allProperties, allStages, allTieTypes, propertyOf, tieType } from '../vocabulary.ts';

/** `outgoing`: the entity that one starts from is the claim's subject. */
export type About = { tie: TieType; outgoing: boolean } | { property: string };

/** The ties between one entity and another, or anybody; what has no direction stands once. */
export function tiesBetween(
  anchor: EntityType,
  other: EntityType | null,
): { tie: TieType; outgoing: boolean }[] {
  return allTieTypes.flatMap((word) =>
    [true, false]
      .filter((outgoing) => (outgoing || !word.symmetric) && mayJoin(word, outgoing, anchor, other))
      .map((outgoing) => ({ tie: word.name as TieType, outgoing })),
  );
}

/** The names of the properties that entities of this type have. */
export function propertiesOf(type: EntityType): string[] {
  return allProperties.flatMap(({ name }) => (propertyOf(name, type) ? [name] : []));
}

/** What may stand at the other end of what is said of `anchor`. */
export function typesAtOtherEnd(about: About | null, anchor: EntityType): EntityType[] {
  const types = allEntityTypes.map(({ name }) => name as EntityType);
  return types.filter((other) =>
    about === null ? tiesBetween(anchor, other).length > 0 : mayBeSaid(about, anchor, other),
  );
}

/** Whether the vocabulary lets this be said of these two; `other` is null while it is open. */
export function mayBeSaid(about: About, anchor: EntityType, other: EntityType | null): boolean {
  if ('property' in about) return propertyOf(about.property, anchor) !== undefined;
  const word = tieType(about.tie);
  return word !== undefined && mayJoin(word, about.outgoing, anchor, other);
}

/** The stages that fit: most are of an accusation, and what accuses nobody has none of those. */
export function stagesOf(about: About | null): StageWord[] {
  const accuses = about !== null && 'tie' in about && tieType(about.tie)?.accuses !== 'never';
  return allStages.filter(({ on }) => on === 'any' || accuses);
}

/** Whether a stage must be given: where a default could accuse somebody of more than the source does. */
export function mustGiveStage(about: About | null): boolean {
  return about !== null && 'tie' in about && tieType(about.tie)?.accuses === 'always';
}

function mayJoin(
  word: TieTypeWord,
  outgoing: boolean,
  anchor: EntityType,
  other: EntityType | null,
): boolean {
  const others = other === null ? allEntityTypes.map(({ name }) => name) : [other];
  return others.some((type) => (outgoing ? joins(word, anchor, type) : joins(word, type, anchor)));
}
