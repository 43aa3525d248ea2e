// Writes generated/: what follows from the schema, the vocabulary and the client's questions.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { digestOf } from '../server/digest.ts';

const project = join(import.meta.dirname, '..');
const questions = join(project, 'client/questions');
const generated = join(project, 'generated');

const inputs = [
  'server/schema',
  'server/vocabulary',
  'client/questions',
  'commands/codegen.ts',
  'package-lock.json',
];

const config = {
  documentMode: 'string',
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  skipTypename: true,
  scalars: { PartialDate: 'string', DateTime: 'string', CountryCode: 'string', Currency: 'string' },
  defaultScalarType: 'unknown',
} as const;

/** Generates what is missing or older than its inputs. True if something was written. Throws for a question that does not fit the schema. */
export async function codegen(): Promise<boolean> {
  const digest = digestOf(...inputs);
  const stamp = join(generated, 'inputs');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;
  // Loaded only now: the generators take a second, and most of the time nothing has changed.
  const { codegen: generate } = await import('@graphql-codegen/core');
  const typescript = await import('@graphql-codegen/typescript');
  const resolvers = await import('@graphql-codegen/typescript-resolvers');
  const operations = await import('@graphql-codegen/typescript-operations');
  const typedDocuments = await import('@graphql-codegen/typed-document-node');
  const { sdl } = await import('../server/schema/sdl.ts');
  const words = await import('../server/vocabulary/vocabulary.ts');
  const schema = parse(sdl());
  mkdirSync(generated, { recursive: true });
  const server = await generate({
    filename: 'server.ts',
    schema,
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  const client = await generate({
    filename: 'client.ts',
    schema,
    documents: documents(),
    config,
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  const { entityTypes, tieTypes, properties, stages, sourceKinds } = words;
  const vocabulary = JSON.stringify({ entityTypes, tieTypes, properties, stages, sourceKinds });
  for (const [name, text] of Object.entries({
    'server.ts': server,
    'client.ts': client,
    'vocabulary.json': vocabulary,
  })) {
    writeFileSync(join(generated, name), text);
  }
  writeFileSync(stamp, digest);
  return true;
}

function documents() {
  return readdirSync(questions)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const location = join(questions, file);
      return { location, document: parse(readFileSync(location, 'utf8')) };
    });
}

if (import.meta.main) await codegen();
