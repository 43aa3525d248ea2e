// The Cypher files, by their place under cypher/: "Query/entity" is cypher/Query/entity.cypher.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../cypher/', import.meta.url));

const texts = new Map<string, string>();
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.cypher'))
    texts.set(file.slice(0, -'.cypher'.length).replaceAll('\\', '/'), readFileSync(folder + file, 'utf8'));

/** The text of a statement. Throws for a name without a file, which is a mistake in the code. */
export function statement(name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`cypher/${name}.cypher does not exist`);
  return text;
}

/** The names of all statements in a folder. */
export function namesIn(folderName: string): string[] {
  return [...texts.keys()].filter((name) => name.startsWith(`${folderName}/`)).sort();
}

/** The statements of all files in a folder, in the order of their names; a file may hold several, each ended by ";". */
export function statementsIn(folderName: string): string[] {
  return namesIn(folderName)
    .flatMap((name) => statement(name).split(/;\s*$/m))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
