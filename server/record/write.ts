// One write: its version, its time, and what it changed for whom.
import type { Writing } from '../ask.ts';

export interface Write {
  version: number;
  recordedAt: string;
  /** Whether it was ever decided that entities are one. */
  decided: boolean;
  /** Says that something changed which is seen from this marking up; 5 for nothing. */
  changes(marking: number): void;
  /** The least marking that was said to change. */
  changedFrom(): number;
}

/** Takes the lock that every write takes first. `now` in milliseconds since 1970. */
export async function lock(writing: Writing, now: number): Promise<Write> {
  const [row] = await writing.read<{ version: number; recordedAt: string; same: number }>('Mutation/lock', {
    now: new Date(now).toISOString(),
  });
  if (!row)
    throw new Error(
      'The graph has no Graph node: start the server once against this database, so that it is set up.',
    );
  let from = 5;
  const { version, recordedAt, same } = row;
  return {
    version,
    recordedAt,
    decided: same > 0,
    changes: (marking) => void (from = Math.min(from, marking)),
    changedFrom: () => from,
  };
}

/** Says what changed, at the end of a write. */
export async function finish(writing: Writing, write: Write): Promise<void> {
  if (write.changedFrom() < 5) await writing.read('Mutation/changed', { marking: write.changedFrom() });
}
