import { buildSchema, isEnumType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { vocabularySDL } from '../../server/schema/vocabulary.ts';
import { entityTypes, tieTypes } from '../../server/vocabulary/vocabulary.ts';

const fields =
  '"The id that it goes by." # comments may stand here\nid: ID!\n"Its name." name(as: String = "a"): String!';
const interfaces = ['interface Node { id: ID! }', `interface Entity implements Node { ${fields}\n }`];
const schema = buildSchema(
  [...interfaces, 'type Query { entity: Entity }', vocabularySDL(fields)].join('\n'),
);

test('every entity type is an object type with the fields of Entity and a description of its own', () => {
  for (const { label } of entityTypes) {
    const type = schema.getType(label);
    expect(isObjectType(type) && type.getInterfaces().map(({ name }) => name), label).toEqual([
      'Node',
      'Entity',
    ]);
    expect(isObjectType(type) && Object.keys(type.getFields()), label).toEqual(['id', 'name']);
    expect(type?.description, label).toMatch(/Paths /);
  }
});

test('every enum and every value of it has a description', () => {
  const enums = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && !type.name.startsWith('__'),
  );
  expect(enums.map(({ name }) => name).toSorted()).toEqual([
    'Credibility',
    'EntityType',
    'GradeBand',
    'LegalStage',
    'Marking',
    'Reliability',
    'SourceKind',
    'Stance',
    'TieType',
  ]);
  for (const type of enums) {
    expect(type.description, type.name).toBeTruthy();
    if (!isEnumType(type)) continue;
    for (const value of type.getValues())
      expect(value.description, `${type.name}.${value.name}`).toBeTruthy();
  }
});

test('a tie type is described as a manual: joins, accusation, reading, paths, influence, role, FollowTheMoney', () => {
  const type = schema.getType('TieType');
  if (!isEnumType(type)) throw new Error('TieType is no enum');
  expect(type.getValues()).toHaveLength(tieTypes.length);
  for (const { name, description } of type.getValues()) {
    for (const part of ['Joins', 'Accuses', 'Reads', 'Paths', 'Influence', 'Role', 'FollowTheMoney']) {
      expect(description, name).toContain(part);
    }
  }
  expect(type.getValue('OWNS')?.description).toContain('Qualifier share (number in %)');
});
