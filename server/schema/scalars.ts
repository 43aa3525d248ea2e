// The scalars: what is accepted, and how it is kept.
import { GraphQLError, type GraphQLScalarTypeConfig, Kind, type ValueNode } from 'graphql';
import { isCountry, isCurrency } from '../values/codes.ts';
import { isPartialDate } from '../values/partialDate.ts';

// Not a whole scalar type: that would take the place of its description in the schema.
type Scalar = GraphQLScalarTypeConfig<string, unknown>;

function scalar(name: string, read: (text: string) => string | undefined, asIn: string): Scalar {
  const parse = (value: unknown): string => {
    const kept = typeof value === 'string' ? read(value) : undefined;
    if (kept === undefined)
      throw new GraphQLError(`${JSON.stringify(value)} is no ${name}: give ${asIn}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    return kept;
  };
  return {
    name,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  };
}

export const scalars = {
  PartialDate: scalar(
    'PartialDate',
    (text) => (text === '..' || isPartialDate(text) ? text : undefined),
    '2012, 2012-04, 2012-04-18, 2012~, or in validTo ".."',
  ),
  DateTime: scalar('DateTime', readMoment, 'a moment such as 2020-12-31T23:59:59Z'),
  CountryCode: scalar(
    'CountryCode',
    (text) => (isCountry(text) ? text : undefined),
    'ISO 3166-1 alpha-2, such as GW',
  ),
  Currency: scalar('Currency', (text) => (isCurrency(text) ? text : undefined), 'ISO 4217, such as USD'),
};

function readMoment(text: string): string | undefined {
  const shaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const time = shaped ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
