// The schema as one text: the files of this folder, and what follows from the vocabulary.
import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { vocabularySDL } from './vocabulary.ts';

const folder = import.meta.dirname;

/** The whole schema in GraphQL's schema language, with all descriptions. */
export function sdl(): string {
  const written = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
  return `${written}\n${vocabularySDL(entityFields(written))}`;
}

// Every type of entity has the fields of the interface, each said once.
function entityFields(text: string): string {
  for (const definition of parse(text).definitions)
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'Entity')
      return (definition.fields ?? []).map(print).join('\n');
  throw new Error('server/schema/entity.graphql has no interface Entity');
}
