// Independent sources, the plain way: those that share an author count once.

export interface Root {
  id: string;
  authors: string[];
}

export function independent(roots: readonly Root[]): number {
  let groups: Set<string>[] = [];
  for (const { id, authors } of roots) {
    const joined = new Set([id, ...authors]);
    const others = groups.filter((group) => !authors.some((author) => group.has(author)));
    for (const group of groups) if (!others.includes(group)) for (const word of group) joined.add(word);
    groups = [...others, joined];
  }
  return groups.length;
}
