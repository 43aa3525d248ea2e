// Questions made from the schema itself: every field of a type, as deep as is asked for, with arguments by chance.
import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionSetNode,
} from 'graphql';
import { argumentsFor, type Pool } from './arguments.ts';
import type { Chance } from './chance.ts';

type Field = GraphQLField<unknown, unknown>;

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
// These lead to what a page holds, and do not count as a step of their own.
const ofPages = new Set(['edges', 'node', 'pageInfo']);

export class Asker {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #pool: Pool;

  constructor(schema: GraphQLSchema, chance: Chance, pool: Pool) {
    this.#schema = schema;
    this.#chance = chance;
    this.#pool = pool;
  }

  /** A query of this field of Query. `after` goes on from a page; `again` is the seed with which the page before was made. */
  question(field: Field, depth: number, after?: string): string {
    return document([this.#field(field, 'Query', depth, after)]);
  }

  /** A page of a field of a thing with this id. */
  page(id: string, type: GraphQLNamedType, field: Field, after?: string): string {
    const node = this.#schema.getQueryType()!.getFields()['node']!;
    const inner = this.#field(field, type.name, 1, after);
    return document([
      {
        kind: Kind.FIELD,
        name: name(node.name),
        arguments: [{ kind: Kind.ARGUMENT, name: name('id'), value: { kind: Kind.STRING, value: id } }],
        selectionSet: set([on(type.name, [inner])]),
      },
    ]);
  }

  #field(field: Field, parent: string, depth: number, after?: string): FieldNode {
    const type = getNamedType(field.type);
    const base = {
      kind: Kind.FIELD,
      name: name(field.name),
      arguments: argumentsFor(field.args, `${parent}.${field.name}`, this.#chance, this.#pool, after),
    } as const;
    return isLeafType(type) ? base : { ...base, selectionSet: this.#selection(type, depth) };
  }

  #selection(type: GraphQLNamedType, depth: number): SelectionSetNode {
    const typename: FieldNode = { kind: Kind.FIELD, name: name('__typename') };
    if (isUnionType(type)) return set([typename, this.#branch(type.getTypes(), [], depth)]);
    if (!isObjectType(type) && !isInterfaceType(type)) return set([typename]);
    const fields = Object.values(type.getFields());
    const own = fields
      .filter((field) => this.#isAsked(field, depth))
      .map((field) => this.#deeper(field, type.name, depth));
    if (!isInterfaceType(type)) return set([typename, ...own]);
    const { objects, interfaces } = this.#schema.getImplementations(type);
    const more = [
      ...interfaces,
      ...objects.filter((one) => !one.getInterfaces().some((of) => interfaces.includes(of))),
    ];
    const known = fields.map((field) => field.name);
    const adding = more.filter((one) => Object.keys(one.getFields()).some((other) => !known.includes(other)));
    return set([typename, ...own, ...(adding.length > 0 ? [this.#branch(adding, known, depth)] : [])]);
  }

  // One of the types at a time: in two at once, one field would have two sets of arguments.
  #branch(types: readonly GraphQLNamedType[], except: readonly string[], depth: number): InlineFragmentNode {
    const type = this.#chance.one(types);
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const asked = fields.filter((field) => !except.includes(field.name) && this.#isAsked(field, depth));
    return on(type.name, [
      { kind: Kind.FIELD, name: name('__typename') },
      ...asked.map((field) => this.#deeper(field, type.name, depth)),
    ]);
  }

  #isAsked(field: Field, depth: number): boolean {
    if (isLeafType(getNamedType(field.type)) || ofPages.has(field.name)) return true;
    return depth > 0 && this.#chance.is(depth > 2 ? 0.7 : 0.45);
  }

  #deeper(field: Field, parent: string, depth: number): FieldNode {
    return this.#field(field, parent, ofPages.has(field.name) ? depth : depth - 1);
  }
}

/** The fields that are read in pages, of everything that has an id. */
export function pagesOf(schema: GraphQLSchema): { type: GraphQLNamedType; field: Field }[] {
  const node = schema.getType('Node');
  const { objects, interfaces } = isInterfaceType(node)
    ? schema.getImplementations(node)
    : { objects: [], interfaces: [] };
  const types = [
    ...interfaces,
    ...objects.filter((one) => !one.getInterfaces().some((of) => interfaces.includes(of))),
  ];
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some((argument) => argument.name === 'after'))
      .map((field) => ({ type, field })),
  );
}

/** The fields that lead from a thing with an id to others of its kind. */
export function kinOf(schema: GraphQLSchema): { type: GraphQLNamedType; field: Field }[] {
  const node = schema.getType('Node');
  const objects = isInterfaceType(node) ? schema.getImplementations(node).objects : [];
  return objects.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type) === type)
      .map((field) => ({ type, field })),
  );
}

function set(selections: (FieldNode | InlineFragmentNode)[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function on(type: string, selections: (FieldNode | InlineFragmentNode)[]): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(type) },
    selectionSet: set(selections),
  };
}

function document(selections: FieldNode[]): string {
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    selectionSet: set(selections),
  };
  return print({ kind: Kind.DOCUMENT, definitions: [operation] });
}
