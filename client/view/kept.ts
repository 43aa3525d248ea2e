/** What does this browser keep for its reader, from one visit to the next? */

/** Null where nothing was kept, or the browser keeps nothing. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing has it as long as the page. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // As said above.
  }
}
