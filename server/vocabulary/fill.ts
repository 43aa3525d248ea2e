// Sentences are templates in the vocabulary's files: "{A} owns[ {share} of] {B}".
// {x} is a value; [one|other] is the first alternative whose values are all known, or nothing.

const value = /\{([^{}]+)\}/g;
const choice = /\[([^[\]]*)\]/g;

/** The names of all values that a template asks for. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(value)].map(([, name = '']) => name);
}

/** Fills a template. Throws where a value outside brackets is not known: then the template, not the claim, is wrong. */
export function fill(template: string, values: Readonly<Record<string, string | undefined>>): string {
  const known = (name: string) => values[name] !== undefined && values[name] !== '';
  return template
    .replace(choice, (_, alternatives: string) => {
      return alternatives.split('|').find((one) => placeholders(one).every(known)) ?? '';
    })
    .replace(value, (_, name: string) => {
      if (!known(name))
        throw new Error(`"${template}" needs a value for {${name}}; put that part in [brackets]`);
      return values[name] ?? '';
    });
}
