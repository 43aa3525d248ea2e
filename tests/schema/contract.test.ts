// Does the schema keep every name of the contract, and is it well made?
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isListType,
  isObjectType,
  type GraphQLType,
  parse,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../server/api.ts';

const built = schema();
const contract = resolve(import.meta.dirname, '../../../shared/contract.graphql');

function read(): GraphQLSchema {
  return buildASTSchema(parse(readFileSync(contract, 'utf8')), { assumeValidSDL: true });
}

interface Named {
  coordinate: string;
  /** What may be returned, or must be given. */
  type?: GraphQLType;
  side?: 'out' | 'in';
}

function namesOf(from: GraphQLSchema): Named[] {
  return Object.values(from.getTypeMap()).flatMap((type): Named[] => {
    if (type.name.startsWith('__')) return [];
    const named: Named[] = [{ coordinate: type.name }];
    if (isEnumType(type))
      return [...named, ...type.getValues().map(({ name }) => ({ coordinate: `${type.name}.${name}` }))];
    if (isInputObjectType(type))
      return [
        ...named,
        ...Object.values(type.getFields()).map((field) => ({
          coordinate: `${type.name}.${field.name}`,
          type: field.type,
          side: 'in' as const,
        })),
      ];
    if (!isObjectType(type) && !isInterfaceType(type)) return named;
    return [
      ...named,
      ...Object.values(type.getFields()).flatMap((field) => [
        { coordinate: `${type.name}.${field.name}`, type: field.type, side: 'out' as const },
        ...field.args.map((argument: GraphQLArgument) => ({
          coordinate: `${type.name}.${field.name}(${argument.name}:)`,
          type: argument.type,
          side: 'in' as const,
        })),
      ]),
    ];
  });
}

/** May what one schema says stand where the other is expected: never less sure in answers, never more wanted in questions? */
function compatible(
  ours: GraphQLType | undefined,
  theirs: GraphQLType | undefined,
  side: 'out' | 'in' | undefined,
): boolean {
  if (!ours || !theirs) return ours === theirs;
  if (isNonNullType(ours) && isNonNullType(theirs)) return compatible(ours.ofType, theirs.ofType, side);
  if (isNonNullType(ours)) return side === 'out' && compatible(ours.ofType, theirs, side);
  if (isNonNullType(theirs)) return side === 'in' && compatible(ours, theirs.ofType, side);
  if (isListType(ours) && isListType(theirs)) return compatible(ours.ofType, theirs.ofType, side);
  return String(ours) === String(theirs);
}

describe.skipIf(!existsSync(contract))(
  'the contract (skipped where ../shared/contract.graphql is missing)',
  () => {
    const theirs = existsSync(contract) ? namesOf(read()) : [];
    const ours = new Map(namesOf(built).map((named) => [named.coordinate, named]));

    test('every name of it is in the schema, with a type that fits', () => {
      expect(theirs.length).toBeGreaterThan(350);
      const missing = theirs.filter(({ coordinate }) => !ours.has(coordinate));
      expect(missing.map(({ coordinate }) => coordinate)).toEqual([]);
      const differing = theirs.filter(({ coordinate, type, side }) => {
        const there = ours.get(coordinate);
        return there && type && !compatible(there.type, type, side);
      });
      expect(
        differing.map(
          ({ coordinate, type }) =>
            `${coordinate}: ${String(ours.get(coordinate)?.type)}, not ${String(type)}`,
        ),
      ).toEqual([]);
    });
  },
);

describe('the schema', () => {
  test('is valid', () => {
    expect(validateSchema(built)).toEqual([]);
  });

  test('writes types in PascalCase, fields and arguments in camelCase, values in SCREAMING_SNAKE_CASE', () => {
    const wrong = namesOf(built).filter(({ coordinate }) => {
      const [type = '', member, argument] = coordinate.split(/[.(]/).map((part) => part.replace(/:\)$/, ''));
      if (!member) return !/^[A-Z][A-Za-z0-9]*$/.test(type);
      const isValue = isEnumType(built.getType(type));
      return (
        !(isValue ? /^[A-Z][A-Z0-9_]*$/ : /^[a-z][A-Za-z0-9]*$/).test(member) ||
        (argument !== undefined && !/^[a-z][A-Za-z0-9]*$/.test(argument))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has no list with empty places and no type that nothing leads to', () => {
    const holes = namesOf(built).filter(({ type }) => /\[\w+\]/.test(String(type)));
    expect(holes).toEqual([]);
    const used = new Set(namesOf(built).map(({ type }) => String(type).replace(/[[\]!]/g, '')));
    const possible = new Set(built.getPossibleTypes(built.getType('Node') as never).map(({ name }) => name));
    const idle = Object.keys(built.getTypeMap()).filter(
      (name) =>
        !name.startsWith('__') &&
        !used.has(name) &&
        !possible.has(name) &&
        !['Query', 'Mutation'].includes(name),
    );
    expect(idle).toEqual([]);
  });

  test('every connection is one of Relay: edges, pageInfo, totalCount, first and after', () => {
    for (const { coordinate, type } of namesOf(built).filter(({ type: returned }) =>
      /Connection!?$/.test(String(returned)),
    )) {
      expect(String(type), coordinate).toMatch(/^\w+Connection!$/);
      const [owner = '', field = ''] = coordinate.split('.');
      const parent = built.getType(owner);
      const args =
        isObjectType(parent) || isInterfaceType(parent)
          ? parent.getFields()[field]?.args.map(({ name }) => name)
          : [];
      expect(args, coordinate).toEqual(expect.arrayContaining(['first', 'after']));
      const connection = built.getType(String(type).slice(0, -1));
      const fields = isObjectType(connection)
        ? Object.fromEntries(
            Object.entries(connection.getFields()).map(([name, { type: of }]) => [name, String(of)]),
          )
        : {};
      expect(fields, coordinate).toMatchObject({
        edges: expect.stringMatching(/^\[\w+Edge!\]!$/),
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
    }
  });
});
