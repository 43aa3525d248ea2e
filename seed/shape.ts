/** What a file of the seed may hold. The editor's schema (document.schema.json) and the checker both follow from this. */
import { z } from 'zod';
import { markings, stances } from '../server/vocabulary/scales.ts';
import { entityTypes, properties, sourceKinds, stages } from '../server/vocabulary/vocabulary.ts';

const stage = z.enum(stages.map(({ name }) => name));
const sourceKind = z.enum(sourceKinds.map(({ name }) => name));
const entityType = z.enum(entityTypes.map(({ name }) => name));
const property = z.enum(properties.map(({ name }) => name));
const stance = z.enum(stances.map(({ name }) => name));
const marking = z.enum(markings.map(({ name }) => name));

const text = z.string().trim().min(1).describe('Some text.');
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens, such as gw-navy.')
  .max(200);
// YAML reads 2012 as a number and 2012-04 as text: both are dates, values and notes here.
const scalar = z.union([z.string(), z.number()]);
const date = scalar.describe('2012, 2012-04 or 2012-04-18; with ~ behind it: approximately.');
const grade = z
  .string()
  .regex(
    /^[A-F][1-6]$/,
    'Write the reliability of the source, A to F, and the credibility of what it says, 1 to 6: B2.',
  )
  .describe('Reliability of the source, A to F, and credibility of what it says, 1 to 6: B2.');
const quote = text.describe('The words of the document, at most 25; […] for words left out.');

export const Source = z.strictObject({
  id: id.describe('The name of the source in these files. Never the name of a person.'),
  title: text.describe('The title as the document gives it.'),
  kind: sourceKind,
  authors: z.array(text).min(1).optional().describe('Persons or bodies, each spelled alike everywhere.'),
  publisher: text.optional(),
  publishedOn: date.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'Write an address that begins with https:// or http://.' })
    .optional(),
  repeats: id.optional().describe('The source that this one repeats as a whole (a reprint, a wire story).'),
  document: text
    .optional()
    .describe('The file with its text, in the folder against which quotes are checked.'),
});

export const Entity = z.strictObject({
  id: id.describe('The name of the entity in these files. Says nothing of a person: gw-p1.'),
  type: entityType.describe('What it is: PERSON, ORGANIZATION, STATE_INSTITUTION …'),
  name: text.describe('The name under which it is shown; others are claims of the property otherName.'),
});

const qualifier = z.union([scalar, z.array(scalar).min(1)]);
export const Claim = z.strictObject({
  tie: z
    .string()
    .regex(/^\s*\S+\s+\S+\s+\S+\s*$/, 'Write three words, FROM TYPE TO, as in "uniogbis OPERATES_IN gw".')
    .optional()
    .describe('FROM TYPE TO: two ids of entities with the type of tie between them.'),
  role: text.optional().describe('The role that the tie type allows: trains, arms, origin …'),
  qualifiers: z.record(z.string(), qualifier).optional().describe('What else the document says of the tie.'),
  episode: text.optional().describe('Names one of several ties between the same two: "second term".'),
  of: id.optional().describe('The entity whose property is claimed.'),
  property: property.optional().describe('The property: kind, country, summary …'),
  value: scalar.optional().describe('Its value.'),
  stage: stage.optional().describe('How far it has gone. Needed where the tie may accuse somebody.'),
  stance: stance.optional().describe('ASSERTS unless you say otherwise.'),
  from: date.optional().describe('Since when it was so, as far as the document says.'),
  to: scalar.optional().describe('Until when; ".." for still so when the document was written.'),
  seen: date.optional().describe('When it was seen to be so, if not when the source was published.'),
  quote: quote.optional().describe("Other words of the same lines, in place of the passage's."),
  grade: grade.optional().describe("In place of the passage's."),
});

export const Passage = z.strictObject({
  source: id.describe('The source in which you read it.'),
  lines: scalar.describe("Lines of the document's text: 702, 205-208, or 241, 253."),
  note: scalar.optional().describe('The footnote or endnote it rests on: 96.'),
  credits: id.optional().describe('The source that the document credits, where it only passes it on.'),
  quote,
  grade,
  marking: marking.optional().describe('Who may see it. CLEAR unless you say otherwise.'),
  says: z.array(Claim).min(1).describe('The claims read from these lines.'),
});

export const Subject = z.strictObject({
  subject: text.describe('What a reader would look for: a country case, a mission, an economy.'),
  about: text.describe('One sentence: what this file holds.'),
  sources: z.array(Source).min(1).optional(),
  entities: z.array(Entity).min(1).optional(),
  passages: z.array(Passage).min(1).optional(),
});

export type Source = z.infer<typeof Source>;
export type Entity = z.infer<typeof Entity>;
export type Claim = z.infer<typeof Claim>;
export type Passage = z.infer<typeof Passage>;

/** The keys that may stand at a path of a file, with what each means; undefined where the path leads into no such part. */
export function shapeAt(path: readonly PropertyKey[]): z.ZodObject | undefined {
  const parts: Record<string, z.ZodObject> = {
    '': Subject,
    sources: Source,
    entities: Entity,
    passages: Passage,
    'passages.says': Claim,
  };
  return parts[path.filter((step) => typeof step === 'string').join('.')];
}
