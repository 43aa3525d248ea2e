// Would Neo4j take each statement, and does it name only what there is? By Neo4j's own linter, without a database.
import { type DbSchema, lintCypherQuery } from '@neo4j-cypher/language-support';
import { expect, test } from 'vitest';
import { filesIn, textOf } from './files.ts';
import { labels, propertyKeys, relationshipTypes } from './graph.ts';

const graph: DbSchema = { labels, relationshipTypes, propertyKeys };

/** What the linter says of a text, with its line; parameters are taken to be given where the text names them. */
function lint(text: string): string[] {
  const parameters = Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name ?? '', {}]));
  return lintCypherQuery(text, { ...graph, parameters }).diagnostics.map(
    ({ message, range }) =>
      `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
}

test.each(filesIn('cypher', '.cypher'))('%s is clean', (file) => {
  expect(lint(textOf(file))).toEqual([]);
});

test('the linter notices what is misspelt, not there, not closed or not given', () => {
  expect(lint('MATCH (c:Clam) RETURN c')).toEqual([expect.stringContaining('Label Clam is not present')]);
  expect(lint('MATCH (c:Claim)-[:SUBJEKT]->(e) RETURN c, e')).toEqual([
    expect.stringContaining('SUBJEKT is not present'),
  ]);
  expect(lint('MATCH (c:Claim) WHERE c.markng = 1 RETURN c')).toEqual([
    expect.stringContaining('markng is not present'),
  ]);
  expect(lint('MATCH (c:Claim RETURN c')).not.toEqual([]);
  expect(lint('MATCH (c:Claim) RETURN d')).toEqual([expect.stringContaining('Variable `d` not defined')]);
});

// While its index does not know how many claims are new, Neo4j finds claims by when they were recorded, all of the graph for each entity.
const byWhenRecorded = filesIn('cypher', '.cypher').filter((file) =>
  textOf(file).includes('.recordedAt <= $given.at'),
);

test.each(byWhenRecorded)('%s reaches claims from what they are about, and by nothing else', (file) => {
  expect(textOf(file)).not.toMatch(/\]-\(\w*:Claim/);
});
