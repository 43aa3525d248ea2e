// What a graph holds, and how good it is: each of these is counted only where it is asked for.
import { bandOrNull } from '../analysis/view.ts';
import type { Context } from '../context.ts';
import { analysed, rowsOf } from './asking.ts';
import { askedOf } from './filter.ts';

/** The properties and qualifiers of the vocabulary by which a claim says who coded what it states, or in whose scheme. */
const coders = { properties: ['codedBy', 'coder'], qualifiers: ['coder', 'scheme'] };

const counted =
  (statement: string, parameters: Record<string, unknown> = {}) =>
  (_: unknown, __: unknown, context: Context) =>
    rowsOf(context, context.viewer, statement, parameters);

export const Graph = {
  independentSources: async (_: unknown, __: unknown, context: Context) => {
    const [row] = await rowsOf<{ origins: string[] }>(context, context.viewer, 'fetch/origins', {});
    return analysed<number>(context, context.viewer, 'Graph/independentSources', askedOf({}), {
      origins: row?.origins ?? [],
    });
  },
  grades: async (_: unknown, __: unknown, context: Context) => {
    const rows = await rowsOf<{ band: number; claims: number }>(context, context.viewer, 'Graph/grades', {});
    return rows.map(({ band, claims }) => ({ grade: bandOrNull(band), claims }));
  },
  sourceKinds: counted('Graph/sourceKinds'),
  countries: counted('Graph/countries'),
  years: counted('Graph/years'),
  codings: counted('Graph/codings', coders),
};
