// Where is each field of the schema answered? A field is simply in its row, or it has something at its coordinate.
import {
  getNamedType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../server/api.ts';
import { resolvers } from '../../server/resolvers/resolvers.ts';
import { filesIn, textOf } from './files.ts';

export const built = schema();

/** Folders of server/analysis/ with what its answers are made of. */
export const algorithms = [
  'apart',
  'capture',
  'centrality',
  'change',
  'communities',
  'connect',
  'money',
  'paths',
];

/** Folders of cypher/ and server/analysis/ that belong to no type of the schema: what several fields share. */
export const shared = {
  cypher: ['fetch', 'fuse', 'projection', 'seeding', 'setup'],
  analysis: ['fetch', ...algorithms],
};

/** Fields that follow from others of their row, each with how. */
export const derived: Readonly<Record<string, string>> = {
  'Claim.band': 'a number as it is stored, null where there is none',
  'Claim.qualifiers': 'two lists as they are stored, put side by side',
  'Entity.label': 'its name, else what a flow amounts to, by cypher/Entity/properties.cypher',
  'Path.length': 'the number of its ties',
  'Tree.narrative': 'that of a path with its ties, by cypher/Path/narrative.cypher',
  'Tie.holds': 'follows from the strands and the day',
  'Property.quantity': 'the value, read',
  'Quantity.basis': 'the property basis of the same entity, by cypher/Entity/properties.cypher',
};

/** Types with fields, save those of introspection, by name. */
export function typesWithFields(): (GraphQLObjectType | GraphQLInterfaceType)[] {
  return Object.values(built.getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  ) as (GraphQLObjectType | GraphQLInterfaceType)[];
}

/** The coordinates of all fields that are not simply in their row; those of the entity types stand at Entity. */
export function answered(): string[] {
  const entityTypes = new Set(
    built.getPossibleTypes(built.getType('Entity') as never).map(({ name }) => name),
  );
  const person: object = (resolvers as Record<string, object>)['Person'] ?? {};
  const byType = Object.entries({ ...resolvers, Entity: person } as Record<string, object>);
  return byType
    .filter(([type]) => isObjectType(built.getType(type)) || type === 'Entity')
    .filter(([type]) => !entityTypes.has(type))
    .flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));
}

/** What answers a field, or null: its own file, or the statement that fetches such rows by their ids. */
export function answerOf(coordinate: string): string | null {
  const [type = '', field = ''] = coordinate.split('.');
  const own = [...filesIn(`cypher/${type}`), ...filesIn(`server/analysis/${type}`)].find((file) =>
    isAnswerTo(file, type, field),
  );
  if (own) return own;
  const returned = fieldType(type, field);
  const lookUp = returned && !isList(returned) ? fetching(getNamedType(returned).name) : null;
  if (lookUp) return lookUp;
  const row = fetching(type);
  return row && new RegExp(`\\b${field}\\b`).test(textOf(row)) ? row : null;
}

/** Is this file an answer of the field: its name, or its name and a variant after a dash; for a mutation a folder of steps? */
export function isAnswerTo(file: string, type: string, field: string): boolean {
  const within = file.split(`/${type}/`)[1] ?? '';
  if (type === 'Mutation') return new RegExp(`^${field}/\\d+-[a-z-]+\\.cypher$`).test(within);
  return new RegExp(`^${field}(-[a-z-]+)?\\.(cypher|ts)$`).test(within);
}

function fetching(type: string): string | null {
  const plural = `${type.toLowerCase().replace(/y$/, 'ie')}s`;
  return filesIn('cypher/fetch', `/${plural}.cypher`)[0] ?? null;
}

function fieldType(type: string, field: string): GraphQLOutputType | undefined {
  return typesWithFields()
    .find(({ name }) => name === type)
    ?.getFields()[field]?.type;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
