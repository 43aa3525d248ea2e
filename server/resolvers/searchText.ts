// What a person types, as a query for the full-text index. Nothing of it is an operator: it is built anew from its words.
import { badInput } from '../errors.ts';
import { folded } from '../values/romanised.ts';

const longest = 256;
const mostWords = 16;

/**
 * A Lucene query of folded words: the word itself first, then what begins with it, then misspellings, by one letter (from four letters on)
 * or two (from eight on).
 */
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

// Each part scores a whole number, however often its word stands in the index and in how many claims: those numbers hang on what Lucene
// has not yet forgotten of claims that were retracted, and so on the moment. Whoever is called so comes before whoever is spoken of
// in a quote. A misspelling finds, and scores nothing once it is rounded: Lucene has no other way that costs little.
function termsFor(word: string): string {
  const terms = [`/${word}/^2`, `${word}*`, `called:/${word}/^8`, `called:${word}*^3`];
  if (word.length >= 4) terms.push(`${word}~${word.length >= 8 ? 2 : 1}^0.00001`);
  return `(${terms.join(' ')})`;
}
