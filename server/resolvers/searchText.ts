// What a person types, as a query for the full-text index. Nothing of it is an operator: it is built anew from its words.
import { badInput } from '../errors.ts';
import { romanised } from '../values/romanised.ts';

const longest = 256;
const mostWords = 16;

/** A Lucene query of folded words: the word itself first, then what begins with it, then (from four letters on) misspellings. */
export function luceneQuery(text: string): string {
  if (text.length > longest) throw badInput(`search(text:) has ${text.length} characters. Give at most ${longest}.`);
  const words = romanised(text.normalize('NFC'))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (!words) throw badInput('search(text:) has no letter or digit in it. Give at least one word.');
  return words.slice(0, mostWords).map(termsFor).join(' ');
}

// Whoever is called so comes before whoever is spoken of in a quote.
function termsFor(word: string): string {
  const fuzzy = word.length >= 8 ? `${word}~2` : word.length >= 4 ? `${word}~1` : null;
  const near = fuzzy === null ? [] : [`${fuzzy}^0.3`, `called:${fuzzy}^2`];
  return `(${[`${word}^2`, `${word}*`, `called:${word}^8`, `called:${word}*^3`, ...near].join(' ')})`;
}
