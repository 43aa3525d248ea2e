// The words in which these tests tell their stories: claims in few signs, questions by their names, and what went wrong.
import type { SentClaim } from '../../server/record/inputs.ts';
import type { FrontDoor, Reply } from '../frontDoor.ts';
import { questionsIn } from '../questions.ts';

/** The operations of questions/*.graphql, each as a text of its own. */
export const questions = questionsIn(`${import.meta.dirname}/questions`);

/** Asks a question by its name, whatever comes of it; with a clearance, as seen from there. */
export type Try = (name: string, variables?: object, clearance?: string) => Promise<Reply>;
/** Asks a question by its name; a refusal fails the test. */
export type Ask = (name: string, variables?: object, clearance?: string) => Promise<unknown>;

/** The two ways to ask at a door. */
export function visitor(door: FrontDoor): { ask: Ask; attempt: Try } {
  const attempt: Try = (name, variables = {}, clearance) =>
    door.ask(
      questions[name] ?? `There is no question ${name}`,
      variables,
      clearance === undefined ? {} : { 'claimgraph-clearance': clearance },
    );
  const ask: Ask = async (name, variables, clearance) => {
    const { data, errors } = await attempt(name, variables, clearance);
    if (errors.length > 0 || !data) throw new Error(errors.map(({ message }) => message).join('\n'));
    return Object.values(data)[0];
  };
  return { ask, attempt };
}

/** The code and the words of a refusal, which must answer nothing. */
export function refusal({ data, errors }: Reply): { code: string; message: string } {
  const [error] = errors;
  if (!error || (data !== null && Object.values(data).some((answer) => answer !== null)))
    throw new Error(`This was answered: ${JSON.stringify(data)}`);
  return { code: error.extensions.code, message: error.message };
}

type Ref = SentClaim['subject'];
type More = Partial<SentClaim>;

let stories = 0;

/** Ids that no other story has, in the order of the alphabet in which they are named. */
export function unique<const Names extends readonly string[]>(
  ...names: Names
): { [K in keyof Names]: string } {
  stories++;
  return names.map((name) => `${name}-${stories}`) as { [K in keyof Names]: string };
}

const entity =
  (type: string) =>
  (id: string, name?: string): Ref => ({ id, type, name: name ?? id });
export const person = entity('PERSON');
export const organization = entity('ORGANIZATION');
export const office = entity('OFFICE');
export const place = entity('PLACE');
export const flow = entity('FLOW');
export const institution = entity('STATE_INSTITUTION');

/** A source with its title and kind, which may be recorded any number of times. */
export function source(id: string, more: Partial<SentClaim['source']> = {}): SentClaim['source'] {
  return { id, title: `The ${id}`, kind: 'NGO_REPORT', ...more };
}

/** A claim about a tie, by a source called "report" unless another is given. */
export function tied(
  subject: Ref,
  type: string,
  to: Ref,
  more: More = {},
  within: Partial<NonNullable<SentClaim['tie']>> = {},
): SentClaim {
  return { subject, tie: { type, to, ...within }, source: source('report'), ...more };
}

/** A claim about a property, by a source called "report" unless another is given. */
export function valued(subject: Ref, property: string, value: string, more: More = {}): SentClaim {
  return { subject, property, value, source: source('report'), ...more };
}

/** What stands at a place of an answer: at(answer, 'edges.0.node.id'). */
export function at(answer: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | null | undefined)?.[key], answer);
}

/** A text that stands at a place of an answer. Throws where there is none. */
export function textAt(answer: unknown, path: string): string {
  const found = at(answer, path);
  if (typeof found !== 'string') throw new Error(`There is no text at ${path} of ${JSON.stringify(answer)}`);
  return found;
}

/** The nodes of a connection. */
export function nodesOf(connection: unknown): Record<string, unknown>[] {
  return (at(connection, 'edges') as { node: Record<string, unknown> }[]).map(({ node }) => node);
}

/** The ids of the nodes of a connection, in their order. */
export function idsOf(connection: unknown): string[] {
  return nodesOf(connection).map(({ id }) => id as string);
}
