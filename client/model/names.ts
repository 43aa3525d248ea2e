/** Names inside rows: whole up to a length, cut at a word beyond it. The page of the entity has the whole name. */

const longest = 90;

export function shortName(name: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  if (letters.length <= longest) return name;
  const cut = letters.slice(0, longest).join('');
  const word = cut.lastIndexOf(' ');
  return `${word > longest / 2 ? cut.slice(0, word) : cut} …`;
}
