/** Which row is at hand after a key, and which rows lie between two. */

/** @param at the row at hand @param page how many rows are seen at once. Null: the key moves nothing. */
export function moved(key: string, at: number, count: number, page: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = to[key];
  return next === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, next));
}

/** Both ends are among them; where the first is not there any more, the other alone. */
export function between(keys: readonly string[], from: string | null, to: string): string[] {
  const [start, end] = [from === null ? -1 : keys.indexOf(from), keys.indexOf(to)];
  return start < 0 ? [to] : keys.slice(Math.min(start, end), Math.max(start, end) + 1);
}
