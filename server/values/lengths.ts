// How long may a text be that is recorded? In characters.
export const longest = {
  name: 1_000,
  role: 500,
  episode: 200,
  locator: 500,
  quote: 2_000,
  reason: 1_000,
  /** Each text that describes a source. */
  source: 1_000,
} as const;
