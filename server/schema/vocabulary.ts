// The part of the schema that follows from the vocabulary: its enums, and a type for each entity type.
import {
  Kind,
  parse,
  print,
  type DefinitionNode,
  type FieldDefinitionNode,
  type StringValueNode,
} from 'graphql';
import { entityManual, tieManual } from '../vocabulary/manual.ts';
import { credibilities, gradeBands, markings, reliabilities, stances } from '../vocabulary/scales.ts';
import { entityTypes, sourceKinds, stages, tieTypes } from '../vocabulary/vocabulary.ts';

interface Value {
  readonly name: string;
  readonly description: string;
}

/**
 * Schema text. `entityFields` are the field definitions of interface Entity, without its braces: each type that
 * implements it gets the same. Throws a GraphQL syntax error where they are not field definitions.
 */
export function vocabularySDL(entityFields: string): string {
  const fields = fieldsOf(entityFields);
  const definitions: DefinitionNode[] = [
    enumOf('EntityType', 'What kind of thing an entity is.', entityTypes),
    enumOf(
      'TieType',
      'What kind of relation a tie is. Each value says what it joins, how it reads, and what paths do with it.',
      tieTypes.map((word) => ({ name: word.name, description: tieManual(word) })),
    ),
    enumOf(
      'LegalStage',
      'How far an accusation has come, in legal order. It is about the subject of the claim and nobody else; the words on the screen follow from it.',
      stages,
    ),
    enumOf('SourceKind', 'What a source is. It says nothing of how good the source is.', sourceKinds),
    enumOf('Marking', 'Who may see it: Traffic Light Protocol 2.0, in order.', markings),
    enumOf(
      'Reliability',
      'How far the source can be relied on: the letter of the Admiralty scale. Never averaged with credibility.',
      reliabilities,
    ),
    enumOf(
      'Credibility',
      'How far what it says can be believed: the digit 1 to 6 of the Admiralty scale, in order.',
      credibilities,
    ),
    enumOf(
      'GradeBand',
      'Both grades in one: the weaker of reliability and credibility. Null where either cannot be judged.',
      gradeBands,
    ),
    enumOf('Stance', 'What the source does with what the claim says.', stances),
    ...entityTypes.map((word): DefinitionNode => ({
      kind: Kind.OBJECT_TYPE_DEFINITION,
      description: text(entityManual(word)),
      name: { kind: Kind.NAME, value: word.label },
      interfaces: ['Node', 'Entity'].map((value) => ({
        kind: Kind.NAMED_TYPE,
        name: { kind: Kind.NAME, value },
      })),
      fields,
    })),
  ];
  return print({ kind: Kind.DOCUMENT, definitions });
}

function fieldsOf(entityFields: string): readonly FieldDefinitionNode[] {
  const [definition] = parse(['interface Entity {', entityFields, '}'].join('\n'), {
    noLocation: true,
  }).definitions;
  return definition?.kind === Kind.INTERFACE_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}

function enumOf(name: string, description: string, values: readonly Value[]): DefinitionNode {
  return {
    kind: Kind.ENUM_TYPE_DEFINITION,
    description: text(description),
    name: { kind: Kind.NAME, value: name },
    values: values.map((value) => ({
      kind: Kind.ENUM_VALUE_DEFINITION,
      description: text(value.description),
      name: { kind: Kind.NAME, value: value.name },
    })),
  };
}

function text(value: string): StringValueNode {
  return { kind: Kind.STRING, value, block: true };
}
