/** How well do a command's words fit what is typed? Every word counts, but for articles. */
import { distance, folded } from './highlight.ts';

/**
 * `begun`: typed from its first word on. `worded`: every word that is typed begins one of its words. `near`: found by other words that
 * it goes by, or in spite of a slip.
 */
export type Aptness = 'begun' | 'worded' | 'near';

export interface Fit {
  score: number;
  apt: Aptness;
}

const exact = 4;
const begun = 3;
const misspelt = 1;
const articles = new Set(['the', 'a', 'an']);

/** Null where a word that is typed is none of the command's. @param keywords count half */
export function fitOf(typed: string, words: string, keywords = ''): Fit | null {
  const asked = wordsOf(typed);
  const [own, other] = [wordsOf(words), wordsOf(keywords)];
  if (asked.length === 0) return null;
  let score = 0;
  let inOwn = true;
  for (const word of asked) {
    const best = bestOf(word, own);
    const found = Math.max(best, bestOf(word, other) / 2);
    if (found === 0) {
      if (articles.has(word)) continue;
      return null;
    }
    if (best < begun) inOwn = false;
    score += found;
  }
  if (score === 0) return null;
  const worded = inOwn && typed.trim().length > 1;
  const apt = !worded ? 'near' : own[0]!.startsWith(asked[0]!) ? 'begun' : 'worded';
  // Of two that fit alike the shorter one leaves less unsaid.
  return { score: score + (apt === 'begun' ? 2 : 0) - own.length / 100, apt };
}

function bestOf(word: string, words: readonly string[]): number {
  return Math.max(0, ...words.map((one) => fit(word, one)));
}

function fit(asked: string, word: string): number {
  if (word === asked) return exact;
  if (word.startsWith(asked)) return begun;
  const slack = asked.length >= 8 ? 2 : asked.length >= 4 ? 1 : 0;
  // The first letter is seldom the wrong one.
  if (slack === 0 || word[0] !== asked[0]) return 0;
  const [whole, start] = [distance(word, asked), distance(word.slice(0, asked.length), asked)];
  return Math.min(whole, start) <= slack ? misspelt : 0;
}

/** Whether each word of one text begins a word of the other. */
export function hasWords(text: string, typed: string): boolean {
  const own = wordsOf(text);
  return wordsOf(typed).every((word) => own.some((one) => one.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
