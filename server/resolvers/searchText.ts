// What a person types, as a query for the full-text index. Nothing of it is an operator: it is built anew from its words.
import { badInput } from '../errors.ts';
import { folded } from '../values/romanised.ts';

const longest = 256;
const mostWords = 16;

/** What a text is looked for by: a Lucene query for names and one for what is said of somebody, and what both are ranked by. */
export interface Wanted {
  names: string;
  sayings: string;
  /** How many words the sayings are looked through for. */
  words: number;
  /** The text's letters, two by two, a space before and after each word: names are ranked by those that they have. */
  pairs: string[];
}

/** Throws BAD_USER_INPUT. */
export function wantedIn(text: string): Wanted {
  if (text.length > longest)
    throw badInput(`search(text:) has ${text.length} characters. Give at most ${longest}.`);
  const words = wordsOf(text).slice(0, mostWords);
  if (words.length === 0)
    throw badInput('search(text:) has no letter or digit in it. Give at least one word.');
  const spaced = ` ${words.join(' ')} `;
  return {
    // Words may have been run together, or apart: all that is a name's in one stands beside its words.
    names: [...new Set([...words, words.join('')])].map(nameTerms).join(' '),
    sayings: words.map(sayingTerms).join(' '),
    words: words.length,
    pairs: Array.from({ length: spaced.length - 1 }, (_, at) => spaced.slice(at, at + 2)),
  };
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

// Whoever is among the first thousand is ranked anew, so that this says who that is alone.
function nameTerms(word: string): string {
  return [`key:/${word}/^9`, `key:${word}*^3`, ...misspelt(word).map((term) => `key:${term}`)].join(' ');
}

// Each part scores a whole number, however often its word stands in the index and in how many claims: those numbers hang on what Lucene
// has not yet forgotten of claims that were retracted, and so on the moment. A misspelling finds, and scores nothing once it is rounded:
// Lucene has no other way that costs little.
function sayingTerms(word: string): string {
  const terms = [`/${word}/^2`, `${word}*`, ...misspelt(word).map((term) => `${term}^0.00001`)];
  return ['value', 'quote', 'romanised'].map((field) => `${field}:(${terms.join(' ')})`).join(' ');
}

// One letter is wrong, missing, too many or swapped with the next one; from six letters on two are.
function misspelt(word: string): string[] {
  return word.length < 4 ? [] : [`${word}~${word.length < 6 ? 1 : 2}`];
}
