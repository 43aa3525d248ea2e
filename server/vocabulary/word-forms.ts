// The shape of every vocabulary file. What is not named here is refused, so that a misspelt field is found at start.
import { z } from 'zod';

const description = z.string().trim().min(20, 'needs one to three sentences');
const enumName = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, 'is in capitals with underscores, such as MEMBER_OF');
const camelName = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'is in camel case, such as memberCount');
const code = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'is in lower case with underscores, such as armed_group');
const colour = z.string().regex(/^#[0-9a-f]{6}$/, "is six hexadecimal digits in quotes, such as '#4e79a7'");
const mapping = z.string().nullable();
const cardinality = z.enum(['one', 'many']);
const valueType = z.enum([
  'text',
  'yes_no',
  'reference',
  'url',
  'date',
  'number',
  'country',
  'code',
  'point',
]);

export const entityTypeForm = z.strictObject({
  name: enumName,
  label: z.string().regex(/^[A-Z][A-Za-z]*$/, 'is the name of a GraphQL type, such as StateInstitution'),
  plural: z.string().min(1),
  description,
  followTheMoney: mapping,
  colour,
  dark: colour,
  endsPaths: z.boolean(),
});

const phrases = {
  says: z.string(),
  doing: z.string().nullable(),
  done: z.string().nullable(),
};

const wordingForm = z.strictObject({
  ...phrases,
  /** What a court's sentence names, where that is not `doing`; null where there is no such offence. */
  offence: z.string().nullable().optional(),
  /** The whole sentence at STATED, where "S states: …" does not fit. */
  stated: z.string().optional(),
  /** By stage, the clause that replaces the stage's own. */
  at: z.record(enumName, z.string()).default({}),
  /** By role (lower case), the phrases that replace those above. */
  byRole: z
    .record(
      code,
      z.strictObject({ ...phrases, offence: z.string().nullable(), stated: z.string() }).partial(),
    )
    .default({}),
});

const qualifierForm = z.strictObject({
  name: camelName,
  type: valueType,
  codes: z.record(code, z.string()).optional(),
  unit: z.string().optional(),
  cardinality,
  identity: z.boolean(),
  description,
});

const roleForm = z.strictObject({
  use: z.enum(['none', 'optional', 'required']),
  identity: z.boolean().default(false),
  /** Suggestions and their meanings; other roles are accepted too. */
  values: z.record(code, z.string()).default({}),
  /** A path passes a tie in one of these roles only when its type is asked for. */
  asked: z.array(code).default([]),
});

export const tieTypeForm = z
  .strictObject({
    name: enumName,
    label: z.string().min(1),
    inverse: z.string().min(1),
    description,
    joins: z
      .array(
        z.strictObject({
          from: z.union([z.literal('any'), z.array(enumName).min(1)]),
          to: z.union([z.literal('any'), z.array(enumName).min(1)]),
        }),
      )
      .min(1),
    symmetric: z.boolean(),
    accuses: z.enum(['never', 'always', 'conditional']),
    accusesWhen: z.string().optional(),
    wording: wordingForm,
    path: z.enum(['yes', 'asked', 'never', 'trace']),
    influence: z.enum(['forward', 'backward', 'both', 'none']),
    meets: z.boolean(),
    meetsNotAt: z
      .strictObject({ kinds: z.array(code).default([]), types: z.array(enumName).default([]) })
      .optional(),
    role: roleForm,
    qualifiers: z.array(qualifierForm).default([]),
    followTheMoney: mapping,
    why: z.string().optional(),
  })
  .refine((tie) => (tie.accuses === 'conditional') === (tie.accusesWhen !== undefined), {
    path: ['accusesWhen'],
    error: 'is given exactly where accuses is conditional',
  })
  .refine((tie) => tie.accuses === 'never' || tie.wording.doing !== null, {
    path: ['wording', 'doing'],
    error: 'is needed on a type that accuses, for "S names A in connection with …"',
  });

const propertyRowForm = z
  .strictObject({
    types: z.union([z.literal('all'), z.array(enumName).min(1)]),
    type: valueType,
    codes: z
      .record(code, z.strictObject({ description: z.string().min(1), illicit: z.boolean().default(false) }))
      .optional(),
    closed: z.boolean().default(false),
    unit: z.string().optional(),
    pattern: z.string().optional(),
    followTheMoney: mapping.default(null),
  })
  .refine((row) => row.type === 'code' || row.codes === undefined, {
    path: ['codes'],
    error: 'stand only where the type is code',
  })
  .refine((row) => row.type !== 'code' || row.codes !== undefined, {
    path: ['codes'],
    error: 'are needed where the type is code',
  })
  .refine((row) => row.type === 'number' || row.unit === undefined, {
    path: ['unit'],
    error: 'stands only where the type is number',
  });

export const propertyForm = z.strictObject({
  name: camelName,
  /** How it reads in "the … of A is", where its name in small letters does not. */
  label: z.string().min(1).optional(),
  description,
  cardinality,
  on: z.array(propertyRowForm).min(1),
});

export const stageForm = z.strictObject({
  name: enumName,
  label: z.string().min(1),
  description,
  /** Which tie types take it: any, or only those that accuse (always or on a condition). */
  on: z.enum(['any', 'accusing']),
  passes: z.enum(['yes', 'asked', 'cleared']),
  /** What may follow "S denies that …". */
  clause: z.string(),
  /** The sentence of a claim that asserts it. */
  opening: z.string(),
  /** The same on a tie type that accuses nobody, where it differs. */
  plainOpening: z.string().optional(),
});

export const sourceKindForm = z.strictObject({
  name: enumName,
  label: z.string().min(1),
  description,
  followTheMoney: mapping,
});

export type EntityTypeWord = z.infer<typeof entityTypeForm>;
export type TieTypeWord = z.infer<typeof tieTypeForm>;
export type TieWording = z.infer<typeof wordingForm>;
export type QualifierWord = z.infer<typeof qualifierForm>;
export type RoleWord = z.infer<typeof roleForm>;
export type PropertyWord = z.infer<typeof propertyForm>;
export type PropertyRow = z.infer<typeof propertyRowForm>;
export type ValueType = z.infer<typeof valueType>;
export type StageWord = z.infer<typeof stageForm>;
export type SourceKindWord = z.infer<typeof sourceKindForm>;
