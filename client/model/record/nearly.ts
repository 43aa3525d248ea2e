/** Could these two names be one name, written or spelled in two ways? */
import { distance, folded } from '../highlight.ts';

/** Every word of the shorter one is in the other, perhaps misspelt or as its first letter; at most one word is left over. */
export function isNearly(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length);
  if (!few || !many || few.length === 0 || many.length - few.length > 1) return false;
  // What is written in another script cannot be compared letter by letter: the server, which found it, can.
  if (isLatin(one) !== isLatin(other)) return true;
  const left = [...many];
  for (const word of few) {
    const at = left.findIndex((each) => isLike(word, each));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  // A first letter alone is no name.
  return few.some((word) => word.length > 1);
}

function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short === 1) return a[0] === b[0];
  const slack = short >= 8 ? 2 : short >= 4 ? 1 : 0;
  return slack > 0 && distance(a, b) <= slack;
}

function wordsOf(name: string): string[] {
  return folded(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}
