// Nothing leaks: whatever is asked, the answer at a clearance is, byte for byte, the answer of a graph in which the claims marked
// above it were never recorded. The questions are made from the schema, so a new field is asked without touching this file.
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FrontDoor, frontDoor } from '../frontDoor.ts';
import { canMake, type Pool } from './arguments.ts';
import { givenNames } from './cast.ts';
import { Chance, seedsFor, withSeed } from './chance.ts';
import { at, Played, storyBelow } from './playing.ts';
import { Asker, kinOf, pagesOf } from './selections.ts';
import { Storage } from './storage.ts';
import { type Batch, type Story, storyFrom } from './story.ts';

let door: FrontDoor;
let storage: Storage;
let schema: GraphQLSchema;

beforeAll(async () => {
  door = await frontDoor();
  storage = new Storage();
  const { data } = await door.ask<IntrospectionQuery>(
    getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }),
  );
  schema = buildClientSchema(data!);
});

afterAll(async () => {
  await storage.close();
  await door.close();
});

test('every argument of every question can be made', () => {
  const story = storyFrom(new Chance(1));
  const pool = poolOf(story, new Played());
  for (const field of Object.values(schema.getQueryType()!.getFields()))
    canMake(field.args, `Query.${field.name}`, new Chance(1), pool);
  for (const { type, field } of pagesOf(schema))
    canMake(field.args, `${type.name}.${field.name}`, new Chance(1), pool);
});

test('the answer at a clearance is that of a graph without the claims above it', async () => {
  for (const seed of seedsFor(6, 12)) await withSeed(seed, () => nothingLeaks(seed));
}, 600_000);

interface Asked {
  question: string;
  answer: string;
}

async function nothingLeaks(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const connected = chance.one([null, null, 'paths', 'money'] as const);
  const story = storyFrom(chance, { connected });
  const played = await tell(story.batches);
  const pool = poolOf(story, played);
  // At RED nothing is hidden: the same story told again has to be answered the same, or the test itself is at fault.
  // A leaked decision shows just below its marking. The rest is chance.
  const below = story.batches.flatMap(({ decide }) => decide.map(({ marking }) => marking - 1));
  const telling = chance.some(
    below.filter((clearance) => clearance >= 0),
    1,
  );
  const clearances = [...new Set([...telling, ...chance.some([0, 1, 2, 3], 2)])].slice(0, 2).concat(4);
  const all: Asked[][] = [];
  const replaced = replacedIn(story, played);
  for (const clearance of clearances) all.push(await askAll(clearance, chance, pool, replaced));
  for (const [index, clearance] of clearances.entries()) {
    await tell(storyBelow(story, clearance));
    for (const { question, answer } of all[index]!) {
      const { text } = await door.ask(question, {}, at(clearance));
      expect(text, `at clearance ${clearance}, without what is hidden:\n${question}`).toBe(answer);
    }
  }
}

async function tell(batches: readonly Batch[]): Promise<Played> {
  await storage.empty();
  const played = new Played();
  await played.play(door, batches);
  return played;
}

// Each question twice or more, and on from every first page.
async function askAll(
  clearance: number,
  chance: Chance,
  pool: Pool,
  replaced: readonly string[],
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const ask = async (question: string): Promise<string> => {
    const { text: answer } = await door.ask(question, {}, at(clearance));
    asked.push({ question, answer });
    return answer;
  };
  for (const field of Object.values(schema.getQueryType()!.getFields()))
    for (let times = 0; times < (field.args.length === 0 ? 1 : 5); times++) {
      const seed = chance.between(0, 1e9);
      const made = (after?: string) => new Asker(schema, new Chance(seed), pool).question(field, 3, after);
      const after = endCursor(await ask(made()), field.name);
      if (after !== null) await ask(made(after));
    }
  for (const { type, field } of pagesOf(schema)) {
    const [seed, id] = [chance.between(0, 1e9), chance.one(pool.ids)];
    const made = (after?: string) => new Asker(schema, new Chance(seed), pool).page(id, type, field, after);
    const after = endCursor(await ask(made()), 'node', field.name);
    if (after !== null) await ask(made(after));
  }
  // What stands in whose place hangs on few claims, which chance seldom meets.
  for (const id of replaced)
    for (const { type, field } of kinOf(schema))
      if (type.name === 'Claim') await ask(new Asker(schema, chance, pool).page(id, type, field));
  return asked;
}

// The claims that were retracted with others recorded in their place, and these.
function replacedIn({ batches }: Story, { ledger, claimIds }: Played): string[] {
  const keys = batches
    .filter(({ retract, record }) => retract.length > 0 && record.length > 0)
    .flatMap(({ retract, record }) => [...retract, ...record.map(({ key }) => key)]);
  return [...new Set(keys.map((key) => claimIds.get(ledger.byKey.get(key)!.key)!))];
}

function endCursor(answer: string, ...path: string[]): string | null {
  let at: unknown = (JSON.parse(answer) as { data?: unknown }).data;
  for (const name of [...path, 'pageInfo', 'endCursor'])
    at = (at as Record<string, unknown> | null | undefined)?.[name];
  return typeof at === 'string' ? at : null;
}

function poolOf({ cast, batches }: Story, played: Played): Pool {
  const { members, sources, ties, values } = cast;
  return {
    ids: [
      ...members.map(({ id }) => id),
      ...members.map(({ id }) => id),
      ...sources.map(({ id }) => id),
      ...played.tieIds.values(),
      ...[...played.claimIds.values()].slice(0, 12),
      ...played.decisionIds.values(),
      'nobody',
    ],
    words: [...givenNames, 'heron', 'salt', 'olm', 'Tchuto', 'hern', 'report', 'no word', 'zzz'],
    values: [...new Set(values.flatMap((target) => target.values)), 'nothing'],
    names: givenNames,
    roles: ['nobody', ...ties.flatMap(({ roles }) => roles)],
    authors: ['A. Writer', 'Panel of Experts', 'nobody'],
    moments: batches.flatMap(({ now }) => [now, now - 1]).map((moment) => new Date(moment).toISOString()),
  };
}
