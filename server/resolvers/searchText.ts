// What a person types, as a query for the full-text index. Nothing of it is an operator: it is built anew from its words.
import { badInput } from '../errors.ts';
import { folded } from '../values/romanised.ts';

const longest = 256;
const mostWords = 16;

/** A Lucene query of folded words: the word itself first, then what begins with it, then (from four letters on) misspellings. */
export function luceneQuery(text: string): string {
  if (text.length > longest)
    throw badInput(`search(text:) has ${text.length} characters. Give at most ${longest}.`);
  const words = wordsOf(text);
  if (words.length === 0)
    throw badInput('search(text:) has no letter or digit in it. Give at least one word.');
  return words.slice(0, mostWords).map(termsFor).join(' ');
}

/** Of a claim's value and quote the one in which most of the words stand, the value where both have as many. */
export function matchedIn(text: string, value: string | null, quote: string | null): string {
  const words = wordsOf(text);
  const found = (where: string | null) => {
    const text = folded(where ?? '');
    return words.filter((word) => text.includes(word)).length;
  };
  return (value !== null && found(value) >= found(quote) ? value : (quote ?? value)) ?? '';
}

function wordsOf(text: string): string[] {
  return folded(text).split(' ').slice(1);
}

// Whoever is called so comes before whoever is spoken of in a quote.
function termsFor(word: string): string {
  const fuzzy = word.length >= 8 ? `${word}~2` : word.length >= 4 ? `${word}~1` : null;
  const near = fuzzy === null ? [] : [`${fuzzy}^0.3`, `called:${fuzzy}^2`];
  return `(${[`${word}^2`, `${word}*`, `called:${word}^8`, `called:${word}*^3`, ...near].join(' ')})`;
}
