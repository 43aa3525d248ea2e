// How is this written in Latin letters without accents? By a library that knows every script.
import anyAscii from 'any-ascii';

/** The text in ASCII: "Ярен Олм" is "Yaren Olm", "Bubo Na Tchutó" is "Bubo Na Tchuto". */
export function romanised(text: string): string {
  return anyAscii(text);
}

/** The romanised form where it says more than the text itself, for a search index; else null. */
export function romanisedIfForeign(...texts: (string | null)[]): string | null {
  const foreign = texts.filter((text): text is string => text !== null && romanised(text) !== text);
  return foreign.length > 0 ? foreign.map(romanised).join(' ') : null;
}

/** The words of a text as they are compared: romanised, in lower case, one space before each. "Guinea-Bissau" is " guinea bissau". */
export function folded(text: string): string {
  return [
    ...romanised(text.normalize('NFC'))
      .toLowerCase()
      .matchAll(/[a-z0-9]+/g),
  ]
    .map(([word]) => ` ${word}`)
    .join('');
}

/** A name as it is looked for: its words, and all of them run together. "Ridge Brigade" is " ridge brigade ridgebrigade ". */
export function keyOf(name: string): string {
  const words = folded(name);
  return `${words} ${words.replaceAll(' ', '')} `;
}
