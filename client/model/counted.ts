/** How many of something, in words: "1 tie", "30 ties". */
export function counted(count: number, one: string, more: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
}
