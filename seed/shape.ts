/** What a file of the seed may hold. The editor's schemas (*.schema.json) and the checker both follow from this. */
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

// Of an invented document there is no text: nobody can count its lines or look a quote up. It has a date, by which it is told when.
const InventedSource = Source.omit({ document: true }).required({ publishedOn: true });
const InventedPassage = Passage.omit({ lines: true }).extend({
  place: text.describe('Where in the document: paragraph 41, page 3, entry 12.'),
  quote: quote.optional(),
});

export const InventedSubject = Subject.extend({
  fictional: z.literal(true).describe('true: everything in this file is invented.'),
  sources: z.array(InventedSource).min(1).optional(),
  passages: z.array(InventedPassage).min(1).optional(),
});

export type Source = z.infer<typeof Source>;
export type Entity = z.infer<typeof Entity>;
export type Claim = z.infer<typeof Claim>;
/** A passage without its claims: with lines and a quote if it was read, with a place if it was invented. */
export type Head = Omit<z.infer<typeof Passage>, 'says' | 'lines' | 'quote'> & {
  lines?: string | number | undefined;
  place?: string | undefined;
  quote?: string | undefined;
};

/** The parts of a file, by their paths. */
const read = {
  '': Subject,
  sources: Source,
  entities: Entity,
  passages: Passage,
  'passages without says': Passage.omit({ says: true }),
  'passages.says': Claim,
};
const invented = {
  ...read,
  '': InventedSubject,
  sources: InventedSource,
  passages: InventedPassage,
  'passages without says': InventedPassage.omit({ says: true }),
};
export type Form = typeof read | typeof invented;

/** The form of a file: that of what was read in documents, unless it says that it is fiction. */
export function formOf(fictional: unknown): Form {
  return fictional === undefined ? read : invented;
}

/** The keys that may stand at a path of a file, with what each means; undefined where the path leads into no such part. */
export function shapeAt(form: Form, path: readonly PropertyKey[]): z.ZodObject | undefined {
  const parts: Record<string, z.ZodObject> = form;
  return parts[path.filter((step) => typeof step === 'string').join('.')];
}
