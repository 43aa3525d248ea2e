// What is a string in a program, and does it speak another language?
import { Kind, parse } from 'graphql';

/** The template strings and long quoted strings of a TypeScript text, without what is put into them. */
export function stringsIn(text: string): string[] {
  const code = text.replace(/^\s*\/\/.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g)].map(([string]) =>
    string.slice(1, -1),
  );
}

/** Would Neo4j take it for a statement? */
export function isCypher(string: string): boolean {
  return /\b(MATCH|MERGE|CREATE|UNWIND)\s*(\(|\$|\w+\s*\()|\bDETACH\s+DELETE\b|\bRETURN\s+\w+\s*[.{]|\)\s*-\s*\[|\bWHERE\s+\w+\.\w+\s*(=|<|>|IN)\b/.test(
    string,
  );
}

/** Would GraphQL take it for a document? */
export function isGraphQL(string: string): boolean {
  if (!/[{}]/.test(string)) return false;
  try {
    // A word in braces alone is a blank to be filled in.
    return parse(string.replace(/\$\{[^}]*\}/g, 'x'), { noLocation: true }).definitions.some(
      (definition) =>
        definition.kind !== Kind.OPERATION_DEFINITION ||
        definition.selectionSet.selections.some(
          (selection) => selection.kind === Kind.FIELD && selection.selectionSet,
        ),
    );
  } catch {
    return false;
  }
}
